package dev.vmklab.simulation.teaming;

import dev.vmklab.simulation.state.State;
import java.util.Arrays;

/// What some links carried on average since the beginning of a window of time.
final class MeanLoads {
    private final State state;
    private final int[] links;
    /// Per link: bits up to `since`, and the rate from then on.
    private final double[] bits;
    private final double[] rate;
    private final double[] since;
    private double from;
    private int seen;

    /// @param links their numbers, ascending
    MeanLoads(State state, int[] links) {
        this(state, links, new double[links.length], new double[links.length], new double[links.length]);
        begin();
        seen = -1;
    }

    private MeanLoads(State state, int[] links, double[] bits, double[] rate, double[] since) {
        this.state = state;
        this.links = links;
        this.bits = bits;
        this.rate = rate;
        this.since = since;
    }

    MeanLoads copy(State copied) {
        MeanLoads copy = new MeanLoads(copied, links, bits.clone(), rate.clone(), since.clone());
        copy.from = from;
        copy.seen = seen;
        return copy;
    }

    /// The window begins now.
    void begin() {
        from = state.now;
        Arrays.fill(bits, 0);
        Arrays.fill(since, state.now);
    }

    /// Notes the rates that are in force from now on.
    void observe() {
        for (int i = 0; i < links.length; i++) {
            if (state.sharing.changedAt(links[i]) > seen) {
                bits[i] += rate[i] * (state.now - since[i]);
                since[i] = state.now;
                rate[i] = state.sharing.load(links[i]);
            }
        }
        seen = state.sharing.solution();
    }

    /// Wire bit/s of a link over the window so far, now where it has just begun.
    double of(int link) {
        int i = Arrays.binarySearch(links, link);
        double seconds = state.now - from;
        return seconds > 0 ? (bits[i] + rate[i] * (state.now - since[i])) / seconds : rate[i];
    }
}
