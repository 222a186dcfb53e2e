package dev.vmklab.format;

import dev.vmklab.format.json.Place;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/// Text files in UTF-8: read whole and with a limit, replaced as a whole or not at all.
final class TextFile {
    /// A design of a thousand hosts has about ten MB.
    static final int MAX_BYTES = 64 << 20;

    /// What decoding puts in the place of malformed bytes; a sound text may hold it too.
    private static final char REPLACEMENT = '\uFFFD';

    private TextFile() {}

    /// @throws DocumentException when it cannot be read, is too large or is not UTF-8
    static String read(Path file) throws DocumentException {
        return read(file, MAX_BYTES);
    }

    static String read(Path file, int maxBytes) throws DocumentException {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(maxBytes + 1);
        } catch (IOException e) {
            throw failed(file, "cannot be read: " + reason(file, e), e);
        }
        if (bytes.length > maxBytes) {
            throw new DocumentException(Problem.ofFile(
                    file.toString(), "is larger than " + (maxBytes >> 20) + " MiB, expected a document"));
        }
        return decode(file, bytes);
    }

    private static String decode(Path file, byte[] bytes) throws DocumentException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        CharBuffer sound = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), sound, true);
        if (result.isUnderflow()) {
            return text;
        }
        Place place = Place.at(text, sound.position());
        throw new DocumentException(new Problem(
                file.toString(), place.line(), place.column(), "", "is no UTF-8 here, expected text in UTF-8"));
    }

    /// Writes beside the file, forces that to the disk and moves it over; until then the old content stays.
    ///
    /// A link keeps pointing to the file that is replaced; the file keeps its permissions.
    static void replace(Path file, String text) throws DocumentException {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.isDirectory(target)) {
                throw new DocumentException(Problem.ofFile(file.toString(), "is a folder, expected a file"));
            }
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw new DocumentException(
                        Problem.ofFile(file.toString(), "is write-protected, expected a file to save"));
            }
            writeAndMove(target, text);
        } catch (DocumentException e) {
            throw e;
        } catch (IOException e) {
            throw failed(file, "cannot be saved: " + reason(file, e), e);
        }
    }

    private static void writeAndMove(Path target, String text) throws IOException {
        Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            keepPermissions(target, beside);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }

    private static DocumentException failed(Path file, String message, IOException cause) {
        DocumentException exception = new DocumentException(Problem.ofFile(file.toString(), message));
        exception.initCause(cause);
        return exception;
    }

    private static String reason(Path file, IOException e) {
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            Path folder = file.toAbsolutePath().getParent();
            return folder != null && !Files.isDirectory(folder)
                    ? "there is no folder " + folder
                    : "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (Files.isDirectory(file)) {
            return "it is a folder";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
