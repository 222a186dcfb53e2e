package dev.vmklab.exchange.rvtools;

import dev.vmklab.exchange.ImportProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Reads the `RVTools_tab*.csv` files of a folder or of a zip.
final class CsvFiles {
    private static final Pattern NAME = Pattern.compile("(?i)(?:.*[/\\\\])?RVTools_tab([^/\\\\]+)\\.csv");

    private CsvFiles() {}

    /// Whether a file or entry name is that of a tab.
    static boolean isTab(String name) {
        return NAME.matcher(name).matches();
    }

    /// @throws ImportProblem when a file is damaged or too large
    static Export readFolder(Path folder) {
        Export export = new Export(folder);
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                Optional<Tab> tab = tab(name);
                if (tab.isPresent()) {
                    export.add(table(folder, tab.get(), name, bounded(folder, file)));
                }
            }
        } catch (IOException e) {
            throw new ImportProblem(folder, "folder", "cannot be read (" + e.getMessage() + ")", e);
        }
        return export;
    }

    /// @throws ImportProblem when the zip or a file in it is damaged or too large
    static Export readZip(Path file) {
        Export export = new Export(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipGuard guard = new ZipGuard(file, zip);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Optional<Tab> tab = tab(entry.getName());
                if (tab.isPresent()) {
                    try (InputStream in = guard.open(entry)) {
                        export.add(table(file, tab.get(), entry.getName(), in.readAllBytes()));
                    }
                }
            }
        } catch (IOException e) {
            throw new ImportProblem(file, "zip", "the zip is damaged or cut off (" + e.getMessage() + ")", e);
        }
        return export;
    }

    private static Optional<Tab> tab(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Tab.of(matcher.group(1)) : Optional.empty();
    }

    private static byte[] bounded(Path folder, Path file) throws IOException {
        if (Files.size(file) > ZipGuard.MAX_ENTRY_BYTES) {
            throw new ImportProblem(
                    folder,
                    String.valueOf(file.getFileName()),
                    "the file has more than " + (ZipGuard.MAX_ENTRY_BYTES >> 20) + " MiB");
        }
        return Files.readAllBytes(file);
    }

    private static Table table(Path input, Tab tab, String name, byte[] bytes) {
        List<Table.Line> lines = CsvText.lines(input, name, bytes);
        return Table.of(tab, lines);
    }
}
