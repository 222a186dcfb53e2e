package dev.vmklab.app.panes;

import dev.vmklab.analysis.Run;
import dev.vmklab.app.ui.Tables;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Link;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

/// Every cable with its rate and utilisation in both directions, the busiest first.
public final class LinksPane extends BorderPane {
    private final TableView<Row> table = Tables.table("links", "Links", "The design has no cables");
    private final Consumer<Id> select;
    private Optional<Run> run = Optional.empty();
    private List<Ends> cables = List.of();
    private double shownTime = -1;
    private boolean filling;

    /// A cable with its two links by number, -1 for none.
    private record Ends(Id cable, String name, int there, int back, double capacity) {}

    private record Row(Id cable, String name, double capacity, double there, double back) {
        double thereUse() {
            return capacity > 0 ? there / capacity : 0;
        }

        double backUse() {
            return capacity > 0 ? back / capacity : 0;
        }

        String thereText() {
            return Units.rate(there) + "   " + Units.share(thereUse());
        }

        String backText() {
            return Units.rate(back) + "   " + Units.share(backUse());
        }

        double busiest() {
            return Math.max(thereUse(), backUse());
        }
    }

    /// @param select called with the cable that the user selected
    public LinksPane(Consumer<Id> select) {
        this.select = select;
        TableColumn<Row, Double> busiest =
                Tables.numbers("Busiest", 72, Row::busiest, row -> Units.share(row.busiest()));
        table.getColumns()
                .addAll(List.of(
                        Tables.words("Link", 170, Row::name),
                        busiest,
                        Tables.numbers("\u2192", 128, Row::thereUse, Row::thereText),
                        Tables.numbers("\u2190", 128, Row::backUse, Row::backText)));
        busiest.setSortType(TableColumn.SortType.DESCENDING);
        table.getSortOrder().add(busiest);
        table.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        setCenter(table);
    }

    private void selected(@org.jspecify.annotations.Nullable Row row) {
        if (row != null && !filling) {
            select.accept(row.cable());
        }
    }

    public void play(Optional<Run> shown) {
        run = shown;
        cables = shown.map(LinksPane::cables).orElse(List.of());
        shownTime = -1;
        table.getItems().clear();
    }

    private static List<Ends> cables(Run run) {
        Map<Id, List<Integer>> links = new LinkedHashMap<>();
        for (int l = 0; l < run.network().linkCount(); l++) {
            int number = l;
            run.network()
                    .link(l)
                    .cable()
                    .ifPresent(c ->
                            links.computeIfAbsent(c, k -> new ArrayList<>()).add(number));
        }
        DesignIndex index = run.network().index();
        List<Ends> ends = new ArrayList<>();
        links.forEach((cable, numbers) -> {
            Link first = run.network().link(numbers.getFirst());
            ends.add(new Ends(
                    cable,
                    index.label(first.from()) + " \u2192 " + index.label(first.to()),
                    numbers.getFirst(),
                    numbers.size() > 1 ? numbers.get(1) : -1,
                    first.bitsPerSecond()));
        });
        return ends;
    }

    /// Shows the rates of an instant.
    public void update(double time) {
        if (time == shownTime || run.isEmpty()) {
            return;
        }
        shownTime = time;
        Run current = run.get();
        Map<Id, Row> rows = new HashMap<>();
        List<Row> all = new ArrayList<>();
        for (Ends e : cables) {
            Row row = new Row(
                    e.cable(), e.name(), e.capacity(), rate(current, e.there(), time), rate(current, e.back(), time));
            rows.put(e.cable(), row);
            all.add(row);
        }
        filling = true;
        Row selected = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(all);
        table.sort();
        if (selected != null) {
            table.getSelectionModel().select(rows.get(selected.cable()));
        }
        filling = false;
    }

    private static double rate(Run run, int link, double time) {
        return link < 0 ? 0 : run.recording().linkRate(link).at(time);
    }
}
