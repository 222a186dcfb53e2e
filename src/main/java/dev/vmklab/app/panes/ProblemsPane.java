package dev.vmklab.app.panes;

import dev.vmklab.analysis.Run;
import dev.vmklab.app.ui.Tables;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.ledger.Ledger;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

/// What an import had to assume and what a run could not do, with the reason.
public final class ProblemsPane extends BorderPane {
    private final TableView<Row> table = Tables.table("problems", "Problems", "No problems");
    private final Consumer<Id> select;
    private List<Row> imported = List.of();
    private Optional<Run> run = Optional.empty();
    private int notes = -1;

    private record Row(String kind, String element, String what, String why, Optional<Id> target) {}

    /// @param select called with the element of the line that the user selected
    public ProblemsPane(Consumer<Id> select) {
        this.select = select;
        table.getColumns()
                .addAll(List.of(
                        Tables.words("Kind", 88, Row::kind),
                        Tables.words("Element", 130, Row::element),
                        Tables.words("What", 260, Row::what),
                        Tables.words("Why", 240, Row::why)));
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                row.target().ifPresent(this.select);
            }
        });
        setCenter(table);
    }

    /// Shows the account of an import.
    public void show(Ledger ledger, DesignIndex index) {
        imported = ledger.lines().stream()
                .map(line -> new Row(
                        line.kind().key() + ", " + line.confidence().key(),
                        line.element().filter(index::contains).map(index::label).orElse(line.place()),
                        line.what(),
                        line.why(),
                        line.element().filter(index::contains)))
                .toList();
        notes = -1;
    }

    public void play(Optional<Run> shown) {
        run = shown;
        notes = -1;
    }

    /// How many lines there are.
    public int count() {
        return table.getItems().size();
    }

    /// Takes over what has been recorded since the last call.
    public void update() {
        List<Row> found = new ArrayList<>();
        run.ifPresent(r -> {
            Log<Occurrence> log = r.recording().occurrences();
            int size = log.size();
            for (int i = 0; i < size; i++) {
                if (log.get(i).kind() == Occurrence.Kind.NOTE) {
                    found.add(row(log.get(i), r.network().index()));
                }
            }
        });
        if (found.size() != notes) {
            notes = found.size();
            List<Row> all = new ArrayList<>(found);
            all.addAll(imported);
            table.getItems().setAll(all);
        }
    }

    private static Row row(Occurrence note, DesignIndex index) {
        Optional<Id> target = note.elements().stream().findFirst().filter(index::contains);
        return new Row("run", target.map(index::label).orElse(""), note.text(), "", target);
    }
}
