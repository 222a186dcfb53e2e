package dev.vmklab.exchange;

import java.io.Serial;
import java.nio.file.Path;

/// An input that cannot be imported, as one sentence that names the file, the place in it and what was expected.
public final class ImportProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public ImportProblem(Path file, String what) {
        super(file + ": " + what);
    }

    /// @param place where in the file: a sheet, a row, an entry
    public ImportProblem(Path file, String place, String what) {
        super(file + ": " + place + ": " + what);
    }

    public ImportProblem(Path file, String place, String what, Throwable cause) {
        super(file + ": " + place + ": " + what, cause);
    }
}
