package dev.vmklab.app.insight;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.comparison.Better;
import dev.vmklab.analysis.comparison.Comparison;
import dev.vmklab.analysis.comparison.Lockstep;
import dev.vmklab.analysis.comparison.Measure;
import dev.vmklab.analysis.comparison.ObjectiveRow;
import dev.vmklab.analysis.comparison.Quantity;
import dev.vmklab.analysis.comparison.Row;
import dev.vmklab.app.ui.Tables;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// A design that was kept, A, against the one that is worked on, B: both play the scenario in lockstep with one seed,
/// and a line for each quantity says who is better by how much.
public final class ComparePane extends BorderPane {
    private final TableView<Line> table =
            Tables.table("compare", "Comparison", "Keep the design as A, change it, and compare what the two do");
    private final Button keep = new Button("Keep this as A", new FontIcon("mdi2s-source-fork"));
    private final Inquiry<Comparison> inquiry;
    private Optional<Subject> a = Optional.empty();
    private Optional<Subject> b = Optional.empty();

    private record Line(String subject, String quantity, String inA, String inB, String difference, Better better) {
        String verdict() {
            return switch (better) {
                case A -> "A is better";
                case B -> "B is better";
                case SAME -> "same";
                case UNKNOWN -> "only one has it";
            };
        }
    }

    public ComparePane(UiTasks tasks) {
        keep.setId("compare-keep");
        keep.getStyleClass().add("small");
        keep.setOnAction(event -> keep());
        table.getColumns()
                .addAll(List.of(
                        Tables.words("Of", 210, Line::subject),
                        Tables.words("Quantity", 130, Line::quantity),
                        Tables.words("A", 96, Line::inA),
                        Tables.words("B", 96, Line::inB),
                        Tables.words("B \u2212 A", 120, Line::difference),
                        Tables.words("Better", 110, Line::verdict)));
        inquiry = new Inquiry<>(
                tasks, "compare", "Playing both designs", "Compare", "", table, comparison -> show(comparison), keep);
        setCenter(inquiry);
        explain();
    }

    /// What is worked on from now on.
    public void about(Subject subject) {
        b = Optional.of(subject);
        renew();
    }

    /// Keeps what is worked on, to compare what becomes of it.
    public void keep() {
        a = b;
        renew();
    }

    private void renew() {
        if (a.isPresent() && b.isPresent()) {
            Subject first = a.get();
            Subject second = b.get();
            inquiry.about(progress -> {
                Subject other = new Subject(second.design(), first.scenario(), second.parameters(), first.objectives());
                Simulation one = first.start();
                Simulation two = other.start();
                new Lockstep(one, two).runToEnd(progress);
                return Comparison.of(
                        Run.of(first.design(), first.scenario(), first.parameters(), one),
                        Run.of(other.design(), other.scenario(), other.parameters(), two),
                        first.objectives());
            });
        }
        explain();
    }

    private void explain() {
        inquiry.say(a.map(s -> "A: " + s.design().name() + ", " + s.scenario().name() + " as kept; B: as it is now")
                .orElse("Nothing is kept as A yet"));
    }

    private void show(Optional<Comparison> comparison) {
        List<Line> lines = new ArrayList<>();
        comparison.ifPresent(c -> {
            c.rows().forEach(row -> lines(row, lines));
            c.objectives().forEach(o -> lines.add(line(o)));
        });
        table.getItems().setAll(lines);
        comparison.ifPresent(
                c -> inquiry.say(c.isSame() ? "Both are the same in everything" : "B against A, " + c.scenario()));
    }

    private static void lines(Row row, List<Line> lines) {
        for (Measure measure : row.measures()) {
            Quantity quantity = measure.quantity();
            lines.add(new Line(
                    row.subject(),
                    QuantityText.name(quantity),
                    measure.a().map(v -> QuantityText.value(quantity, v)).orElse("\u2013"),
                    measure.b().map(v -> QuantityText.value(quantity, v)).orElse("\u2013"),
                    measure.difference()
                            .map(d -> QuantityText.difference(quantity, d) + QuantityText.relative(measure.relative()))
                            .orElse("\u2013"),
                    measure.better()));
        }
    }

    private static Line line(ObjectiveRow row) {
        return new Line(
                row.subject(),
                "first breaks \u201c" + row.objective() + "\u201d",
                broken(row.a()),
                broken(row.b()),
                "",
                row.better());
    }

    private static String broken(Optional<ObjectiveRow.Kept> kept) {
        return kept.map(k -> k.firstBrokenAtSeconds().map(Units::instant).orElse("never"))
                .orElse("\u2013");
    }
}
