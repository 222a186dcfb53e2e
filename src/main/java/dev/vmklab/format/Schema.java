package dev.vmklab.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The published JSON Schemas (2020-12) of the documents, one file each in `assets/schema`.
public enum Schema {
    DESIGN("design"),
    SCENARIO("scenario"),
    REPORT("report"),
    COMPARISON("comparison"),
    SWEEP("sweep"),
    EXPLANATION("explanation"),
    DIFFERENCE("difference");

    private final String key;

    Schema(String key) {
        this.key = key;
    }

    /// The name on the command line and of the file, without its ending.
    public String key() {
        return key;
    }

    /// The file's name, such as `design.schema.json`.
    public String fileName() {
        return key + ".schema.json";
    }

    /// The schema's text.
    public String text() {
        String resource = "/assets/schema/" + fileName();
        try (InputStream stream = Schema.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
