package dev.vmklab.simulation.sharing;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Plays a [FlowTrace] through the solver that runs designs.
///
/// At one instant transfers end first, then capacities change, then transfers start; all that happens at one instant is
/// solved once.
public final class TracePlayer {
    private final FlowTrace trace;
    private final IntUnaryOperator kind;
    private final Transfers transfers;
    private int[] flowOfSlot = new int[16];
    private int[] ended = new int[16];
    private final double[] finish;
    private int events;
    private int most;

    private TracePlayer(FlowTrace trace, LinkScheduler[] schedulers, IntUnaryOperator kind) {
        this.trace = trace;
        this.kind = kind;
        transfers = new Transfers(new Sharing(trace.capacities(), schedulers, true));
        finish = new double[trace.flows()];
        Arrays.fill(finish, Double.POSITIVE_INFINITY);
    }

    /// What playing a trace gave.
    ///
    /// @param finish when each flow ended, seconds; `POSITIVE_INFINITY` for one that never does
    /// @param instants at how many instants something happened
    /// @param mostAtOnce the largest number of flows that were present together
    public record Outcome(double[] finish, int instants, int mostAtOnce) {}

    /// Plays a trace on FIFO links.
    public static Outcome play(FlowTrace trace) {
        LinkScheduler[] fifo = new LinkScheduler[trace.links()];
        Arrays.fill(fifo, LinkScheduler.FIFO);
        return play(trace, fifo, flow -> 0);
    }

    /// Plays a trace on links with classes, where a class first gets its reservation.
    ///
    /// @param kind the traffic kind of each flow
    public static Outcome play(FlowTrace trace, LinkScheduler[] schedulers, IntUnaryOperator kind) {
        TracePlayer player = new TracePlayer(trace, schedulers, kind);
        player.run();
        return new Outcome(player.finish, player.events, player.most);
    }

    private void run() {
        int[] starts = order(trace.flows(), true);
        int[] changes = order(trace.changes(), false);
        int start = 0;
        int change = 0;
        while (true) {
            double time = transfers.nextEnd();
            time = start < starts.length ? Math.min(time, trace.start(starts[start])) : time;
            time = change < changes.length ? Math.min(time, trace.changeTime(changes[change])) : time;
            if (time == Double.POSITIVE_INFINITY) {
                return;
            }
            events++;
            end(time);
            for (; change < changes.length && trace.changeTime(changes[change]) <= time; change++) {
                transfers.setCapacity(trace.changedLink(changes[change]), trace.changedCapacity(changes[change]));
            }
            for (; start < starts.length && trace.start(starts[start]) <= time; start++) {
                start(starts[start]);
            }
            most = Math.max(most, transfers.present());
        }
    }

    private void end(double time) {
        if (ended.length < transfers.present()) {
            ended = new int[2 * transfers.present()];
        }
        int n = transfers.advance(time, ended);
        for (int i = 0; i < n; i++) {
            finish[flowOfSlot[ended[i]]] = time;
        }
    }

    private void start(int flow) {
        if (trace.size(flow) == 0) {
            finish[flow] = trace.start(flow);
            return;
        }
        int slot = transfers.start(
                trace.route(flow), trace.weight(flow), trace.limit(flow), kind.applyAsInt(flow), trace.size(flow));
        if (slot >= flowOfSlot.length) {
            flowOfSlot = Arrays.copyOf(flowOfSlot, 2 * slot);
        }
        flowOfSlot[slot] = flow;
    }

    /// By time, and as in the text where times are equal.
    private int[] order(int n, boolean starts) {
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> starts
                        ? Double.compare(trace.start(a), trace.start(b))
                        : Double.compare(trace.changeTime(a), trace.changeTime(b)));
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }
}
