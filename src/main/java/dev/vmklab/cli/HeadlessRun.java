package dev.vmklab.cli;

import dev.vmklab.analysis.Objectives;
import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.Verdict;
import dev.vmklab.analysis.expectation.ExpectationResult;
import dev.vmklab.analysis.expectation.Expectations;
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
import dev.vmklab.simulation.Simulation;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/// Carries a scenario out, judges it and writes its report.
final class HeadlessRun {
    private final String version;
    private final DoubleConsumer progress;

    /// @param progress told the share of the run that is done, 0 to 1
    HeadlessRun(String version, DoubleConsumer progress) {
        this.version = version;
        this.progress = progress;
    }

    /// What came of a run.
    ///
    /// @param verdict in sentences
    /// @param expectations of the scenario, and how the run stands against them
    record Outcome(List<String> verdict, List<ExpectationResult> expectations) {}

    Outcome carryOut(DesignDocument document, Scenario scenario, boolean verify, Optional<Path> folder)
            throws Exception {
        Parameters parameters = ParameterFile.standard().parameters(document);
        Simulation simulation = verify
                ? Simulation.verifying(document.design(), scenario, parameters)
                : Simulation.of(document.design(), scenario, parameters);
        while (simulation.nextEventTime() < simulation.end()) {
            simulation.step();
            progress.accept(simulation.now() / simulation.end());
        }
        simulation.runToEnd();
        progress.accept(1);
        Run run = Run.of(document.design(), scenario, parameters, simulation);
        List<Objective> objectives =
                document.objectives().isEmpty() ? Objectives.defaults(parameters) : document.objectives();
        Verdict verdict = Verdict.of(run, objectives);
        if (folder.isPresent()) {
            write(document, run, verdict, objectives, folder.get());
        }
        return new Outcome(VerdictText.sentences(run, verdict), Expectations.judge(run));
    }

    private static String reason(IOException problem) {
        return switch (problem) {
            case AccessDeniedException _ -> "access is denied";
            case NoSuchFileException _ -> "there is no such folder";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(problem.getMessage());
        };
    }

    private void write(DesignDocument document, Run run, Verdict verdict, List<Objective> objectives, Path folder)
            throws Exception {
        Origin origin = new Origin(version, DocumentFile.sha256(document), document.parameters());
        ReportDocument report = Report.of(run, verdict, objectives, origin);
        String text = ReportFile.text(report);
        try {
            ReportFolder.write(folder, run, verdict, objectives, document.view(), report, text);
        } catch (IOException e) {
            throw new BadInput(folder + ": the report cannot be written: " + reason(e));
        }
    }
}
