package dev.vmklab.report;

import dev.vmklab.analysis.Objectives;
import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.Verdict;
import dev.vmklab.design.Design;
import dev.vmklab.design.Objective;
import dev.vmklab.report.document.ReportDocument;
import dev.vmklab.samples.Story;
import java.util.List;
import java.util.Map;

/// A run of the story with everything that a report needs.
public record Reports(Run run, Verdict verdict, List<Objective> objectives, ReportDocument document) {
    public static final Origin ORIGIN = new Origin(
            "0.1.0", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Map.of());

    public static Reports of(Design design) {
        return of(Story.run(design));
    }

    public static Reports of(Run run) {
        List<Objective> objectives = Objectives.defaults(run.parameters());
        Verdict verdict = Verdict.of(run, objectives);
        return new Reports(run, verdict, objectives, Report.of(run, verdict, objectives, ORIGIN));
    }
}
