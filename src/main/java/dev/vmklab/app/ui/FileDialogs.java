package dev.vmklab.app.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How a user names files and folders. Empty when the user changed their mind.
public interface FileDialogs {
    /// A kind of file to choose from.
    ///
    /// @param patterns such as `*.vmklab.json`
    record Kind(String label, List<String> patterns) {
        public Kind {
            patterns = List.copyOf(patterns);
        }
    }

    Optional<Path> open(String title, List<Kind> kinds);

    /// @param suggestion a file name
    Optional<Path> save(String title, Kind kind, String suggestion);

    Optional<Path> folder(String title);
}
