package dev.vmklab.exchange.rvtools;

import dev.vmklab.exchange.ImportProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// Reads the tabs of an xlsx workbook. Cells come out as the text that RVTools' CSV export would hold.
final class Workbook {
    private final Path file;

    /// Most cells of an inventory repeat (hosts, clusters, True): one copy of each text is enough.
    private final Map<String, String> pool = new HashMap<>();

    private Workbook(Path file) {
        this.file = file;
    }

    /// @throws ImportProblem when the workbook is damaged, too large or hostile
    static Export read(Path file) {
        return new Workbook(file).read();
    }

    private Export read() {
        guard();
        Export export = new Export(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                Optional<Tab> tab = Tab.of(sheet.getName());
                if (tab.isPresent()) {
                    export.add(table(tab.get(), sheet));
                }
            }
        } catch (ImportProblem e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged("workbook", e);
        }
        return export;
    }

    private void guard() {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipGuard guard = new ZipGuard(file, zip);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = guard.open(entry)) {
                    if (entry.getName().startsWith("xl/worksheets/")
                            && entry.getName().endsWith(".xml")) {
                        new SheetGuard(file, entry.getName()).check(in);
                    } else {
                        in.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        } catch (IOException e) {
            throw damaged("zip", e);
        }
    }

    private Table table(Tab tab, Sheet sheet) {
        List<Table.Line> lines = new ArrayList<>();
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            rows.forEach(row -> {
                Table.Line line = line(row);
                if (line.holdsSomething()) {
                    lines.add(line);
                }
            });
        } catch (IOException | RuntimeException e) {
            int last = lines.isEmpty() ? 0 : lines.getLast().number();
            throw damaged("sheet " + tab.label() + ", after row " + last, e);
        }
        return Table.of(tab, lines);
    }

    private Table.Line line(org.dhatim.fastexcel.reader.Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = row.hasCell(i) ? text(row.getCell(i)) : "";
            cells.add(pool.computeIfAbsent(text, t -> t));
        }
        return new Table.Line(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
            case BOOLEAN -> cell.asBoolean() ? "True" : "False";
            case STRING -> cell.asString();
            case FORMULA -> cell.getText();
            case EMPTY, ERROR -> "";
        };
    }

    private ImportProblem damaged(String place, Exception cause) {
        return new ImportProblem(file, place, "the workbook is damaged or cut off (" + cause.getMessage() + ")", cause);
    }
}
