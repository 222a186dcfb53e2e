package dev.vmklab.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// What a window under test wrote and nobody needs any more.
final class Leftovers {
    private Leftovers() {}

    /// Whether it is gone; work that was under way may still put something into it.
    static boolean delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            return Files.notExists(folder);
        }
        return Files.notExists(folder);
    }
}
