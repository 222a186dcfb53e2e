package dev.vmklab.format.reference;

import dev.vmklab.format.DocumentException;
import dev.vmklab.format.Problem;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file of a folder of reference cases, plain or compressed.
final class CaseFile {
    private static final String GZIP = ".gz";
    private static final int BUFFER = 1 << 16;

    private final File file;

    CaseFile(File file) {
        this.file = file;
    }

    /// The file's name without the mark of compression.
    String plainName() {
        String name = file.getName();
        return name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
    }

    String name() {
        return file.getName();
    }

    InputStream open() throws IOException {
        InputStream raw = new FileInputStream(file);
        if (!file.getName().endsWith(GZIP)) {
            return raw;
        }
        try {
            return new GZIPInputStream(raw, BUFFER);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    Reader reader() throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        open(), StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)),
                BUFFER);
    }

    /// @param line from 1, 0 for the file as a whole
    /// @param path in the file, empty for none
    DocumentException problem(int line, int column, String path, String message) {
        return new DocumentException(new Problem(file.toString(), line, column, path, message));
    }

    /// What a failure to read means.
    DocumentException unreadable(IOException e) {
        String message = switch (e) {
            case ZipException _ -> "is no gzip file, expected one because of its name";
            case EOFException _ -> "ends too early, expected the rest of the file";
            case CharacterCodingException _ -> "is no UTF-8, expected text in UTF-8";
            default -> "cannot be read: " + e.getMessage();
        };
        DocumentException problem = problem(0, 0, "", message);
        problem.initCause(e);
        return problem;
    }
}
