package dev.vmklab.format.reference;

import dev.vmklab.format.DocumentException;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.validation.Validation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// The reference cases among the test resources, and folders made of changed ones.
final class ReferenceFiles {
    static final Path ALL = Path.of("src", "test", "resources", "reference");

    private ReferenceFiles() {}

    static Validation validate(Path folder) throws DocumentException {
        return ReferenceFolder.validate(
                folder.toFile(), () -> ParameterFile.standard().parameters(), share -> {});
    }

    static String text(String name) throws IOException {
        return Files.readString(ALL.resolve(name));
    }

    static void copy(Path folder, String... names) throws IOException {
        for (String name : names) {
            Files.copy(ALL.resolve(name), folder.resolve(name));
        }
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
