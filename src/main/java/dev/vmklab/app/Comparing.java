package dev.vmklab.app;

import dev.vmklab.analysis.Remedy;
import dev.vmklab.analysis.why.Counterfactual;
import dev.vmklab.app.chart.ChartPane;
import dev.vmklab.app.fork.ForkMenu;
import dev.vmklab.app.fork.Forks;
import dev.vmklab.app.insight.ComparePane;
import dev.vmklab.app.session.LiveRun;
import dev.vmklab.app.session.Session;
import dev.vmklab.app.ui.Dialogs;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.format.ScenarioFit;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.scenario.edit.EventEdits;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;

/// Makes forks of a window's run in which something is otherwise, and holds runs against each other. FX thread only.
final class Comparing implements ForkMenu.Forker {
    private static final int LONGEST_NAME = 36;

    private final Session session;
    private final Forks forks;
    private final Supplier<Scenario> scenario;
    private final UiTasks tasks;
    private final Dialogs dialogs;
    private final FileCommands files;
    private final IdSource ids;
    private final CheckBox colours = new CheckBox("Colours");

    /// @param scenario the one that plays
    /// @param ids of new events
    Comparing(
            Session session,
            Forks forks,
            Supplier<Scenario> scenario,
            UiTasks tasks,
            Dialogs dialogs,
            FileCommands files,
            IdSource ids) {
        this.ids = ids;
        this.session = session;
        this.forks = forks;
        this.scenario = scenario;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.files = files;
        colours.setId("compare-colours");
        colours.setSelected(true);
        colours.setTooltip(new Tooltip("Colour the drawing by difference"));
    }

    /// Whether the drawing shows differences while runs are compared.
    BooleanProperty coloursProperty() {
        return colours.selectedProperty();
    }

    ComparePane pane(ChartPane chart) {
        return new ComparePane(
                session, tasks, run -> forks.documentOf(run).objectives(), chart, colours, this::askForFile);
    }

    @Override
    public void fork() {
        forks.fork();
    }

    @Override
    public void forkWith(Remedy remedy, String text) {
        forkWith(session.time(), new Counterfactual.With(remedy), text);
    }

    /// Makes a fork of the shown run in which something is otherwise from an instant on, and holds it against the run.
    void forkWith(double atSeconds, Counterfactual otherwise, String text) {
        session.pause();
        session.seek(atSeconds);
        LiveRun parent = session.shownProperty().get();
        String name = text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "\u2026" : text;
        switch (otherwise) {
            case Counterfactual.With with ->
                forks.fork(
                        name,
                        text,
                        with.remedy().apply(parent.designAt(atSeconds).orElseThrow()));
            case Counterfactual.WithoutMigrations without ->
                forks.fork(
                        name,
                        text,
                        EventEdits.with(
                                scenario.get(),
                                without.vms().stream()
                                        .map(vm -> new TimedEvent(
                                                ids.next("event"),
                                                atSeconds,
                                                new MigrationHappening.CancelMigration(vm)))
                                        .toList()));
        }
        session.compareWith(Optional.of(parent));
    }

    /// Plays the scenario on another design too, and holds that against what is shown.
    void askForFile() {
        files.choose("Compare with a design", (file, other) -> {
            List<String> misfits = ScenarioFit.misfits(other, scenario.get());
            if (misfits.isEmpty()) {
                session.compareWith(Optional.of(session.shownProperty().get()));
                forks.open(
                        other.design().name(), other, ParameterFile.standard().parameters(other));
            } else {
                dialogs.failed("The scenario does not fit " + file.getFileName(), misfits);
            }
        });
    }
}
