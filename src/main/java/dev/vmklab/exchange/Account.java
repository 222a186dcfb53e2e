package dev.vmklab.exchange;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.ledger.Ledger;
import dev.vmklab.ledger.LedgerLine;
import dev.vmklab.ledger.LedgerLine.Confidence;
import dev.vmklab.ledger.LedgerLine.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps the ledger and the tallies of one import while it runs. For one thread.
public final class Account {
    private final List<LedgerLine> lines = new ArrayList<>();
    private final Map<Tally.Kind, int[]> counts = new EnumMap<>(Tally.Kind.class);

    /// Something concluded from other facts.
    public void inferred(At at, Confidence confidence, String what, String why) {
        add(Kind.INFERENCE, confidence, at, what, why);
    }

    /// Something that the source does not hold and nothing stands in for.
    public void gap(At at, String what, String why) {
        add(Kind.GAP, Confidence.HIGH, at, what, why);
    }

    /// Something that the source does not hold and a stated default stands in for.
    public void assumed(At at, String what, String why) {
        add(Kind.GAP, Confidence.LOW, at, what, why);
    }

    /// A reference to something that the source does not contain.
    public void dangling(At at, String what, String why) {
        add(Kind.DANGLING, Confidence.HIGH, at, what, why);
    }

    /// A row or value that is not taken over.
    public void skipped(At at, String what, String why) {
        add(Kind.SKIPPED, Confidence.HIGH, at, what, why);
    }

    /// Counts one row and makes its element.
    ///
    /// @param name what to call the row when its values are out of range
    /// @param make gives the element, or leaves a ledger line and gives nothing; where it throws
    ///     [IllegalArgumentException], as the design's records do, the row is skipped with that reason
    public <T> Optional<T> row(Tally.Kind kind, At at, String name, Supplier<Optional<T>> make) {
        int[] count = counts.computeIfAbsent(kind, k -> new int[3]);
        count[0]++;
        Optional<T> made;
        try {
            made = make.get();
        } catch (IllegalArgumentException e) {
            skipped(at, name + " is not taken over", String.valueOf(e.getMessage()));
            made = Optional.empty();
        }
        count[made.isPresent() ? 1 : 2]++;
        return made;
    }

    /// The ledger of a finished design. Lines about elements that were given up later are left out: their row has a
    /// line
    /// that says so.
    public Ledger ledger(String source, Design design) {
        DesignIndex index = DesignIndex.of(design);
        return new Ledger(
                source,
                lines.stream()
                        .filter(l -> l.element().map(index::contains).orElse(true))
                        .toList());
    }

    /// The tallies of all kinds, those without a row included, in the order of the kinds.
    public List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>();
        for (Tally.Kind kind : Tally.Kind.values()) {
            int[] count = counts.getOrDefault(kind, new int[3]);
            tallies.add(new Tally(kind, count[0], count[1], count[2]));
        }
        return tallies;
    }

    private void add(Kind kind, Confidence confidence, At at, String what, String why) {
        lines.add(new LedgerLine(kind, confidence, at.element(), at.place(), what, why));
    }
}
