package dev.vmklab.app.chart;

import dev.vmklab.app.ui.Colours;
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
import javafx.scene.shape.Rectangle;

/// The values of a chart at the time cursor, beside its colours: a legend that counts.
final class ReadingsPane extends ScrollPane {
    private static final double SWATCH = 10;
    private static final String SEPARATOR = ", ";

    private final VBox rows = new VBox();
    private final List<Row> made = new ArrayList<>();

    ReadingsPane() {
        rows.getStyleClass().add("readings");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinWidth(168);
        setPrefWidth(196);
        getStyleClass().add("readings-pane");
        setAccessibleText("Values at the time cursor");
    }

    /// One entry: a value beside its name, several below it. Entries are kept and only their texts change, because they
    /// change with every frame.
    private static final class Row extends VBox {
        private final Rectangle swatch = new Rectangle(SWATCH, SWATCH);
        private final Label name = new Label();
        private final Label value = new Label();
        private final Label more = new Label();

        Row() {
            HBox line = new HBox(8, swatch, name, value);
            line.setAlignment(Pos.CENTER_LEFT);
            name.setMinWidth(0);
            value.setMinWidth(Region.USE_PREF_SIZE);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            value.getStyleClass().add("figure");
            getStyleClass().add("reading");
            more.getStyleClass().addAll("figure", "reading-more");
            more.setMinWidth(Region.USE_PREF_SIZE);
            more.managedProperty().bind(more.visibleProperty());
            getChildren().addAll(line, more);
        }

        void show(Reading reading) {
            swatch.setFill(Colours.of(reading.colour()));
            name.setText(reading.label());
            boolean several = reading.text().contains(SEPARATOR);
            value.setText(several ? "" : reading.text());
            more.setText(several ? reading.text().replace(SEPARATOR, "\n") : "");
            more.setVisible(several);
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
