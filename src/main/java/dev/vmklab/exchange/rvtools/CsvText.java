package dev.vmklab.exchange.rvtools;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.vmklab.exchange.ImportProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads one CSV file whatever Windows machine wrote it: byte order mark or none, UTF-8, UTF-16 or Windows-1252, and
/// comma, semicolon or tab between the fields.
final class CsvText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvText() {}

    /// @param place the file's name, for messages
    /// @throws ImportProblem when quotes do not close or a row has too many fields
    static List<Table.Line> lines(Path input, String place, byte[] bytes) {
        String text = withoutSeparatorLine(decode(bytes));
        List<Table.Line> lines = new ArrayList<>();
        long cells = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(bytes))
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord csv : reader) {
                cells += csv.getFieldCount();
                if (cells > SheetGuard.MAX_CELLS) {
                    throw new ImportProblem(input, place, "the file has more than " + SheetGuard.MAX_CELLS + " cells");
                }
                lines.add(new Table.Line(lines.size() + 1, List.copyOf(csv.getFields())));
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new ImportProblem(input, place, "the CSV is damaged or cut off (" + e.getMessage() + ")", e);
        } catch (IOException e) {
            throw new ImportProblem(input, place, "cannot be read (" + e.getMessage() + ")", e);
        }
        return lines;
    }

    private static String decode(byte[] bytes) {
        String text = new String(bytes, charset(bytes));
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return WINDOWS;
        }
    }

    /// The candidate that stands most often outside quotes in the header; Excel's `sep=;` line decides where it is.
    private static char separator(byte[] bytes) {
        String header =
                decode(bytes).lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        if (header.matches("(?i)\"?sep=.\"?")) {
            return header.charAt(header.indexOf('=') + 1);
        }
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (countOutsideQuotes(header, candidate) > countOutsideQuotes(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static String withoutSeparatorLine(String text) {
        int end = text.indexOf('\n');
        boolean separatorLine = end >= 0 && text.substring(0, end).strip().matches("(?i)\"?sep=.\"?");
        return separatorLine ? text.substring(end + 1) : text;
    }

    private static int countOutsideQuotes(String line, char wanted) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            count += c == wanted && !quoted ? 1 : 0;
        }
        return count;
    }
}
