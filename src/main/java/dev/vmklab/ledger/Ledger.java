package dev.vmklab.ledger;

import dev.vmklab.design.value.Extras;
import java.util.List;

/// The account of one import.
///
/// @param source what was read, such as `RVTools 4.7.1.4`
public record Ledger(String source, List<LedgerLine> lines, Extras extras) {
    public static final Ledger NONE = new Ledger("", List.of());

    public Ledger {
        lines = List.copyOf(lines);
    }

    public Ledger(String source, List<LedgerLine> lines) {
        this(source, lines, Extras.NONE);
    }

    public boolean isEmpty() {
        return source.isEmpty() && lines.isEmpty();
    }
}
