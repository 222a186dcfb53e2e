package dev.vmklab.exchange;

import java.nio.file.Path;

/// A way in from one foreign format.
public interface Importer {
    /// What a person calls the format, such as `RVTools`.
    String label();

    /// Whether the path looks like this format, judged by a cheap look at names and first bytes.
    boolean recognises(Path input);

    /// Reads the whole input. Changes nothing on disk; takes from milliseconds to some seconds, so not for the FX
    /// thread.
    ///
    /// @throws ImportProblem when the input is not what it seems, is damaged, or lacks what a design needs
    Imported read(Path input);
}
