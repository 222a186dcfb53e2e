package dev.vmklab.app;

import dev.vmklab.app.ui.Dialogs;
import dev.vmklab.app.ui.FileDialogs;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;

/// Writes the report folder of a scenario in the background, with the numbers of the command line.
final class Export {
    private final String version;
    private final UiTasks tasks;
    private final Dialogs dialogs;
    private final FileDialogs files;

    Export(String version, UiTasks tasks, Dialogs dialogs, FileDialogs files) {
        this.version = version;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.files = files;
    }

    void run(DesignDocument document, Scenario scenario) {
        files.folder("Export the report into a folder").ifPresent(folder -> run(document, scenario, folder));
    }

    private void run(DesignDocument document, Scenario scenario, Path folder) {
        tasks.run(
                "Exporting the report",
                progress -> new Reporting(document, scenario).write(folder, version, progress),
                written -> dialogs.told("The report is written", List.of(written.toString())),
                problem -> dialogs.failed("The report could not be written", FileCommands.lines(problem)),
                () -> {});
    }
}
