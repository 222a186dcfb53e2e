package dev.vmklab.report;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.Verdict;
import dev.vmklab.design.Objective;
import dev.vmklab.report.document.ReportDocument;
import dev.vmklab.view.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes the folder that is handed over: `report.json`, `report.png`, `drawing.png`, `bandwidth.png` and
/// `latency.png`.
public final class ReportFolder {
    private ReportFolder() {}

    /// Makes the folder where there is none. Each file is replaced as a whole or stays what it was.
    ///
    /// @param view the layout of the drawing; empty for an automatic one
    /// @param json the text of the document
    /// @throws IOException when a file cannot be written
    public static void write(
            Path folder,
            Run run,
            Verdict verdict,
            List<Objective> objectives,
            Optional<View> view,
            ReportDocument document,
            String json)
            throws IOException {
        throw new UnsupportedOperationException();
    }
}
