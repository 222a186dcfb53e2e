package dev.vmklab.app;

import dev.vmklab.analysis.Objectives;
import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.Verdict;
import dev.vmklab.app.panes.VerdictPane;
import dev.vmklab.design.Objective;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.format.ReportFile;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.report.Origin;
import dev.vmklab.report.Report;
import dev.vmklab.report.ReportFolder;
import dev.vmklab.report.VerdictText;
import dev.vmklab.report.document.ReportDocument;
import dev.vmklab.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Plays a whole scenario and judges it, as the command line does. Takes its time, so not for the FX thread.
final class Reporting {
    private final DesignDocument document;
    private final Scenario scenario;

    Reporting(DesignDocument document, Scenario scenario) {
        this.document = document;
        this.scenario = scenario;
    }

    private Parameters parameters() {
        return ParameterFile.standard().parameters(document);
    }

    /// The document's service levels, else those of the model.
    List<Objective> objectives() {
        return document.objectives().isEmpty() ? Objectives.defaults(parameters()) : document.objectives();
    }

    /// What the verdict pane shows.
    VerdictPane.Content verdict() {
        Run run = Run.of(document.design(), scenario, parameters());
        Verdict verdict = Verdict.of(run, objectives());
        return new VerdictPane.Content(
                verdict.isKept(),
                VerdictText.sentences(run, verdict),
                verdict.worst().map(b -> b.at()));
    }

    /// Writes the report folder and gives it back.
    Path write(Path folder, String version) throws IOException {
        Run run = Run.of(document.design(), scenario, parameters());
        List<Objective> objectives = objectives();
        Verdict verdict = Verdict.of(run, objectives);
        Origin origin = new Origin(version, DocumentFile.sha256(document), document.parameters());
        ReportDocument report = Report.of(run, verdict, objectives, origin);
        ReportFolder.write(
                folder,
                run,
                verdict,
                objectives,
                document.views().stream().findFirst(),
                report,
                ReportFile.text(report));
        return folder;
    }
}
