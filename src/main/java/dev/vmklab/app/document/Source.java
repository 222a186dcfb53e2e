package dev.vmklab.app.document;

import dev.vmklab.format.DesignDocument;
import java.nio.file.Path;
import java.util.Optional;

/// Where a document comes from and goes to.
///
/// @param file its file; empty for one that has to be saved somewhere first
/// @param saved the state that the file holds, or that is not worth saving; empty when there is none
public record Source(Optional<Path> file, Optional<DesignDocument> saved) {
    /// A state that would be lost unless saved.
    static final Source UNSAVED = new Source(Optional.empty(), Optional.empty());

    boolean holds(DesignDocument state) {
        return saved.filter(state::equals).isPresent();
    }
}
