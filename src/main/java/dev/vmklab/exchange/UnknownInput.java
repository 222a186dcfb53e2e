package dev.vmklab.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

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
            return opens(input)
                    ? "this zip file is neither a workbook nor a zip of RVTools_tab*.csv files"
                    : "this workbook or zip file is damaged or cut off";
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
            List<String> names =
                    files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
            if (names.isEmpty()) {
                return "the folder is empty";
            }
            return names.stream()
                    .filter(n -> n.toLowerCase(Locale.ROOT).endsWith(".xlsx"))
                    .findFirst()
                    .map(n -> "the folder holds no RVTools_tab*.csv files, but a workbook: give " + n + " itself")
                    .orElse("the folder holds no RVTools_tab*.csv files");
        } catch (IOException e) {
            throw new ImportProblem(folder, "folder", "cannot be listed (" + e.getMessage() + ")", e);
        }
    }

    private static boolean opens(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() >= 0;
        } catch (IOException e) {
            return false;
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
