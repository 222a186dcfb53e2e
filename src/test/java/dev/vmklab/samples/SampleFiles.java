package dev.vmklab.samples;

import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentException;
import dev.vmklab.format.DocumentFile;
import java.nio.file.Path;

/// The committed sample documents, for tests of the packages below.
public final class SampleFiles {
    private SampleFiles() {}

    /// @param name without its ending, such as `flat`
    public static DesignDocument read(String name) {
        try {
            return DocumentFile.read(Path.of("sample-designs", name + DocumentFile.DESIGN_SUFFIX));
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }
}
