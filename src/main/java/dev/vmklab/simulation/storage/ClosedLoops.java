package dev.vmklab.simulation.storage;

import dev.vmklab.network.Route;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.flow.Frames;
import dev.vmklab.simulation.queueing.Latency;
import dev.vmklab.simulation.queueing.Wait;
import dev.vmklab.simulation.recording.LatencyParts;
import dev.vmklab.simulation.recording.StorageBreakdown;
import dev.vmklab.simulation.recording.StorageSample;
import dev.vmklab.simulation.state.State;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Solves rates and queueing delays together: a storage path with `outstanding` operations in flight wants
/// `outstanding / (base latency + queueing delay)` operations a second, at most what its VMs ask for, and the delays
/// depend on all rates.
///
/// More delay means less demand, and less demand means less delay, so the solution lies between no delay and the delay
/// of full demand; it is found by bisecting every path's delay at once.
public final class ClosedLoops {
    private static final double PRECISION = 1e-9;
    private static final int BISECTIONS = 64;
    private static final double NANOSECOND = 1e-9;

    /// How often paths may join the search that its result slows too.
    private static final int SEARCHES = 3;

    private final State state;
    private final StorageTraffic storage;
    private final StorageHops hops;
    private final ChangedPaths changed;
    private final Wait[] waits;
    private final int[] waitsAt;
    private final double[] lossShare;
    /// Per path: its delay while no path was slowed, as of the last look.
    private final double[] delay;
    /// The paths that such delays slow.
    private final BitSet slow;
    /// The paths whose flows want less than they would without delay.
    private final BitSet held;
    private int settledAt = -1;

    public ClosedLoops(State state, StorageTraffic storage) {
        this.state = state;
        this.storage = storage;
        hops = new StorageHops(state, storage);
        changed = new ChangedPaths(state, storage);
        lossShare = new double[storage.paths()];
        waits = new Wait[storage.paths()];
        Arrays.fill(waits, Wait.NONE);
        waitsAt = new int[storage.paths()];
        Arrays.fill(waitsAt, -1);
        delay = new double[storage.paths()];
        slow = new BitSet();
        held = new BitSet();
    }

    private ClosedLoops(ClosedLoops other, State copiedState, StorageTraffic copiedStorage) {
        state = copiedState;
        storage = copiedStorage;
        hops = new StorageHops(state, storage);
        changed = other.changed.copy(state, storage);
        lossShare = other.lossShare.clone();
        waits = other.waits.clone();
        waitsAt = other.waitsAt.clone();
        delay = other.delay.clone();
        slow = (BitSet) other.slow.clone();
        held = (BitSet) other.held.clone();
        settledAt = other.settledAt;
    }

    public ClosedLoops copy(State copiedState, StorageTraffic copiedStorage) {
        return new ClosedLoops(this, copiedState, copiedStorage);
    }

    /// Whether what a path's operations see may differ from what it was at a solution.
    private boolean hasChangedSince(int solution, int p) {
        return storage.slot(p) >= 0
                && storage.isUp(p)
                && (state.sharing.hasChangedSince(
                                solution, state.flows.way(storage.slot(p)).links())
                        || state.sharing.hasChangedSince(
                                solution, storage.flows().reply(p).links())
                        || state.sharing.hasChangedSince(
                                solution, storage.flows().relay(p).data().links())
                        || state.sharing.hasChangedSince(
                                solution, storage.flows().relay(p).answer().links()));
    }

    private Wait queueing(int p) {
        if (waitsAt[p] < 0 || hasChangedSince(waitsAt[p], p)) {
            waits[p] = sum(p);
            // Where no queue on the way stands, nothing is lost.
            lossShare[p] = waits[p].isStanding() ? hops.lossShare(p) : 0;
            waitsAt[p] = state.sharing.solution();
        }
        return waits[p];
    }

    /// Brings all rates up to date.
    public void settle() {
        BitSet other = changed.changed();
        if (other.isEmpty() && !state.sharing.isUnsolved() && state.sharing.solution() == settledAt) {
            return;
        }
        BitSet free = (BitSet) other.clone();
        free.or(held);
        held.clear();
        free.stream().forEach(p -> want(p, 0));
        state.sharing.solve();
        other.or(changed.onChangedLinks());
        other.stream().forEach(this::look);
        if (!slow.isEmpty()) {
            search();
        }
        settledAt = state.sharing.solution();
    }

    /// Finds out whether a path's delay slows it.
    private void look(int p) {
        delay[p] = delay(p);
        slow.set(p, isSlowedBy(p, delay[p]));
    }

    private boolean isSlowedBy(int p, double seconds) {
        return operations(p, seconds) < operations(p, 0) * (1 - PRECISION);
    }

    private void want(int p, double seconds) {
        if (storage.slot(p) >= 0) {
            state.flows.setDemand(storage.slot(p), wireDemand(p, seconds));
        }
    }

    /// Bisects the delays of the paths that are slowed. That may slow others, which then take part.
    private void search() {
        held.or(slow);
        for (int i = 0; i < SEARCHES; i++) {
            bisect(held.stream().toArray());
            BitSet more = changed.onChangedLinks();
            more.andNot(held);
            more.stream().filter(p -> !isSlowedBy(p, delay(p))).forEach(more::clear);
            if (more.isEmpty()) {
                return;
            }
            more.stream().forEach(p -> delay[p] = Math.max(delay[p], delay(p)));
            held.or(more);
        }
    }

    private void bisect(int[] paths) {
        double[] low = new double[paths.length];
        double[] high = new double[paths.length];
        for (int i = 0; i < paths.length; i++) {
            high[i] = delay[paths[i]];
        }
        boolean open = true;
        for (int step = 0; step < BISECTIONS && open; step++) {
            for (int i = 0; i < paths.length; i++) {
                want(paths[i], (low[i] + high[i]) / 2);
            }
            state.sharing.solve();
            open = false;
            for (int i = 0; i < paths.length; i++) {
                double middle = (low[i] + high[i]) / 2;
                (delay(paths[i]) > middle ? low : high)[i] = middle;
                open |= high[i] - low[i] > PRECISION * Math.max(high[i], NANOSECOND);
            }
        }
    }

    private double delay(int p) {
        boolean sends = storage.slot(p) >= 0 && storage.isUp(p) && storage.wantedOperations(p) > 0;
        return sends ? queueing(p).mean() + retransmission(p) : 0;
    }

    private double base(int p) {
        return storage.deviceSeconds(p) + storage.flows().fixedSeconds(p);
    }

    /// What a path's loop can do at a delay.
    private double operations(int p, double delay) {
        if (!storage.isUp(p)) {
            return 0;
        }
        double wanted = storage.wantedOperations(p);
        return wanted > 0 ? Math.min(wanted, hops.inFlight(p) / (base(p) + delay)) : 0;
    }

    private double wireDemand(int p, double delay) {
        double payload = operations(p, delay) * storage.operationBytes(p);
        return Frames.wireBitsPerSecond(
                payload, state.flows.way(storage.slot(p)).mtu());
    }

    private Wait sum(int p) {
        int kind = state.sharing.kind(storage.slot(p));
        Wait sum = Wait.NONE;
        for (int l : state.flows.way(storage.slot(p)).links()) {
            sum = sum.plus(state.queues.at(l, kind));
        }
        double trips = storage.flows().roundTrips(p);
        for (int l : storage.flows().reply(p).links()) {
            Wait wait = state.queues.at(l, kind);
            sum = sum.plus(new Wait(trips * wait.mean(), trips * wait.variance(), wait.busy()));
        }
        for (int l : storage.flows().relay(p).data().links()) {
            sum = sum.plus(state.queues.at(l, kind));
        }
        for (int l : storage.flows().relay(p).answer().links()) {
            sum = sum.plus(state.queues.at(l, kind));
        }
        return sum;
    }

    /// What operations on a path see at the present rates.
    public StorageSample sample(int p) {
        double wanted = storage.wantedOperations(p);
        if (wanted <= 0 || !storage.isUp(p)) {
            return StorageSample.IDLE;
        }
        double device = storage.deviceSeconds(p);
        double spread = state.model.get(Parameter.DEVICE_VARIATION) * device;
        if (storage.slot(p) < 0) {
            double done = Math.min(wanted, storage.outstanding(p) / device);
            LatencyParts parts = new LatencyParts(device, 0, 0, 0, 0, 0, 0);
            return new StorageSample(done, 0, new Latency(0, device, spread * spread), parts, 0, -1);
        }
        Route.Way way = state.flows.way(storage.slot(p));
        double rate = state.sharing.rate(storage.slot(p));
        double done = Frames.payloadBytesPerSecond(rate, way.mtu()) / storage.operationBytes(p);
        Wait queue = queueing(p);
        LatencyParts parts = parts(p, rate, done, queue);
        double variable = state.model.get(Parameter.STORAGE_WAITING_VARIATION) * (parts.waiting() + parts.hostQueue());
        Latency latency = new Latency(
                parts.serialisation() + parts.propagation(),
                device + queue.mean() + parts.waiting() + parts.hostQueue(),
                spread * spread + queue.variance() + variable * variable);
        return new StorageSample(done, rate, latency, parts, lossShare[p], worstLink(p, parts.waiting()));
    }

    /// By Little's law: what the host has handed over takes `in flight / rate`, and what it has not yet waits its turn.
    private LatencyParts parts(int p, double rate, double done, Wait queue) {
        double device = storage.deviceSeconds(p);
        double wire = storage.flows().fixedSeconds(p);
        double serialisation = Math.min(wire, hops.serialisation(p));
        double retransmission = retransmission(p);
        double inFlight = hops.inFlight(p);
        double waiting = 0;
        if (rate < state.flows.asked(storage.slot(p)) * (1 - PRECISION) && done > 0) {
            waiting = Math.max(0, inFlight / done - device - wire - queue.mean() - retransmission);
        }
        boolean all = done > 0 && done < storage.wantedOperations(p) * (1 - PRECISION);
        double hostQueue = all ? (storage.outstanding(p) - inFlight) / done : 0;
        return new LatencyParts(
                device, hostQueue, queue.mean(), waiting, serialisation, wire - serialisation, retransmission);
    }

    private double retransmission(int p) {
        return lossShare[p] * state.model.get(Parameter.TCP_RTO_SECONDS);
    }

    /// Where the operations on a path spend their time now.
    public StorageBreakdown breakdown(int p) {
        StorageSample sample = sample(p);
        boolean local = storage.slot(p) < 0 || sample.operationsPerSecond() <= 0;
        return new StorageBreakdown(sample, local ? List.of() : hops.of(p, sample.waiting()));
    }

    /// The hop to blame: where bandwidth is short, else where the queue is longest.
    private int worstLink(int p, double waiting) {
        PathFlows flows = storage.flows();
        int kind = state.sharing.kind(flows.slot(p));
        int worst = -1;
        double longest = 0;
        for (int l : state.flows.way(flows.slot(p)).links()) {
            double wait = state.queues.at(l, kind).mean();
            boolean isShort = waiting > 0 && state.queues.isSaturated(l, kind);
            double blame = wait + (isShort ? waiting : 0);
            if (blame > longest) {
                longest = blame;
                worst = l;
            }
        }
        Relay relay = flows.relay(p);
        for (Route.Way way : List.of(flows.reply(p), relay.data(), relay.answer())) {
            for (int l : way.links()) {
                double wait = state.queues.at(l, kind).mean();
                if (wait > longest) {
                    longest = wait;
                    worst = l;
                }
            }
        }
        return worst;
    }
}
