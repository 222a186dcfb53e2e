package dev.vmklab.report;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.Verdict;
import dev.vmklab.design.Objective;
import dev.vmklab.report.document.ReportDocument;
import java.util.List;

/// Gathers what a run showed.
public final class Report {
    private Report() {}

    /// @param objectives those that the verdict was made with
    public static ReportDocument of(Run run, Verdict verdict, List<Objective> objectives, Origin origin) {
        throw new UnsupportedOperationException();
    }
}
