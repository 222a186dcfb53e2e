package dev.vmklab.app;

import dev.vmklab.app.chart.ChartPane;
import dev.vmklab.app.fork.Forks;
import dev.vmklab.app.insight.ComparePane;
import dev.vmklab.app.session.Session;
import dev.vmklab.app.ui.Dialogs;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.format.ScenarioFit;
import dev.vmklab.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;

/// Holds the runs of a window against each other. FX thread only.
final class Comparing {
    private final Session session;
    private final Forks forks;
    private final Supplier<Scenario> scenario;
    private final UiTasks tasks;
    private final Dialogs dialogs;
    private final FileCommands files;
    private final CheckBox colours = new CheckBox("Colour the drawing by difference");

    /// @param scenario the one that plays
    Comparing(
            Session session,
            Forks forks,
            Supplier<Scenario> scenario,
            UiTasks tasks,
            Dialogs dialogs,
            FileCommands files) {
        this.session = session;
        this.forks = forks;
        this.scenario = scenario;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.files = files;
        colours.setId("compare-colours");
        colours.setSelected(true);
    }

    /// Whether the drawing shows differences while runs are compared.
    BooleanProperty coloursProperty() {
        return colours.selectedProperty();
    }

    ComparePane pane(ChartPane chart) {
        return new ComparePane(
                session, tasks, run -> forks.documentOf(run).objectives(), chart, colours, this::askForFile);
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
