package dev.vmklab.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// Says what an input that no importer recognises seems to be, and what to give instead.
final class UnknownInput {
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private UnknownInput() {}

    static String describe(Path input) {
        if (Files.isDirectory(input)) {
            return describeFolder(input);
        }
        byte[] head = head(input);
        if (head.length == 0) {
            return "the file is empty";
        }
        if (startsWith(head, OLE)) {
            return "this is a password-protected workbook or an old .xls: remove the password or save it as .xlsx";
        }
        if (head.length > 1 && head[0] == 'P' && head[1] == 'K') {
            return "this zip file is neither a workbook nor a zip of RVTools_tab*.csv files, or it is damaged";
        }
        String name = String.valueOf(input.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            return "the name says .xlsx, but the content is no workbook";
        }
        if (name.endsWith(".csv")) {
            return "a single CSV file is not enough: give the folder that holds all RVTools_tab*.csv files";
        }
        return "the format is not recognised";
    }

    private static String describeFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty()
                    ? "the folder is empty"
                    : "the folder holds no RVTools_tab*.csv files";
        } catch (IOException e) {
            throw new ImportProblem(folder, "folder", "cannot be listed (" + e.getMessage() + ")", e);
        }
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        } catch (IOException e) {
            throw new ImportProblem(file, "file", "cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
