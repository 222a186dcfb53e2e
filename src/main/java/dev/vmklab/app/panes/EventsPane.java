package dev.vmklab.app.panes;

import dev.vmklab.analysis.Run;
import dev.vmklab.app.ui.Tables;
import dev.vmklab.design.value.Id;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.units.Units;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

/// What has happened in a run, line by line. A line leads to its instant and to what it is about; lines after the
/// instant that is shown are dimmed.
public final class EventsPane extends BorderPane {
    private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");

    private final TableView<Row> table = Tables.table("events", "Events", "Nothing has happened yet");
    private final DoubleConsumer seek;
    private final Consumer<List<Id>> select;
    private Optional<Run> run = Optional.empty();
    private double now;

    private record Row(double time, Occurrence occurrence) {}

    /// @param seek called with the instant of the line that the user opened
    /// @param select called with the elements it is about
    public EventsPane(DoubleConsumer seek, Consumer<List<Id>> select) {
        this.seek = seek;
        this.select = select;
        table.getColumns()
                .addAll(List.of(
                        Tables.numbers("Time", 76, Row::time, row -> Units.instant(row.time())),
                        Tables.words("Kind", 76, row -> row.occurrence().kind().key()),
                        Tables.words(
                                "What happened", 360, row -> row.occurrence().text())));
        table.setRowFactory(view -> new TableRow<>() {
            @Override
            protected void updateItem(Row row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(LATER, !empty && row != null && row.time() > now);
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        setCenter(table);
    }

    private void open() {
        Row row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            seek.accept(row.time());
            if (!row.occurrence().elements().isEmpty()) {
                select.accept(row.occurrence().elements());
            }
        }
    }

    public void play(Optional<Run> shown) {
        run = shown;
        table.getItems().clear();
    }

    /// Takes over what has been recorded since the last call.
    public void update(double time) {
        run.ifPresent(r -> {
            Log<Occurrence> log = r.recording().occurrences();
            int size = log.size();
            for (int i = table.getItems().size(); i < size; i++) {
                table.getItems().add(new Row(log.time(i), log.get(i)));
            }
            boolean crossed = log.indexAt(now) != log.indexAt(time);
            now = time;
            if (crossed) {
                table.refresh();
            }
        });
    }
}
