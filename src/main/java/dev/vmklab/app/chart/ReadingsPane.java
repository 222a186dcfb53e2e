package dev.vmklab.app.chart;

import dev.vmklab.charts.Reading;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// The values of a chart at the time cursor, beside its colours: a legend that counts.
final class ReadingsPane extends ScrollPane {
    private static final double SWATCH = 10;

    private final VBox rows = new VBox();
    private final List<Row> made = new ArrayList<>();

    ReadingsPane() {
        rows.getStyleClass().add("readings");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinWidth(168);
        setPrefWidth(168);
        getStyleClass().add("readings-pane");
        setAccessibleText("Values at the time cursor");
    }

    /// One line. Lines are kept and only their texts change, because they change with every frame.
    private static final class Row extends HBox {
        private final Rectangle swatch = new Rectangle(SWATCH, SWATCH);
        private final Label name = new Label();
        private final Label value = new Label();

        Row() {
            super(8);
            setAlignment(Pos.CENTER_LEFT);
            name.setMinWidth(0);
            value.setMinWidth(Region.USE_PREF_SIZE);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            value.getStyleClass().add("figure");
            getStyleClass().add("reading");
            getChildren().addAll(swatch, name, value);
        }

        void show(Reading reading) {
            int c = reading.colour();
            swatch.setFill(Color.rgb(c >> 16 & 0xFF, c >> 8 & 0xFF, c & 0xFF, (c >>> 24) / 255.0));
            name.setText(reading.label());
            value.setText(reading.text());
        }
    }

    void show(List<Reading> readings) {
        while (made.size() < readings.size()) {
            made.add(new Row());
        }
        if (rows.getChildren().size() != readings.size()) {
            rows.getChildren().setAll(made.subList(0, readings.size()));
        }
        for (int i = 0; i < readings.size(); i++) {
            made.get(i).show(readings.get(i));
        }
    }
}
