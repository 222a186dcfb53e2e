package dev.vmklab.app.insight;

import dev.vmklab.analysis.comparison.Better;
import dev.vmklab.analysis.comparison.Comparison;
import dev.vmklab.analysis.comparison.Measure;
import dev.vmklab.analysis.comparison.ObjectiveRow;
import dev.vmklab.analysis.comparison.Quantity;
import dev.vmklab.analysis.comparison.Row;
import dev.vmklab.app.ui.Tables;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

/// A comparison as lines: who is better at what, by how much, and when each first breaks an objective.
final class ComparisonTable extends BorderPane {
    private static final String ABSENT = "\u2013";

    private final TableView<Line> table =
            Tables.table("compare", "Comparison", "Two runs side by side: who serves whom better, by how much");

    record Line(String subject, String quantity, String inA, String inB, String difference, Better better) {
        String verdict() {
            return switch (better) {
                case A -> "A";
                case B -> "B";
                case SAME -> "same";
                case UNKNOWN -> "one only";
            };
        }
    }

    ComparisonTable() {
        table.getColumns()
                .addAll(List.of(
                        Tables.legible(Tables.words("Of", 94, Line::subject)),
                        Tables.legible(Tables.words("Quantity", 69, Line::quantity)),
                        number("A", 74, Line::inA),
                        number("B", 74, Line::inB),
                        number("B \u2212 A", 126, Line::difference),
                        Tables.fixed(Tables.words("Better", 48, Line::verdict))));
        setCenter(table);
    }

    private static TableColumn<Line, String> number(String title, double width, Function<Line, String> text) {
        TableColumn<Line, String> column = Tables.words(title, width, text);
        column.getStyleClass().add("number-column");
        return Tables.fixed(column);
    }

    void show(Optional<Comparison> comparison) {
        table.getItems().setAll(comparison.map(ComparisonTable::lines).orElse(List.of()));
    }

    static List<Line> lines(Comparison comparison) {
        List<Line> lines = new ArrayList<>();
        comparison.rows().forEach(row -> row.measures().forEach(m -> lines.add(line(row, m))));
        comparison.objectives().forEach(o -> lines.add(line(o)));
        return lines;
    }

    private static Line line(Row row, Measure measure) {
        Quantity quantity = measure.quantity();
        return new Line(
                row.subject(),
                QuantityText.name(quantity),
                measure.a().map(v -> QuantityText.value(quantity, v)).orElse(ABSENT),
                measure.b().map(v -> QuantityText.value(quantity, v)).orElse(ABSENT),
                measure.difference()
                        .map(d -> QuantityText.difference(quantity, d) + QuantityText.relative(measure.relative()))
                        .orElse(ABSENT),
                measure.better());
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
                .orElse(ABSENT);
    }
}
