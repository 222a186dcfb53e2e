package dev.vmklab.exchange;

import java.io.Serial;
import java.nio.file.Path;

/// An input that cannot be imported, as one sentence that names the file, the place in it and what was expected.
public final class ImportProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public ImportProblem(Path file, String what) {
        super(line(file + ": " + what));
    }

    /// @param place where in the file: a sheet, a row, an entry
    public ImportProblem(Path file, String place, String what) {
        super(line(file + ": " + place + ": " + what));
    }

    public ImportProblem(Path file, String place, String what, Throwable cause) {
        super(line(file + ": " + place + ": " + what), cause);
    }

    /// Causes of damaged XML speak in several lines.
    private static String line(String message) {
        return message.replaceAll("\\p{Cntrl}+", " ");
    }
}
