package dev.vmklab.exchange;

import dev.vmklab.ledger.LedgerLine;
import dev.vmklab.ledger.LedgerLine.Confidence;
import dev.vmklab.ledger.LedgerLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The account of an import as lines of text: what was read and taken over, how many ledger lines there are of each
/// kind and confidence, and the first lines of each kind.
public final class LedgerSummary {
    private LedgerSummary() {}

    /// @param examples how many lines of each kind are written out
    public static List<String> lines(Imported imported, int examples) {
        List<String> text = new ArrayList<>();
        text.add("Read " + imported.ledger().source() + ":");
        for (Tally tally : imported.tallies()) {
            if (tally.read() > 0) {
                text.add(String.format(
                        Locale.ROOT,
                        "  %-24s %6d read, %6d in the design, %6d in the ledger only",
                        tally.kind().label(),
                        tally.read(),
                        tally.taken(),
                        tally.ledgered()));
            }
        }
        text.add("Ledger: " + imported.ledger().lines().size() + " lines");
        for (Kind kind : Kind.values()) {
            addKind(
                    text,
                    kind,
                    imported.ledger().lines().stream()
                            .filter(l -> l.kind() == kind)
                            .toList(),
                    examples);
        }
        return text;
    }

    private static void addKind(List<String> text, Kind kind, List<LedgerLine> lines, int examples) {
        text.add(String.format(
                Locale.ROOT,
                "  %-10s %6d  (high %d, medium %d, low %d)",
                kind.key(),
                lines.size(),
                count(lines, Confidence.HIGH),
                count(lines, Confidence.MEDIUM),
                count(lines, Confidence.LOW)));
        lines.stream().limit(examples).forEach(l -> text.add("    " + sentence(l)));
        if (lines.size() > examples && examples > 0) {
            text.add("    and " + (lines.size() - examples) + " more");
        }
    }

    private static String sentence(LedgerLine line) {
        String place = line.place().isEmpty() ? "" : line.place() + ": ";
        return place + line.what() + ": " + line.why();
    }

    private static long count(List<LedgerLine> lines, Confidence confidence) {
        return lines.stream().filter(l -> l.confidence() == confidence).count();
    }
}
