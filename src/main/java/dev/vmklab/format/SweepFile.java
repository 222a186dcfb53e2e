package dev.vmklab.format;

import dev.vmklab.analysis.sweep.SweepResult;
import dev.vmklab.format.codec.Shapes;
import java.nio.file.Path;
import java.util.List;

/// Reads and writes failure sweeps, or parts of one, as JSON. Every method may be called from any thread.
public final class SweepFile {
    static final DocumentType<SweepResult> TYPE =
            new DocumentType<>("vmklab-sweep", Shapes.of(SweepResult.class), List.of(), _ -> List.of());

    private SweepFile() {}

    /// The text of a sweep. Equal sweeps have equal texts.
    public static String text(SweepResult sweep) {
        try {
            return TYPE.text(sweep, "sweep");
        } catch (DocumentException e) {
            throw new IllegalStateException("a sweep has no checks that it could fail", e);
        }
    }

    /// @param file the name for messages
    /// @throws DocumentException when the text is no sweep
    public static SweepResult parse(String text, String file) throws DocumentException {
        return TYPE.parse(text, file);
    }

    /// @throws DocumentException when it cannot be read as a sweep
    public static SweepResult read(Path file) throws DocumentException {
        return TYPE.read(file);
    }

    /// Replaces the file as a whole or not at all.
    ///
    /// @throws DocumentException when it cannot be written
    public static void save(Path file, SweepResult sweep) throws DocumentException {
        TYPE.save(file, sweep);
    }
}
