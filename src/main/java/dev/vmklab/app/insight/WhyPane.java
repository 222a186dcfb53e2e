package dev.vmklab.app.insight;

import dev.vmklab.analysis.why.Counterfactual;
import dev.vmklab.analysis.why.Explanation;
import dev.vmklab.analysis.why.Reading;
import dev.vmklab.analysis.why.Subject;
import dev.vmklab.analysis.why.Subjects;
import dev.vmklab.app.ui.Tables;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Why the latency or the load at the shown instant is what it is: the causal chain in words and numbers, and what it
/// would be otherwise, each tried on a fork of that very state.
public final class WhyPane extends BorderPane {
    private static final String NOTHING = "\u2013";
    private static final double HALF = 0.5;

    private final VBox words = new VBox(6);
    private final TableView<Line> table = Tables.table("why", "What it would be otherwise", "Nothing was tried yet");
    private final Inquiry<Answer> inquiry;
    private Optional<List<Id>> pointed = Optional.empty();

    /// The state of the shown instant, worked out in the background.
    ///
    /// @param play carries a run there
    public record Moment(UiTasks.Work<Simulation> play, Parameters parameters) {}

    private record Line(String text, Reading reading) {
        String mean() {
            return reading.latency().map(l -> Units.seconds(l.meanSeconds())).orElse(NOTHING);
        }

        String p99() {
            return reading.latency().map(l -> Units.seconds(l.p99Seconds())).orElse(NOTHING);
        }

        String operations() {
            return reading.latency()
                    .map(l -> Units.count(l.operationsPerSecond()) + "/s")
                    .orElse(NOTHING);
        }

        String link() {
            return reading.linkBitsPerSecond().map(Units::rate).orElse(NOTHING);
        }
    }

    private record Answer(List<String> words, List<Line> lines) {}

    /// @param moment the shown instant; empty while there is no run
    /// @param selected what is selected in the window
    public WhyPane(UiTasks tasks, Supplier<Optional<Moment>> moment, Supplier<List<Id>> selected) {
        words.getStyleClass().add("verdict");
        ScrollPane scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        table.getColumns()
                .addAll(List.of(
                        Tables.words("What would be otherwise", 280, Line::text),
                        Tables.words("Mean", 76, Line::mean),
                        Tables.words("p99", 76, Line::p99),
                        Tables.words("Operations", 90, Line::operations),
                        Tables.words("Link", 90, Line::link),
                        Tables.words("vMotion", 96, l -> Units.rate(l.reading().migrationBitsPerSecond()))));
        SplitPane content = new SplitPane(scroll, table);
        content.setDividerPositions(HALF);
        inquiry = new Inquiry<>(
                tasks,
                "why",
                "Asking why",
                "Why now?",
                "Explains the selected datastore or link, else the slowest storage, at the shown instant",
                content,
                this::show);
        inquiry.aboutNow(() -> moment.get().map(m -> work(m, pointed.orElseGet(selected))));
        setCenter(inquiry);
    }

    private static UiTasks.Work<Answer> work(Moment moment, List<Id> elements) {
        return progress -> {
            Simulation run = moment.play().carryOut(progress);
            Optional<Subject> subject = Subjects.of(run, elements);
            return subject.isEmpty()
                    ? new Answer(List.of("Nothing is under way at " + Units.instant(run.now()) + "."), List.of())
                    : answer(run, subject.get(), moment.parameters(), progress);
        };
    }

    private static Answer answer(Simulation run, Subject subject, Parameters parameters, DoubleConsumer progress) {
        Explanation explanation = Explanation.of(run, subject);
        List<Counterfactual> all = Counterfactual.of(run, subject);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("as it is, at " + Units.instant(run.now()), explanation.reading()));
        for (int i = 0; i < all.size(); i++) {
            Counterfactual.Result result = Counterfactual.tryOn(run, subject, all.get(i), parameters);
            if (i == 0) {
                lines.set(0, new Line("as it is, at " + Units.instant(result.atSeconds()), result.asItIs()));
            }
            lines.add(new Line(result.text(), result.otherwise()));
            progress.accept((i + 1.0) / all.size());
        }
        return new Answer(explanation.words(), lines);
    }

    private void show(Optional<Answer> answer) {
        words.getChildren().clear();
        answer.ifPresent(a -> a.words().forEach(sentence -> {
            Label label = new Label(sentence);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            words.getChildren().add(label);
        }));
        table.getItems().setAll(answer.map(Answer::lines).orElse(List.of()));
        pointed = Optional.empty();
    }

    /// Asks about some elements at the shown instant; about what is selected where there are none.
    public void ask(List<Id> elements) {
        pointed = elements.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(elements));
        inquiry.start();
    }

    /// Takes away what belongs to another run.
    public void forget() {
        show(Optional.empty());
    }
}
