package dev.vmklab.exchange.rvtools;

import dev.vmklab.exchange.ImportProblem;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Checks a worksheet's extent before the workbook reader sees it. That reader pads a row with blanks up to the column
/// that a cell claims to be in, so one cell at column 300,000,000 would take all memory.
final class SheetGuard {
    /// Excel's own bounds.
    static final int MAX_COLUMNS = 16_384;

    static final int MAX_ROWS = 1_048_576;

    /// About 60,000 VMs of the widest tab.
    static final long MAX_CELLS = 8_000_000;

    private final Path file;
    private final String entry;
    private long rows;
    private long cells;
    private int cellsInRow;

    SheetGuard(Path file, String entry) {
        this.file = file;
        this.entry = entry;
    }

    /// @throws ImportProblem when the sheet is too large or no XML
    void check(InputStream xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(xml);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    element(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw new ImportProblem(file, entry + ", near row " + rows, "the workbook is damaged or cut off here", e);
        }
    }

    private void element(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "row" -> row(reader.getAttributeValue(null, "r"));
            case "c" -> cell(reader.getAttributeValue(null, "r"));
            default -> {}
        }
    }

    private void row(@Nullable String number) {
        rows++;
        cellsInRow = 0;
        boolean tooFar = number != null && (number.length() > 7 || !number.matches("\\d+"));
        if (rows > MAX_ROWS || tooFar) {
            throw new ImportProblem(
                    file, entry + ", row " + shortened(number), "a sheet has at most " + MAX_ROWS + " rows");
        }
    }

    private void cell(@Nullable String reference) {
        cells++;
        cellsInRow++;
        if (cells > MAX_CELLS) {
            throw new ImportProblem(file, entry, "the sheet has more than " + MAX_CELLS + " cells");
        }
        if (cellsInRow > MAX_COLUMNS || reference != null && column(reference) > MAX_COLUMNS) {
            throw new ImportProblem(file, entry + ", row " + rows, "a row has at most " + MAX_COLUMNS + " columns");
        }
    }

    /// The column of a reference such as `AB12`, from 1; a very large number where the letters make no column.
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && !Character.isDigit(reference.charAt(i)); i++) {
            char letter = reference.charAt(i);
            if (i > 2 || letter < 'A' || letter > 'Z') {
                return Integer.MAX_VALUE;
            }
            column = column * 26 + (letter - 'A' + 1);
        }
        return column;
    }

    private static String shortened(@Nullable String text) {
        return text == null ? "?" : text.substring(0, Math.min(12, text.length()));
    }
}
