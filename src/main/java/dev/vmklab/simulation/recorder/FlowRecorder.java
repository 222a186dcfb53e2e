package dev.vmklab.simulation.recorder;

import dev.vmklab.simulation.recording.FlowLog;
import dev.vmklab.simulation.state.State;
import java.util.Arrays;
import java.util.function.IntFunction;

/// Writes into a [FlowLog] what has changed in each slot of the flows.
final class FlowRecorder {
    private static final int NONE = -1;

    private final State state;
    private final FlowLog log;
    /// Per slot: the occupant that was seen last, its number in the log, and its rate.
    private int[] occupant = new int[0];
    private int[] flow = new int[0];
    private double[] rate = new double[0];

    FlowRecorder(State state, FlowLog log) {
        this.state = state;
        this.log = log;
    }

    /// @param labels what a person calls the flow in a slot
    void record(int slot, IntFunction<String> labels) {
        if (slot >= occupant.length) {
            grow(Math.max(slot + 1, 2 * occupant.length));
        }
        boolean present = state.flows.isPresent(slot);
        if (!present || occupant[slot] != state.flows.occupant(slot)) {
            end(slot);
            occupant[slot] = state.flows.occupant(slot);
        }
        double now = present ? state.sharing.rate(slot) : 0;
        if (now != rate[slot]) {
            if (flow[slot] == NONE) {
                flow[slot] = log.begin(flow(slot, labels));
            }
            log.append(flow[slot], now);
            rate[slot] = now;
        }
    }

    private void end(int slot) {
        if (rate[slot] != 0) {
            log.append(flow[slot], 0);
        }
        flow[slot] = NONE;
        rate[slot] = 0;
    }

    private FlowLog.Flow flow(int slot, IntFunction<String> labels) {
        return new FlowLog.Flow(
                labels.apply(slot),
                state.flows.service(slot),
                state.flows.way(slot).vlan(),
                state.flows.from(slot),
                state.flows.to(slot),
                state.flows.way(slot).links());
    }

    private void grow(int size) {
        int before = occupant.length;
        occupant = Arrays.copyOf(occupant, size);
        flow = Arrays.copyOf(flow, size);
        rate = Arrays.copyOf(rate, size);
        Arrays.fill(flow, before, size, NONE);
    }
}
