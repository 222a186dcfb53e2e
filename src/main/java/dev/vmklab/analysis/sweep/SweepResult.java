package dev.vmklab.analysis.sweep;

import dev.vmklab.design.value.Check;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// A finished sweep, or a part of one, the most harmful failures first.
///
/// @param subject what was swept
/// @param shards which parts are in it, ascending; one part of one for a whole sweep
/// @param cases how many runs the whole sweep has
/// @param base the same time without a failure
public record SweepResult(Subject subject, List<Shard> shards, int cases, Outcome base, List<SweepRow> rows) {
    /// What decides every number of a sweep.
    ///
    /// @param engineVersion of the program
    /// @param design its name
    /// @param designSha256 of the design document
    /// @param scenario its name
    /// @param seed of the scenario
    /// @param atSeconds when the failures happen
    /// @param pairs whether two failures happen at once
    /// @param parameters the model's numbers that the design replaces
    public record Subject(
            String engineVersion,
            String design,
            String designSha256,
            String scenario,
            long seed,
            double atSeconds,
            boolean pairs,
            Map<String, Double> parameters) {
        public Subject {
            parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        }
    }

    public SweepResult {
        Check.that(!shards.isEmpty(), "shards is empty, expected at least one shard");
        shards = List.copyOf(shards);
        rows = List.copyOf(rows);
    }

    /// Puts outcomes in order.
    ///
    /// @param outcomes of the shard's cases; their order does not matter
    public static SweepResult of(Subject subject, Sweep sweep, Shard shard, Map<Case, Outcome> outcomes) {
        List<SweepRow> rows = new ArrayList<>();
        outcomes.forEach((failure, outcome) -> rows.add(SweepRow.of(failure, outcome)));
        rows.sort(SweepRow.ORDER);
        return new SweepResult(subject, List.of(shard), sweep.cases().size(), sweep.base(), rows);
    }

    /// Whether no part is missing.
    public boolean isWhole() {
        return rows.size() == cases;
    }

    /// Joins parts of one sweep. The parts of a whole sweep, in any order, give the same result as one machine.
    ///
    /// @throws IllegalArgumentException when they are not parts of one sweep, or one is there twice
    public static SweepResult merge(List<SweepResult> parts) {
        SweepResult first = parts.getFirst();
        Map<String, SweepRow> rows = new LinkedHashMap<>();
        TreeSet<Shard> shards = new TreeSet<>((a, b) -> a.index() - b.index());
        for (SweepResult part : parts) {
            if (!part.subject.equals(first.subject) || part.cases != first.cases || !part.base.equals(first.base)) {
                throw new IllegalArgumentException("is not a part of the same sweep as the first");
            }
            for (Shard shard : part.shards) {
                if (shard.count() != first.shards.getFirst().count() || !shards.add(shard)) {
                    throw new IllegalArgumentException("is part " + shard.index() + "/" + shard.count()
                            + ", which is there already or does not go with the first");
                }
            }
            part.rows.forEach(row -> rows.put(row.id(), row));
        }
        List<SweepRow> sorted = new ArrayList<>(rows.values());
        sorted.sort(SweepRow.ORDER);
        boolean whole = shards.size() == shards.getFirst().count();
        return new SweepResult(
                first.subject, whole ? List.of(Shard.WHOLE) : List.copyOf(shards), first.cases, first.base, sorted);
    }
}
