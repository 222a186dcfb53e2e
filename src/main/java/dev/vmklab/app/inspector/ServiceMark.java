package dev.vmklab.app.inspector;

import dev.vmklab.app.ui.Colours;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.ServiceSign;
import dev.vmklab.drawing.picture.Theme;
import java.util.stream.DoubleStream;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;

/// The sign of a service in its hue, as the drawing shows it.
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
        mark.setShape(shape(service));
        return mark;
    }

    private static Polygon shape(Service service) {
        return new Polygon(ServiceSign.of(service).corners().stream()
                .flatMapToDouble(c -> DoubleStream.of(c.x(), c.y()))
                .toArray());
    }

    static Background background(Service service, Theme theme) {
        return new Background(new BackgroundFill(Colours.of(theme.argb(Role.of(service))), ROUND, Insets.EMPTY));
    }
}
