package dev.vmklab.report;

import dev.vmklab.analysis.Objectives;
import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.Verdict;
import dev.vmklab.design.Design;
import dev.vmklab.design.Objective;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.report.document.ReportDocument;
import dev.vmklab.samples.SampleFiles;
import java.util.List;
import java.util.Map;

/// A run with everything that a report needs.
public record Reports(Run run, Verdict verdict, List<Objective> objectives, ReportDocument document) {
    public static final Origin ORIGIN =
            new Origin("0.1.0", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Map.of());

    /// @param sample the name of a sample file, such as `flat`
    public static Reports of(String sample) {
        return of(SampleFiles.read(sample));
    }

    static Reports of(DesignDocument document) {
        return of(
                Run.of(
                        document.design(),
                        document.scenarioToPlay(),
                        ParameterFile.standard().parameters()),
                document.objectives());
    }

    static Reports of(Run run, List<Objective> stated) {
        List<Objective> objectives = stated.isEmpty() ? Objectives.defaults(run.parameters()) : stated;
        Verdict verdict = Verdict.of(run, objectives);
        return new Reports(run, verdict, objectives, Report.of(run, verdict, objectives, ORIGIN));
    }

    /// The story on a distributed switch that does not schedule.
    static DesignDocument withoutNioc() {
        DesignDocument document = SampleFiles.read("flat-nioc");
        Design design = document.design();
        return document.withDesign(design.withDistributedSwitches(design.distributedSwitches().stream()
                .map(sw -> sw.withNioc(Nioc.OFF))
                .toList()));
    }
}
