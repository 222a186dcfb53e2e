package dev.vmklab.analysis.sweep;

import dev.vmklab.design.value.Check;
import java.util.List;
import java.util.stream.IntStream;

/// Which part of a sweep's cases a machine carries out: every `count`-th, from `index` on.
///
/// @param index from 0 to `count` - 1
/// @param count how many parts there are, 1 to 1 000 000
public record Shard(int index, int count) {
    /// All of them on one machine.
    public static final Shard WHOLE = new Shard(0, 1);

    private static final int MAX_COUNT = 1_000_000;

    public Shard {
        Check.range("count", count, 1, MAX_COUNT);
        Check.range("index", index, 0, count - 1);
    }

    /// The cases of this part, in their order.
    public <T> List<T> of(List<T> cases) {
        return IntStream.range(0, cases.size())
                .filter(i -> i % count == index)
                .mapToObj(cases::get)
                .toList();
    }
}
