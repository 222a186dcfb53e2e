package dev.vmklab.app;

import dev.vmklab.analysis.Plan;
import dev.vmklab.app.insight.Insights;
import dev.vmklab.app.insight.Subject;
import dev.vmklab.app.panes.VerdictPane;
import dev.vmklab.app.session.Session;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.scenario.Scenario;
import java.util.Optional;

/// Plays whole scenarios in the background for the verdict. FX thread only.
final class Judging {
    private final Session session;
    private final UiTasks tasks;
    private final VerdictPane pane;
    private final Insights insights;
    private Optional<UiTasks.Running> running = Optional.empty();

    Judging(Session session, UiTasks tasks, VerdictPane pane, Insights insights) {
        this.session = session;
        this.tasks = tasks;
        this.pane = pane;
        this.insights = insights;
    }

    /// Judges a scenario with the edits that were made while it played, in the place of what is being judged.
    void judge(DesignDocument content, Scenario playing) {
        running.ifPresent(UiTasks.Running::cancel);
        pane.showWaiting();
        Plan plan = session.shownProperty().get().plan().orElseGet(() -> plan(content, playing));
        Reporting reporting = new Reporting(content, playing);
        insights.about(new Subject(plan, reporting.objectives()));
        running = Optional.of(tasks.run(
                "Judging " + playing.name(),
                progress -> reporting.verdict(plan, progress),
                pane::show,
                problem -> pane.showFailure(String.join("\n", FileCommands.lines(problem))),
                () -> pane.showCancelled(() -> judge(content, playing))));
    }

    private static Plan plan(DesignDocument content, Scenario playing) {
        return Plan.of(content.design(), playing, ParameterFile.standard().parameters(content));
    }
}
