package dev.vmklab.analysis.sweep;

import java.util.List;
import java.util.stream.IntStream;

/// Which part of a sweep's cases a machine carries out: every `count`-th, from `index` on.
///
/// @param index from 0
/// @param count how many parts there are
public record Shard(int index, int count) {
    /// All of them on one machine.
    public static final Shard WHOLE = new Shard(0, 1);

    public Shard {
        if (count < 1 || index < 0 || index >= count) {
            throw new IllegalArgumentException("shard is " + index + "/" + count
                    + ", expected I/N with I from 0 to N - 1");
        }
    }

    /// The cases of this part, in their order.
    public <T> List<T> of(List<T> cases) {
        return IntStream.range(0, cases.size())
                .filter(i -> i % count == index)
                .mapToObj(cases::get)
                .toList();
    }
}
