package dev.vmklab.format.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.vmklab.format.DocumentException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A CSV file with a header.
final class Table {
    private final CaseFile file;
    private final List<String> header;
    private final List<Row> rows = new ArrayList<>();

    /// One row below the header.
    final class Row {
        private final int line;
        private final List<String> cells;

        private Row(int line, List<String> cells) {
            this.line = line;
            this.cells = cells;
        }

        /// From 1.
        int line() {
            return line;
        }

        String text(String column) {
            return cells.get(indexOf(column)).strip();
        }

        double number(String column, double least) throws DocumentException {
            String text = text(column);
            try {
                double value = Double.parseDouble(text);
                if (value >= least && value < Double.POSITIVE_INFINITY) {
                    return value;
                }
            } catch (NumberFormatException e) {
                DocumentException problem = fault(column, text, least);
                problem.initCause(e);
                throw problem;
            }
            throw fault(column, text, least);
        }

        /// A measured value, which others are relative to.
        double positive(String column) throws DocumentException {
            double value = number(column, 0);
            if (value == 0) {
                throw file.problem(line, 1, column, "is 0, expected more");
            }
            return value;
        }

        int count(String column, int least, int most) throws DocumentException {
            double value = number(column, least);
            if (value > most || value != Math.rint(value)) {
                throw file.problem(
                        line, 1, column, "is " + text(column) + ", expected a whole number of at most " + most);
            }
            return (int) value;
        }

        private DocumentException fault(String column, String text, double least) {
            String wanted = least == 0 ? "0" : String.format(Locale.ROOT, "%.0f", least);
            return file.problem(line, 1, column, "is \"" + text + "\", expected a number of at least " + wanted);
        }
    }

    private Table(CaseFile file, List<String> header) {
        this.file = file;
        this.header = header;
    }

    /// @param required columns that the header must have
    static Table read(CaseFile file, String... required) throws DocumentException {
        try (Reader text = file.reader();
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(text)) {
            return read(file, csv, required);
        } catch (DocumentException e) {
            throw e;
        } catch (UncheckedIOException e) {
            throw file.unreadable(new IOException(e));
        } catch (CsvParseException e) {
            DocumentException problem = file.problem(0, 0, "", "is no CSV: " + e.getMessage());
            problem.initCause(e);
            throw problem;
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private static Table read(CaseFile file, Iterable<CsvRecord> records, String... required) throws DocumentException {
        Table table = new Table(file, new ArrayList<>());
        for (CsvRecord record : records) {
            List<String> cells = record.getFields();
            int line = (int) record.getStartingLineNumber();
            if (table.header.isEmpty()) {
                cells.forEach(cell -> table.header.add(cell.strip()));
                table.checkHeader(line, required);
            } else if (cells.size() == table.header.size()) {
                table.rows.add(table.new Row(line, cells));
            } else {
                throw file.problem(
                        line,
                        1,
                        "",
                        "has " + cells.size() + " cells, expected " + table.header.size() + " as its header");
            }
        }
        if (table.header.isEmpty()) {
            throw file.problem(1, 1, "", "is empty, expected a header with " + String.join(", ", required));
        }
        return table;
    }

    private void checkHeader(int line, String... required) throws DocumentException {
        for (String column : required) {
            if (!header.contains(column)) {
                throw file.problem(
                        line, 1, "", "has no column \"" + column + "\", expected " + String.join(", ", required));
            }
        }
    }

    private int indexOf(String column) {
        return header.indexOf(column);
    }

    List<String> header() {
        return header;
    }

    List<Row> rows() {
        return rows;
    }
}
