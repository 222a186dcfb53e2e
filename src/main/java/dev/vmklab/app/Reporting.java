package dev.vmklab.app;

import dev.vmklab.analysis.Objectives;
import dev.vmklab.analysis.Plan;
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
import java.util.function.DoubleConsumer;

/// Plays a whole scenario and judges it, as the command line does. Takes its time, so not for the FX thread.
final class Reporting {
    /// What the run itself takes of all the work; the rest tries remedies.
    private static final double RUN_SHARE = 0.3;

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
    ///
    /// @param plan of the run, with the edits that were made while it played
    /// @param progress told the share that is done, 0 to 1; what it throws ends the work
    VerdictPane.Content verdict(Plan plan, DoubleConsumer progress) {
        Run run = plan.run(share -> progress.accept(share * RUN_SHARE));
        Verdict verdict = verdict(run, objectives(), progress);
        return new VerdictPane.Content(
                verdict.isKept(),
                VerdictText.sentences(run, verdict),
                verdict.worst().map(b -> b.at()));
    }

    private Run run(DoubleConsumer progress) {
        return Run.of(document.design(), scenario, parameters(), share -> progress.accept(share * RUN_SHARE));
    }

    private static Verdict verdict(Run run, List<Objective> objectives, DoubleConsumer progress) {
        return Verdict.of(run, objectives, share -> progress.accept(RUN_SHARE + share * (1 - RUN_SHARE)));
    }

    /// Writes the report folder and gives it back.
    ///
    /// @param progress told the share that is done, 0 to 1, but not any more once files are written
    Path write(Path folder, String version, DoubleConsumer progress) throws IOException {
        Run run = run(progress);
        List<Objective> objectives = objectives();
        Verdict verdict = verdict(run, objectives, progress);
        progress.accept(1);
        Origin origin = new Origin(version, DocumentFile.sha256(document), document.parameters());
        ReportDocument report = Report.of(run, verdict, objectives, origin);
        ReportFolder.write(folder, run, verdict, objectives, document.view(), report, ReportFile.text(report));
        return folder;
    }
}
