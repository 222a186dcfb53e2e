package dev.vmklab.app;

import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The designs that come with the program. They are read, never written.
final class Samples {
    /// What opens when nothing else is named.
    static final String FIRST = "flat";

    private static final String FOLDER = "/sample-designs";

    private Samples() {}

    /// Their names without the ending, in alphabetical order.
    static List<String> names() {
        URL folder = Samples.class.getResource(FOLDER);
        if (folder == null) {
            return List.of();
        }
        try {
            URI uri = folder.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return names(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return names(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(folder + " is no address", e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(DocumentFile.DESIGN_SUFFIX) && !n.endsWith(DocumentFile.SCENARIO_SUFFIX))
                    .map(n -> n.substring(0, n.length() - DocumentFile.DESIGN_SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    /// Reads one; empty when there is none of this name.
    static Optional<DesignDocument> read(String name) throws IOException {
        String file = name + DocumentFile.DESIGN_SUFFIX;
        try (InputStream stream = Samples.class.getResourceAsStream(FOLDER + "/" + file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(DocumentFile.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), file));
        }
    }
}
