package dev.vmklab.app.insight;

import dev.vmklab.analysis.Playback;
import dev.vmklab.analysis.contention.Contention;
import dev.vmklab.analysis.contention.Contentions;
import dev.vmklab.app.ui.Tables;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

/// Who gained and who lost how much on which contested link at each change of rates. A line leads to its instant and
/// its
/// cable.
public final class ContentionPane extends BorderPane {
    private static final int MOST = 20_000;

    private final TableView<Row> table =
            Tables.table("contention", "Contention", "No link was contested, or the run has not been looked at yet");
    private final Inquiry<List<Row>> inquiry;

    private record Row(Contention contention, Optional<Id> cable) {
        String gained() {
            return changes(contention.gains(), "+");
        }

        String lost() {
            return changes(contention.losses(), "");
        }

        private static String changes(List<Contention.Change> changes, String sign) {
            return changes.stream()
                    .map(c -> c.label() + " " + sign + signed(c.bitsPerSecond()))
                    .collect(Collectors.joining(", "));
        }

        private static String signed(double rate) {
            return rate < 0 ? "\u2212" + Units.rate(-rate) : Units.rate(rate);
        }
    }

    /// @param seek called with the instant of the line that the user opened
    /// @param select called with its cable
    public ContentionPane(UiTasks tasks, DoubleConsumer seek, Consumer<Id> select) {
        table.getColumns()
                .addAll(List.of(
                        Tables.numbers(
                                "Time",
                                76,
                                r -> r.contention().atSeconds(),
                                r -> Units.instant(r.contention().atSeconds())),
                        Tables.words("Link", 170, r -> r.contention().label()),
                        Tables.words(
                                "Use",
                                150,
                                r -> Units.rate(r.contention().before()) + " \u2192 "
                                        + Units.rate(r.contention().after())),
                        Tables.words("Gained", 220, Row::gained),
                        Tables.words("Lost", 220, Row::lost),
                        Tables.words(
                                "Because",
                                240,
                                r -> String.join("; ", r.contention().causes()))));
        table.setOnMouseClicked(event -> open(seek, select));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(seek, select);
            }
        });
        inquiry = new Inquiry<>(
                tasks,
                "contention",
                "Looking for contention",
                "Find contention",
                "Plays the whole run and notes who took bandwidth from whom on each full link",
                table,
                rows -> show(rows.orElse(List.of())));
        setCenter(inquiry);
    }

    private void show(List<Row> rows) {
        table.getItems().setAll(rows);
        if (!rows.isEmpty()) {
            inquiry.say(rows.size() + (rows.size() == MOST ? " changes, the first ones" : " changes of full links"));
        }
    }

    private void open(DoubleConsumer seek, Consumer<Id> select) {
        Row row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            seek.accept(row.contention().atSeconds());
            row.cable().ifPresent(select);
        }
    }

    /// What is looked into from now on.
    public void about(Subject subject) {
        inquiry.about(progress -> {
            Playback run = subject.plan().begin();
            Contentions contentions =
                    new Contentions(run.simulation(), l -> l.cable().isPresent());
            double end = run.simulation().end();
            List<Row> rows = new ArrayList<>();
            while (run.nextTime() <= end && rows.size() < MOST) {
                run.step();
                for (Contention c : contentions.look()) {
                    if (c.isContested() && rows.size() < MOST) {
                        rows.add(new Row(c, cable(run.simulation().network(), c.link())));
                    }
                }
                progress.accept(Math.min(1, run.simulation().now() / end));
            }
            return rows;
        });
    }

    private static Optional<Id> cable(Network network, int link) {
        Link found = network.link(link);
        return found.cable();
    }
}
