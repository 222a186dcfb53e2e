package dev.vmklab.app.insight;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.sweep.BusiestInstant;
import dev.vmklab.analysis.sweep.Case;
import dev.vmklab.analysis.sweep.Harm;
import dev.vmklab.analysis.sweep.Sweep;
import dev.vmklab.analysis.sweep.SweepRow;
import dev.vmklab.app.ui.Tables;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.design.value.Id;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.function.ToIntFunction;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

/// What every single failure, or every pair of them, would do to the services, the most harmful first. A line plays its
/// failure and goes to its worst instant.
public final class SweepPane extends BorderPane {
    private static final double MILLION = 1e6;
    private static final char THIN_SPACE = '\u2009';

    /// What playing the run takes of all the work.
    private static final double RUN_SHARE = 0.1;

    private final TableView<Line> table = Tables.table("sweep", "Failure sweep", "No failure has been tried yet");
    private final CheckBox pairs = new CheckBox("Pairs");
    private final Inquiry<List<Line>> inquiry;

    /// A failure to be played.
    ///
    /// @param elements what fails
    /// @param atSeconds when
    /// @param worstAtSeconds the instant to look at
    public record Choice(String name, List<Id> elements, double atSeconds, double worstAtSeconds) {
        public Choice {
            elements = List.copyOf(elements);
        }
    }

    private record Line(SweepRow row, Choice choice) {
        String also() {
            return row.sameEffect().isEmpty() ? "" : "also " + String.join(", ", row.sameEffect());
        }
    }

    /// What plays the failure of the line that the user opened.
    @FunctionalInterface
    public interface Opener {
        void open(Choice choice);
    }

    public SweepPane(UiTasks tasks, Opener opener) {
        pairs.setId("sweep-pairs");
        table.getColumns()
                .addAll(List.of(
                        Tables.legible(Tables.words("Failure", 112, l -> l.row().failure())),
                        Tables.numbers("Harm", 58, l -> harm(l).combined(), l -> number(harm(l).combined())),
                        Tables.numbers(
                                "Storage ms\u00b7s",
                                92,
                                l -> harm(l).storageMillisecondSeconds(),
                                l -> number(harm(l).storageMillisecondSeconds())),
                        count("Failed", 48, Harm::failedMigrations),
                        count("Slow", 48, Harm::slowMigrations),
                        count("Isolated", 58, Harm::falseIsolations),
                        count("Lost VMs", 64, Harm::lostVms),
                        Tables.numbers(
                                "Worst at",
                                60,
                                l -> l.choice().worstAtSeconds(),
                                l -> Units.instant(l.choice().worstAtSeconds())),
                        Tables.words("Same effect", 220, Line::also)));
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open(opener);
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(opener);
            }
        });
        inquiry = new Inquiry<>(
                tasks,
                "sweep",
                "Failing every element",
                "Try every failure",
                "Lets each element fail once at the busiest instant and ranks what that does to the services",
                table,
                lines -> show(lines.orElse(List.of())),
                pairs);
        setCenter(inquiry);
    }

    private static TableColumn<Line, Double> count(String title, double width, ToIntFunction<Harm> of) {
        return Tables.numbers(
                title, width, l -> (double) of.applyAsInt(harm(l)), l -> Integer.toString(of.applyAsInt(harm(l))));
    }

    private static Harm harm(Line line) {
        return line.row().outcome().harm();
    }

    private static String number(double value) {
        return value >= MILLION
                ? String.format(Locale.ROOT, "%.1f M", value / MILLION)
                : String.format(Locale.ROOT, value >= 100 || value == 0 ? "%,.0f" : "%.2f", value)
                        .replace(',', THIN_SPACE);
    }

    private void show(List<Line> lines) {
        table.getItems().setAll(lines);
        if (!lines.isEmpty()) {
            inquiry.say(lines.size() + " failures at "
                    + Units.instant(lines.getFirst().choice().atSeconds()) + "; double click plays one");
        }
    }

    private void open(Opener opener) {
        Line line = table.getSelectionModel().getSelectedItem();
        if (line != null) {
            opener.open(line.choice());
        }
    }

    /// What is swept from now on.
    public void about(Subject subject) {
        inquiry.about(progress -> swept(subject, pairs.isSelected(), progress));
    }

    private static List<Line> swept(Subject subject, boolean pairs, DoubleConsumer progress) throws Exception {
        Run run = subject.plan().run(share -> progress.accept(share * RUN_SHARE));
        double at = BusiestInstant.of(run.recording(), subject.plan().scenario().durationSeconds());
        Sweep sweep = Sweep.plan(subject.plan(), subject.objectives(), at, pairs);
        List<Line> lines = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(
                Math.max(1, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().name("vmklab-sweep-", 1).daemon().factory())) {
            try {
                List<Future<Line>> futures = new ArrayList<>();
                for (Case failure : sweep.cases()) {
                    Callable<Line> job = () -> line(sweep, failure, at, done);
                    futures.add(workers.submit(job));
                }
                for (Future<Line> future : futures) {
                    lines.add(future.get());
                    progress.accept(RUN_SHARE
                            + (1 - RUN_SHARE) * done.get() / sweep.cases().size());
                }
            } finally {
                workers.shutdownNow();
            }
        }
        lines.sort(Comparator.comparingDouble((Line l) -> -harm(l).combined())
                .thenComparing(l -> l.row().id()));
        return lines;
    }

    private static Line line(Sweep sweep, Case failure, double at, AtomicInteger done) {
        var outcome = sweep.run(failure);
        done.incrementAndGet();
        return new Line(
                new SweepRow(failure.id(), failure.label(), failure.same(), outcome),
                new Choice(failure.label(), failure.elements(), at, outcome.worstAtSeconds()));
    }
}
