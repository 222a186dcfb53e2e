package dev.vmklab.simulation.shaping;

import dev.vmklab.design.vswitch.Shaping;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.flow.Frames;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.List;

/// The token buckets of shaped ports: a port may send at its peak rate until the bucket is empty, then at its average.
public final class Shapers {
    private static final double BELOW = 1 - 1e-6;

    private final State state;
    private final int[] link;
    private final double[] tokenBytes;
    private final double[] rate;
    private final double[] since;
    private final int[] generation;

    public Shapers(State state) {
        this.state = state;
        List<Integer> shaped = new ArrayList<>();
        for (int l = 0; l < state.model.network.linkCount(); l++) {
            if (state.model.network.link(l).shaping().isPresent()) {
                shaped.add(l);
            }
        }
        link = shaped.stream().mapToInt(Integer::intValue).toArray();
        tokenBytes = new double[link.length];
        rate = new double[link.length];
        since = new double[link.length];
        generation = new int[link.length];
        for (int i = 0; i < link.length; i++) {
            tokenBytes[i] = shaping(i).burstBytes();
            if (tokenBytes[i] <= 0) {
                state.sharing.setCapacity(link[i], shaping(i).averageBitsPerSecond());
            }
        }
    }

    private Shapers(Shapers other, State copiedState) {
        state = copiedState;
        link = other.link;
        tokenBytes = other.tokenBytes.clone();
        rate = other.rate.clone();
        since = other.since.clone();
        generation = other.generation.clone();
    }

    /// The same after an amendment: the buckets of ports that are shaped still hold what they held.
    public Shapers amended(State amended, Reindex by) {
        if (by.sameFlows()) {
            return new Shapers(this, amended);
        }
        Shapers shapers = new Shapers(amended);
        for (int i = 0; i < link.length; i++) {
            for (int k = 0; k < shapers.link.length; k++) {
                if (by.links().now(link[i]) == shapers.link[k]) {
                    shapers.take(this, i, k);
                }
            }
        }
        return shapers;
    }

    private void take(Shapers other, int i, int k) {
        other.fill(i);
        tokenBytes[k] = Math.min(other.tokenBytes[i], shaping(k).burstBytes());
        since[k] = state.now;
        generation[k] = other.generation[i] + 1;
        if (other.state.sharing.capacity(other.link[i]) <= other.shaping(i).averageBitsPerSecond()) {
            state.sharing.setCapacity(link[k], shaping(k).averageBitsPerSecond());
        }
    }

    public Shapers copy(State copiedState) {
        return new Shapers(this, copiedState);
    }

    private Shaping shaping(int i) {
        return state.model.network.link(link[i]).shaping().orElseThrow();
    }

    /// Notes the rates that are in force from now on.
    ///
    /// @return whether a port's rate limit changed, so that rates must be solved again
    public boolean observe() {
        boolean changed = false;
        for (int i = 0; i < link.length; i++) {
            double load = state.sharing.load(link[i]);
            double average = shaping(i).averageBitsPerSecond();
            boolean atAverage = state.sharing.capacity(link[i]) <= average;
            if (load == rate[i] && !(atAverage && load < average * BELOW)) {
                continue;
            }
            fill(i);
            rate[i] = load;
            generation[i]++;
            if (atAverage && load < average * BELOW && shaping(i).burstBytes() > 0) {
                state.sharing.setCapacity(link[i], shaping(i).peakBitsPerSecond());
                changed = true;
            } else if (!atAverage && load > average) {
                double lasts = tokenBytes[i] * Frames.BITS_PER_BYTE / (load - average);
                state.events.push(state.now + lasts, EventKind.BUCKET_EMPTY, i, generation[i]);
            }
        }
        return changed;
    }

    private void fill(int i) {
        double gained = (shaping(i).averageBitsPerSecond() - rate[i]) / Frames.BITS_PER_BYTE * (state.now - since[i]);
        tokenBytes[i] = Math.clamp(tokenBytes[i] + gained, 0, shaping(i).burstBytes());
        since[i] = state.now;
    }

    /// A bucket has run empty, unless its rate has changed since that was foreseen.
    public void empty(int i, int foreseen) {
        if (generation[i] == foreseen) {
            fill(i);
            tokenBytes[i] = 0;
            state.sharing.setCapacity(link[i], shaping(i).averageBitsPerSecond());
        }
    }
}
