package dev.vmklab.app.insight;

import dev.vmklab.analysis.why.Counterfactual;
import dev.vmklab.analysis.why.Explanation;
import dev.vmklab.analysis.why.Subject;
import dev.vmklab.analysis.why.Subjects;
import dev.vmklab.analysis.why.Topic;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Why the latency or the load at the shown instant is what it is: the causal chain in words and numbers, and what it
/// would be otherwise, each tried on a fork of that very state, in the background and one beside the other.
public final class WhyPane extends BorderPane {
    private static final double WORDS = 0.42;
    /// A pane that is narrower has the words above the numbers.
    private static final double NARROW = 820;

    private final UiTasks tasks;
    private final VBox words = new VBox(6);
    private final TrialTable table;
    private final Inquiry<Answer> inquiry;
    private Optional<Topic> pointed = Optional.empty();
    private Optional<Answer> shown = Optional.empty();

    /// The state of the shown instant, worked out in the background.
    ///
    /// @param play makes a run in that state
    public record Moment(UiTasks.Work<Simulation> play, Parameters parameters) {}

    /// What makes a fork of the run out of a counterfactual.
    public interface Forker {
        /// @param atSeconds the instant from which it is otherwise
        /// @param text what is otherwise
        void fork(double atSeconds, Counterfactual otherwise, String text);
    }

    /// @param run in the state that is explained; it is left as it is
    /// @param lines what is worth trying, after the run as it is
    private record Answer(
            Simulation run, Parameters parameters, Optional<Subject> subject, List<String> words, List<Trial> lines) {}

    /// @param moment the shown instant; empty while there is no run
    /// @param selected what is selected in the window
    public WhyPane(UiTasks tasks, Supplier<Optional<Moment>> moment, Supplier<List<Id>> selected, Forker forker) {
        this.tasks = tasks;
        table = new TrialTable(
                trial -> shown.ifPresent(
                        a -> forker.fork(a.run().now(), trial.otherwise().orElseThrow(), trial.text())),
                trial -> shown.ifPresent(a -> start(a, trial)));
        words.getStyleClass().add("verdict");
        ScrollPane scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        SplitPane content = new SplitPane(scroll, table);
        content.setDividerPositions(WORDS);
        widthProperty()
                .subscribe(width -> content.setOrientation(
                        width.doubleValue() < NARROW ? Orientation.VERTICAL : Orientation.HORIZONTAL));
        inquiry = new Inquiry<>(
                tasks,
                "why",
                "Asking why",
                "Why now?",
                "Explains the selected datastore or link, else the slowest storage, at the shown instant",
                content,
                this::show);
        inquiry.aboutNow(() ->
                moment.get().map(m -> work(m, pointed.orElseGet(() -> new Topic.Elements(selected.get())))));
        setCenter(inquiry);
    }

    private static UiTasks.Work<Answer> work(Moment moment, Topic topic) {
        return progress -> {
            Simulation run = moment.play().carryOut(progress);
            Optional<Subject> subject = Subjects.of(run, topic);
            return subject.map(s -> answer(run, s, moment.parameters()))
                    .orElseGet(() -> new Answer(
                            run,
                            moment.parameters(),
                            subject,
                            List.of("Nothing is under way at " + Units.instant(run.now()) + "."),
                            List.of()));
        };
    }

    private static Answer answer(Simulation run, Subject subject, Parameters parameters) {
        Explanation explanation = Explanation.of(run, subject);
        List<Trial> lines = new ArrayList<>();
        lines.add(Trial.unchanged("as it is, at " + Units.instant(run.now()), explanation.reading()));
        for (Counterfactual otherwise : Counterfactual.of(run, subject)) {
            lines.add(Trial.of(otherwise.text(run.network().index()), otherwise));
        }
        return new Answer(run, parameters, Optional.of(subject), explanation.words(), lines);
    }

    private void show(Optional<Answer> answer) {
        table.shown().forEach(Trial::cancel);
        shown = answer;
        words.getChildren().clear();
        answer.ifPresent(a -> a.words().forEach(sentence -> {
            Label label = new Label(sentence);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            words.getChildren().add(label);
        }));
        table.show(answer.map(Answer::lines).orElse(List.of()));
        answer.ifPresent(
                a -> a.lines().stream().filter(t -> t.otherwise().isPresent()).forEach(t -> start(a, t)));
        pointed = Optional.empty();
    }

    /// Tries one of them in the background, beside the others.
    private void start(Answer answer, Trial trial) {
        Counterfactual otherwise = trial.otherwise().orElseThrow();
        Subject subject = answer.subject().orElseThrow();
        trial.begins(tasks.run(
                "Trying " + trial.text(),
                progress -> Counterfactual.tryOn(answer.run(), subject, otherwise, answer.parameters(), progress),
                result -> {
                    trial.found(result.otherwise());
                    table.refresh();
                    settle(answer, result);
                },
                problem -> ends(trial, Trial.State.FAILED),
                () -> ends(trial, Trial.State.CANCELLED)));
        table.refresh();
    }

    private void ends(Trial trial, Trial.State how) {
        trial.ends(how);
        table.refresh();
    }

    /// What the run does by itself in the same time.
    private void settle(Answer answer, Counterfactual.Result result) {
        String text = "as it goes on by itself, at " + Units.instant(result.atSeconds());
        boolean current = shown.filter(answer::equals).isPresent();
        if (current && table.shown().stream().noneMatch(t -> t.text().equals(text))) {
            table.shown().add(1, Trial.unchanged(text, result.asItIs()));
        }
    }

    /// Shows how far the trials are. Called a few times a second while it is visible.
    public void update() {
        if (table.shown().stream().anyMatch(t -> t.state() == Trial.State.UNDER_WAY)) {
            table.refresh();
        }
    }

    /// Asks about something at the shown instant; about what is selected where nothing is pointed at.
    public void ask(Topic topic) {
        pointed = Optional.of(topic).filter(t -> !t.equals(Topic.anything()));
        inquiry.start();
    }

    /// Takes away what belongs to another run.
    public void forget() {
        show(Optional.empty());
    }
}
