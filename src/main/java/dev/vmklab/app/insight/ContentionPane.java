package dev.vmklab.app.insight;

import dev.vmklab.analysis.contention.Contention;
import dev.vmklab.analysis.contention.RunContentions;
import dev.vmklab.app.session.LiveRun;
import dev.vmklab.app.session.Session;
import dev.vmklab.app.ui.Tables;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.design.value.Id;
import dev.vmklab.simulation.Chapter;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// Who gained and who lost how much on which contested cable at each change of rates, as the run goes on. A line leads
/// to its instant and its cable.
public final class ContentionPane extends BorderPane {
    private static final int MOST = 20_000;

    private final Session session;
    private final UiTasks tasks;
    private final Consumer<Id> select;
    private final TableView<Row> table = Tables.table("contention", "Contention", "No cable was full so far");
    private final Label state = new Label();
    private LiveRun followed;
    private RunContentions contentions = new RunContentions();
    private boolean reading;

    private record Row(Contention contention, Id cable) {
        String gained() {
            return changes(rate -> rate > 0);
        }

        String lost() {
            return changes(rate -> rate < 0);
        }

        /// Service by service, the largest change first.
        private String changes(DoublePredicate which) {
            return contention.byService().entrySet().stream()
                    .filter(e -> which.test(e.getValue()))
                    .sorted(Comparator.comparingDouble(e -> -Math.abs(e.getValue())))
                    .map(e -> e.getKey().label() + " " + signed(e.getValue()))
                    .collect(Collectors.joining(", "));
        }

        private static String flows(List<Contention.Change> changes) {
            return changes.stream()
                    .map(c -> c.label() + " " + signed(c.bitsPerSecond()))
                    .collect(Collectors.joining("\n"));
        }

        private static String signed(double rate) {
            return rate < 0 ? "\u2212" + Units.rate(-rate) : "+" + Units.rate(rate);
        }

        String use() {
            return Units.rate(contention.before()) + " \u2192 " + Units.rate(contention.after());
        }
    }

    /// @param select called with the cable of the line that the user opened
    public ContentionPane(Session session, UiTasks tasks, Consumer<Id> select) {
        this.session = session;
        this.tasks = tasks;
        this.select = select;
        followed = session.shownProperty().get();
        table.getColumns()
                .addAll(List.of(
                        Tables.numbers(
                                "Time",
                                56,
                                r -> r.contention().atSeconds(),
                                r -> Units.instant(r.contention().atSeconds())),
                        Tables.legible(
                                Tables.words("Link", 108, r -> r.contention().label())),
                        Tables.legible(Tables.words(
                                "Gained",
                                156,
                                Row::gained,
                                r -> Row.flows(r.contention().gains()))),
                        Tables.legible(Tables.words(
                                "Lost",
                                156,
                                Row::lost,
                                r -> Row.flows(r.contention().losses()))),
                        Tables.legible(Tables.words("Use", 146, Row::use)),
                        Tables.words(
                                "Because",
                                240,
                                r -> String.join("; ", r.contention().causes()))));
        table.setOnMouseClicked(event -> open());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        state.getStyleClass().add("text-muted");
        HBox head = new HBox(state);
        head.getStyleClass().add("dock-head");
        setTop(head);
        setCenter(table);
        say();
    }

    private void open() {
        Row row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            session.seek(row.contention().atSeconds());
            select.accept(row.cable());
        }
    }

    /// Takes over what the run has recorded meanwhile. Called a few times a second while it is visible.
    public void update() {
        LiveRun shown = session.shownProperty().get();
        List<Chapter> chapters = shown.chapters();
        if (shown != followed) {
            followed = shown;
            contentions = new RunContentions();
            table.getItems().clear();
        }
        if (!reading && !chapters.isEmpty() && table.getItems().size() < MOST) {
            RunContentions asked = contentions;
            reading = true;
            tasks.quietly(() -> asked.read(chapters), news -> take(asked, news), problem -> reading = false);
        }
    }

    private void take(RunContentions asked, RunContentions.News news) {
        reading = false;
        if (asked != contentions) {
            return;
        }
        List<Row> rows = news.rows().stream()
                .limit(Math.max(0, MOST - table.getItems().size()))
                .map(found -> new Row(found.contention(), found.cable()))
                .toList();
        if (news.isAnew()) {
            table.getItems().setAll(rows);
        } else if (!rows.isEmpty()) {
            table.getItems().addAll(new ArrayList<>(rows));
        }
        say();
    }

    private void say() {
        int rows = table.getItems().size();
        state.setText(
                rows == 0
                        ? "Who takes bandwidth from whom, at each change of rates of a full cable"
                        : rows + (rows == MOST ? " changes, the first ones" : " changes of full cables")
                                + "; a click goes there");
    }
}
