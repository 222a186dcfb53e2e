package dev.vmklab.exchange.rvtools;

import dev.vmklab.exchange.ImportProblem;
import dev.vmklab.exchange.Imported;
import dev.vmklab.exchange.Importer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The way in for what RVTools exports: a workbook (xlsx), a folder of `RVTools_tab*.csv` files, or a zip of these.
///
/// An export holds hosts, switches, port groups, VMkernel adapters, datastores and VMs. Services, failover order of
/// standard switches, Network I/O Control, TCP/IP stacks, loads and all that is physical beyond the vmnics are not in
/// it
/// and become inferences or gaps of the ledger.
public final class RvTools implements Importer {
    @Override
    public String label() {
        return "RVTools (a workbook, a folder of RVTools_tab*.csv or a zip of these)";
    }

    @Override
    public boolean recognises(Path input) {
        return kind(input) != Kind.NONE;
    }

    @Override
    public Imported read(Path input) {
        return read(input, kind(input));
    }

    private static Imported read(Path input, Kind kind) {
        Export export = switch (kind) {
            case WORKBOOK -> Workbook.read(input);
            case FOLDER -> CsvFiles.readFolder(input);
            case ZIP -> CsvFiles.readZip(input);
            case NONE -> new Export(input);
        };
        export.requireMinimum();
        try {
            return new Conversion(Reading.of(export)).run();
        } catch (IllegalArgumentException e) {
            throw new ImportProblem(input, "export", "the values make no design (" + e.getMessage() + ")", e);
        }
    }

    private static Kind kind(Path input) {
        if (Files.isDirectory(input)) {
            return holdsTabs(input) ? Kind.FOLDER : Kind.NONE;
        }
        try (ZipFile zip = new ZipFile(input.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                return Kind.WORKBOOK;
            }
            boolean tabs = Collections.list(zip.entries()).stream()
                    .map(ZipEntry::getName)
                    .anyMatch(CsvFiles::isTab);
            return tabs ? Kind.ZIP : Kind.NONE;
        } catch (IOException e) {
            return Kind.NONE;
        }
    }

    private static boolean holdsTabs(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(f -> CsvFiles.isTab(String.valueOf(f.getFileName())));
        } catch (IOException e) {
            return false;
        }
    }

    private enum Kind {
        WORKBOOK,
        FOLDER,
        ZIP,
        NONE
    }
}
