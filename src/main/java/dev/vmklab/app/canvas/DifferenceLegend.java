package dev.vmklab.app.canvas;

import dev.vmklab.app.ui.Colours;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/// Says what the colours mean while the drawing shows how one run differs from another.
final class DifferenceLegend extends HBox {
    private static final double WIDTH = 28;
    private static final double HEIGHT = 6;
    private static final double SPACING = 5;

    private final Rectangle less = new Rectangle(WIDTH, HEIGHT);
    private final Rectangle more = new Rectangle(WIDTH, HEIGHT);
    private final StackPane hatched = new StackPane(more);

    DifferenceLegend() {
        setId("difference-legend");
        getStyleClass().add("difference-legend");
        setAlignment(Pos.CENTER_LEFT);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        setSpacing(12);
        setMinWidth(USE_PREF_SIZE);
        for (double x = SPACING; x < WIDTH; x += SPACING) {
            Line line = new Line(x, HEIGHT, x + HEIGHT, 0);
            line.setTranslateX(x - WIDTH / 2);
            hatched.getChildren().add(line);
        }
        hatched.setMaxSize(WIDTH, HEIGHT);
        hatched.setClip(new Rectangle(WIDTH, HEIGHT));
        getChildren().addAll(line(less, "less load, faster storage"), line(hatched, "more load, slower storage"));
    }

    private static HBox line(Node swatch, String text) {
        HBox line = new HBox(8, swatch, new Label(text));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    void show(boolean on, String other) {
        setVisible(on);
        setAccessibleText("Against " + other + ", wider by how much");
        Tooltip.install(this, new Tooltip(getAccessibleText()));
    }

    void theme(Theme theme) {
        less.setFill(Colours.of(theme.argb(Role.LESS)));
        more.setFill(Colours.of(theme.argb(Role.MORE)));
        hatched.getChildren().stream()
                .filter(Line.class::isInstance)
                .forEach(line -> ((Line) line).setStroke(Colours.of(theme.argb(Role.CANVAS))));
    }
}
