package dev.vmklab.format;

import dev.vmklab.format.codec.Shapes;
import dev.vmklab.report.document.ReportDocument;
import java.nio.file.Path;
import java.util.List;

/// Reads and writes `report.json`. Every method may be called from any thread.
public final class ReportFile {
    /// The file's name in a report folder.
    public static final String NAME = "report.json";

    static final DocumentType<ReportDocument> TYPE =
            new DocumentType<>("vmklab-report", Shapes.of(ReportDocument.class), List.of(), _ -> List.of());

    private ReportFile() {}

    /// The text of a report's file. Equal reports have equal texts.
    public static String text(ReportDocument report) {
        try {
            return TYPE.text(report, NAME);
        } catch (DocumentException e) {
            throw new IllegalStateException("a report has no checks that it could fail", e);
        }
    }

    /// @param file the name for messages
    /// @throws DocumentException when the text is no report
    public static ReportDocument parse(String text, String file) throws DocumentException {
        return TYPE.parse(text, file);
    }

    /// @throws DocumentException when it cannot be read as a report
    public static ReportDocument read(Path file) throws DocumentException {
        return TYPE.read(file);
    }
}
