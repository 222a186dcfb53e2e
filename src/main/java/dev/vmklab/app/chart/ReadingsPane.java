package dev.vmklab.app.chart;

import dev.vmklab.app.ui.Colours;
import dev.vmklab.charts.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// The values of a chart at the time cursor, beside its colours: a legend that counts. A click on an entry switches its
/// layer or curve off and on.
final class ReadingsPane extends ScrollPane {
    private static final double SWATCH = 10;
    private static final double OFF = 0.4;
    private static final String SEPARATOR = ", ";
    /// Letters of a name and a value that stand beside each other; more stand below.
    private static final int BESIDE = 24;

    private final VBox rows = new VBox();
    private final List<Row> made = new ArrayList<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final Consumer<Set<String>> onHidden;

    /// @param onHidden called with the labels that are switched off, when they change
    ReadingsPane(Consumer<Set<String>> onHidden) {
        this.onHidden = onHidden;
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
    private final class Row extends VBox {
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
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.CHECK_BOX);
            setOnMouseReleased(event -> toggle(name.getText()));
            setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.SPACE) {
                    toggle(name.getText());
                    event.consume();
                }
            });
        }

        void show(Reading reading) {
            swatch.setFill(Colours.of(reading.colour()));
            name.setText(reading.label());
            int letters = reading.label().length() + reading.text().length();
            boolean several = reading.text().contains(SEPARATOR) || letters > BESIDE;
            value.setText(several ? "" : reading.text());
            more.setText(several ? reading.text().replace(SEPARATOR, "\n") : "");
            more.setVisible(several);
            boolean off = hidden.contains(reading.label());
            setOpacity(off ? OFF : 1);
            setAccessibleText(reading.label() + " " + reading.text() + (off ? ", hidden" : ", shown"));
        }
    }

    private void toggle(String label) {
        if (!hidden.remove(label)) {
            hidden.add(label);
        }
        onHidden.accept(Set.copyOf(hidden));
    }

    /// Shows everything again, for another chart.
    void reset() {
        hidden.clear();
        onHidden.accept(Set.of());
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
