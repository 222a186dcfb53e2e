package dev.vmklab.app.inspector;

import dev.vmklab.app.ui.Colours;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;

/// The colour of a service as a small square, as the drawing shows it.
final class ServiceMark {
    private static final double SIZE = 10;
    private static final CornerRadii ROUND = new CornerRadii(2);

    private ServiceMark() {}

    static Region of(Service service, Theme theme) {
        Region mark = new Region();
        mark.setMinSize(SIZE, SIZE);
        mark.setPrefSize(SIZE, SIZE);
        mark.setMaxSize(SIZE, SIZE);
        mark.setBackground(background(service, theme));
        return mark;
    }

    static Background background(Service service, Theme theme) {
        return new Background(new BackgroundFill(Colours.of(theme.argb(Role.of(service))), ROUND, Insets.EMPTY));
    }
}
