package dev.vmklab.app.insight;

import dev.vmklab.analysis.why.Reading;
import dev.vmklab.app.ui.Tables;
import dev.vmklab.units.Units;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Counterfactuals with their numbers, or with how far they are. A line that is done can become a fork of the run.
final class TrialTable extends BorderPane {
    private static final String NOTHING = "\u2013";
    private static final String MEAN = "Mean";
    private static final String P99 = "p99";
    private static final String OPERATIONS = "IOPS";
    private static final String CARRIED = "Carries";
    private static final double BAR = 40;
    /// A table that is narrower leaves out what is least missed.
    private static final double ROOMY = 580;
    private static final double TEXT = 170;
    private static final double NUMBER = 74;
    private static final double ACTIONS = 76;

    private final TableView<Trial> table = Tables.table("why", "What it would be otherwise", "Nothing was tried yet");
    private final Consumer<Trial> fork;
    private final Consumer<Trial> again;

    /// @param fork called with a line that is to become a fork
    /// @param again called with a line that is to be tried again
    TrialTable(Consumer<Trial> fork, Consumer<Trial> again) {
        this.fork = fork;
        this.again = again;
        table.getColumns()
                .addAll(List.of(
                        Tables.legible(Tables.words("What would be otherwise", TEXT, Trial::text)),
                        number(MEAN, r -> r.latency().map(l -> Units.seconds(l.meanSeconds()))),
                        number(P99, r -> r.latency().map(l -> Units.seconds(l.p99Seconds()))),
                        number(OPERATIONS, r -> r.latency().map(l -> Units.count(l.operationsPerSecond()))),
                        number(CARRIED, r -> r.carriedBitsPerSecond().map(Units::rate)),
                        number("vMotion", r -> Optional.of(Units.rate(r.migrationBitsPerSecond()))),
                        actions()));
        setCenter(table);
        table.widthProperty().subscribe(width -> arrange(table.getItems()));
    }

    private static TableColumn<Trial, String> number(String title, Function<Reading, Optional<String>> text) {
        TableColumn<Trial, String> column =
                Tables.words(title, NUMBER, t -> t.reading().flatMap(text).orElse(NOTHING));
        column.getStyleClass().add("number-column");
        return Tables.fixed(column);
    }

    /// Shows the numbers that the subject has: latencies, what it carries, or both.
    private void arrange(List<Trial> trials) {
        List<Reading> readings =
                trials.stream().flatMap(t -> t.reading().stream()).toList();
        boolean carries =
                readings.stream().anyMatch(r -> r.carriedBitsPerSecond().isPresent());
        boolean waits = readings.stream().anyMatch(r -> r.latency().isPresent());
        for (TableColumn<Trial, ?> column : table.getColumns()) {
            switch (column.getText()) {
                case MEAN, P99 -> column.setVisible(waits || !carries);
                case OPERATIONS -> column.setVisible(!carries && table.getWidth() >= ROOMY);
                case CARRIED -> column.setVisible(carries);
                default -> {}
            }
        }
    }

    private TableColumn<Trial, Trial> actions() {
        TableColumn<Trial, Trial> column = new TableColumn<>("");
        column.setPrefWidth(ACTIONS);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> new ActionCell());
        return Tables.fixed(column);
    }

    private final class ActionCell extends TableCell<Trial, Trial> {
        private final ProgressBar bar = new ProgressBar();
        private final Button cancel = button("mdi2c-close", "Cancel");
        private final Button toFork = button("mdi2s-source-branch", "Fork");
        private final Button retry = button("mdi2r-refresh", "Try");
        private final HBox underWay = new HBox(4, bar, cancel);

        ActionCell() {
            bar.setPrefWidth(BAR);
            bar.setAccessibleText("How far it is");
            cancel.setText("");
            cancel.setAccessibleText("Cancel");
            cancel.setOnAction(event -> getItem().cancel());
            toFork.setTooltip(new Tooltip("Go on with this in a tab of its own, from that instant"));
            toFork.setOnAction(event -> fork.accept(getItem()));
            retry.setOnAction(event -> again.accept(getItem()));
            underWay.setAlignment(Pos.CENTER_LEFT);
        }

        private static Button button(String icon, String text) {
            Button button = new Button(text, new FontIcon(icon));
            button.getStyleClass().addAll("small", "flat", "in-table");
            return button;
        }

        @Override
        protected void updateItem(Trial item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null || item.otherwise().isEmpty()) {
                setGraphic(null);
                return;
            }
            bar.setProgress(item.progress());
            setGraphic(
                    switch (item.state()) {
                        case UNDER_WAY -> underWay;
                        case DONE -> toFork;
                        case CANCELLED, FAILED -> retry;
                    });
        }
    }

    void show(List<Trial> trials) {
        table.getItems().setAll(trials);
        arrange(trials);
    }

    List<Trial> shown() {
        return table.getItems();
    }

    /// Shows how far what is under way has come.
    void refresh() {
        table.refresh();
    }
}
