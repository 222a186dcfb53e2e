package dev.vmklab.simulation;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Network;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.queueing.Latency;
import dev.vmklab.simulation.queueing.Wait;
import dev.vmklab.simulation.recording.DeviceChange;
import dev.vmklab.simulation.recording.FaultToleranceSample;
import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.simulation.recording.LatencySample;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.MigrationStart;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.RestartRecord;
import dev.vmklab.simulation.recording.Silence;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.StorageSample;
import dev.vmklab.simulation.recording.TransferRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Writes what is in force after each event into a [Recording]. It only reads the state, so a run has the same bits
/// with or without it.
final class Recorder {
    private static final int SERVICES = Service.values().length;

    private final Detail detail;
    private final State state;
    private final StorageTraffic storage;
    private final ClosedLoops loops;
    private final Recording recording;
    private final PlaceRecorder places;
    private final FlowRecorder flows;
    private final int[] vlanIndex;
    private final double[] serviceRate = new double[SERVICES];
    private final double[] vlanRate;
    private final double[] send;
    private final double[] receive;
    private final Moments[] serviceMoments = Moments.array(SERVICES);
    private final Moments[] vlanMoments;
    private double[] packetMean = new double[16];
    private double[] packetVariance = new double[16];
    private double[] packetFixed = new double[16];
    private int[] packetAt = new int[16];
    private final Map<Id, FaultToleranceSample> faultTolerance = new HashMap<>();
    private int storageVersion = -1;
    private int recordedAt = -1;

    Recorder(State state, StorageTraffic storage, ClosedLoops loops, Detail detail) {
        this(
                state,
                storage,
                loops,
                detail,
                detail == Detail.NOTHING
                        ? new Recording(state.now, 0, 0, new int[0], List.of(), 0)
                        : new Recording(
                                state.now,
                                state.model.network.linkCount(),
                                state.model.network.endpointCount(),
                                Vlans.of(state.model.network.design()),
                                keys(state.model),
                                state.model.network.hostCount()));
    }

    /// One that goes on with a recording of the same network.
    Recorder(State state, StorageTraffic storage, ClosedLoops loops, Recording past) {
        this(state, storage, loops, Detail.ALL, past);
        Log<FaultToleranceSample> pairs = past.faultTolerance();
        for (int i = 0; i < pairs.size(); i++) {
            faultTolerance.put(pairs.get(i).vm(), pairs.get(i));
        }
    }

    /// One that goes on where another ends, after an amendment.
    Recorder(State state, StorageTraffic storage, ClosedLoops loops, Recorder before, Reindex by) {
        this(
                state,
                storage,
                loops,
                before.detail,
                before.detail == Detail.NOTHING
                        ? before.recording
                        : before.recording.amended(
                                olds(by.links()),
                                olds(by.endpoints()),
                                Vlans.of(state.model.network.design()),
                                keys(state.model),
                                olds(by.paths()),
                                by.links()::now,
                                by.endpoints()::now,
                                olds(by.hosts())));
    }

    private static int[] olds(Axis axis) {
        return IntStream.range(0, axis.size()).map(axis::old).toArray();
    }

    private Recorder(State state, StorageTraffic storage, ClosedLoops loops, Detail detail, Recording recording) {
        this.detail = detail;
        this.state = state;
        this.storage = storage;
        this.loops = loops;
        this.recording = recording;
        this.places = new PlaceRecorder(state, recording);
        this.flows = new FlowRecorder(state, recording.flows());
        Network network = state.model.network;
        int[] vlans = Vlans.of(network.design());
        vlanIndex = new int[Vlans.COUNT];
        Arrays.fill(vlanIndex, -1);
        for (int i = 0; i < vlans.length; i++) {
            vlanIndex[vlans[i]] = i;
        }
        vlanRate = new double[vlans.length];
        vlanMoments = Moments.array(vlans.length);
        send = new double[network.endpointCount()];
        receive = new double[network.endpointCount()];
    }

    private static List<StoragePathKey> keys(Model model) {
        List<StoragePathKey> keys = new ArrayList<>();
        for (StorageLayout.Path path : model.storage.paths) {
            StorageLayout.Load load = model.storage.loads.get(path.load());
            keys.add(new StoragePathKey(
                    model.network.host(load.host()),
                    model.datastores.get(load.datastore()).id(),
                    load.write(),
                    load.service(),
                    path.local(),
                    path.remote(),
                    load.copies()));
        }
        return keys;
    }

    Recording recording() {
        return recording;
    }

    void note(Occurrence.Kind kind, String text, Id... elements) {
        if (detail != Detail.NOTHING) {
            recording.occurrences().append(state.now, new Occurrence(kind, text, List.of(elements)));
        }
    }

    /// Something that the scenario asks for and the model does not have.
    void notSimulated(String what) {
        note(Occurrence.Kind.NOTE, "not simulated yet: " + what);
    }

    void started(MigrationStart start) {
        if (detail != Detail.NOTHING) {
            recording.migrationStarts().append(state.now, start);
        }
    }

    void faultTolerance(FaultToleranceSample now) {
        if (detail != Detail.NOTHING && !now.equals(faultTolerance.put(now.vm(), now))) {
            recording.faultTolerance().append(state.now, now);
        }
    }

    void restarted(RestartRecord restart) {
        if (detail != Detail.NOTHING) {
            recording.restarts().append(state.now, restart);
        }
    }

    void haState(int host, HaState now) {
        if (detail != Detail.NOTHING) {
            appendIfNew(recording.haState(host), now);
        }
    }

    void ended(MigrationRecord migration) {
        if (detail != Detail.NOTHING) {
            recording.migrations().append(state.now, migration);
        }
    }

    void device(DeviceChange change) {
        recording.devices().append(state.now, change);
    }

    void moved(TransferRecord transfer) {
        if (detail != Detail.NOTHING) {
            recording.transfers().append(state.now, transfer);
        }
    }

    void silence(int path, double from, double operations) {
        if (detail != Detail.NOTHING) {
            recording.silences().append(state.now, new Silence(path, from, state.now, operations));
        }
    }

    /// Records the rates and latencies that hold from now on.
    ///
    /// @param labels what a person calls the flow in a slot
    void record(IntFunction<String> labels) {
        if (detail == Detail.NOTHING) {
            return;
        }
        if (detail == Detail.OUTCOME) {
            recordServices();
        } else {
            recordLinks();
            recordFlows(labels);
        }
        boolean all = storageVersion != storage.version();
        for (StorageLayout.Load load : state.model.storage.loads) {
            recordStorage(load, all);
        }
        places.record();
        storageVersion = storage.version();
        recordedAt = state.sharing.solution();
        recording.publish(state.now);
    }

    /// Every path of its own, but the copies of vSAN's writes: each write counts on the path of its slowest copy.
    private void recordStorage(StorageLayout.Load load, boolean all) {
        int first = load.firstPath();
        int end = first + load.pathCount();
        if (load.writes().isPresent()) {
            boolean changed = all;
            for (int p = first; p < end; p++) {
                changed |= loops.hasChangedSince(recordedAt, p);
            }
            if (changed) {
                StorageSample[] samples = new CopiesOfWrites(storage, loops).samples(load);
                for (int p = first; p < end; p++) {
                    appendIfNew(recording.storage(p), samples[p - first]);
                }
            }
            return;
        }
        for (int p = first; p < end; p++) {
            if (all || loops.hasChangedSince(recordedAt, p)) {
                appendIfNew(recording.storage(p), loops.sample(p));
            }
        }
    }

    private void recordLinks() {
        for (int l = 0; l < recording.links(); l++) {
            if (state.sharing.changedAt(l) <= recordedAt) {
                continue;
            }
            recording.linkRate(l).append(state.now, state.sharing.load(l));
        }
    }

    private void recordFlows(IntFunction<String> labels) {
        Arrays.fill(serviceRate, 0);
        Arrays.fill(vlanRate, 0);
        Arrays.fill(send, 0);
        Arrays.fill(receive, 0);
        Moments.clear(serviceMoments);
        Moments.clear(vlanMoments);
        for (int slot = 0; slot < state.flows.slots(); slot++) {
            flows.record(slot, labels);
            if (state.flows.isPresent(slot)) {
                add(slot);
            }
        }
        recording.flows().publish(state.now);
        for (Service service : Service.values()) {
            recording.serviceRate(service).append(state.now, serviceRate[service.ordinal()]);
            appendIfNew(recording.serviceLatency(service), serviceMoments[service.ordinal()].sample());
        }
        for (int v = 0; v < vlanRate.length; v++) {
            recording.vlanRate(v).append(state.now, vlanRate[v]);
            appendIfNew(recording.vlanLatency(v), vlanMoments[v].sample());
        }
        for (int e = 0; e < send.length; e++) {
            recording.endpointSend(e).append(state.now, send[e]);
            recording.endpointReceive(e).append(state.now, receive[e]);
        }
    }

    private void recordServices() {
        Arrays.fill(serviceRate, 0);
        for (int slot = 0; slot < state.flows.slots(); slot++) {
            if (state.flows.isPresent(slot)) {
                serviceRate[state.sharing.kind(slot)] += state.sharing.rate(slot);
            }
        }
        for (Service service : Service.values()) {
            recording.serviceRate(service).append(state.now, serviceRate[service.ordinal()]);
        }
    }

    private void add(int slot) {
        double rate = state.sharing.rate(slot);
        int service = state.sharing.kind(slot);
        serviceRate[service] += rate;
        send[state.flows.from(slot)] += rate;
        receive[state.flows.to(slot)] += rate;
        int vlan = state.flows.way(slot).vlan();
        int v = vlanIndex[vlan];
        if (v >= 0) {
            vlanRate[v] += rate;
        }
        if (rate > 0) {
            refreshPacket(slot);
            double packets = rate / (state.model.get(Parameter.QUEUE_PACKET_BYTES) * Frames.BITS_PER_BYTE);
            serviceMoments[service].add(packets, packetFixed[slot], packetMean[slot], packetVariance[slot]);
            if (v >= 0) {
                vlanMoments[v].add(packets, packetFixed[slot], packetMean[slot], packetVariance[slot]);
            }
        }
    }

    /// The latency of a flow's packets, computed again only when a link of its way has changed.
    private void refreshPacket(int slot) {
        if (slot >= packetAt.length) {
            int size = Math.max(slot + 1, 2 * packetAt.length);
            packetMean = Arrays.copyOf(packetMean, size);
            packetVariance = Arrays.copyOf(packetVariance, size);
            packetFixed = Arrays.copyOf(packetFixed, size);
            packetAt = Arrays.copyOf(packetAt, size);
        }
        int[] links = state.flows.way(slot).links();
        if (packetAt[slot] > 0 && !state.sharing.hasChangedSince(packetAt[slot], links)) {
            return;
        }
        double mean = 0;
        double variance = 0;
        for (int l : links) {
            Wait wait = state.queues.at(l, state.sharing.kind(slot));
            mean += wait.mean();
            variance += wait.variance();
        }
        packetMean[slot] = mean;
        packetVariance[slot] = variance;
        packetFixed[slot] = WayLatency.packetSeconds(state.model, links, state.model.get(Parameter.QUEUE_PACKET_BYTES));
        packetAt[slot] = state.sharing.solution();
    }

    private <T> void appendIfNew(Log<T> log, T sample) {
        int n = log.size();
        boolean idle = n == 0 && (sample.equals(StorageSample.IDLE) || sample.equals(Moments.SILENT));
        if (!idle && (n == 0 || !Objects.equals(log.get(n - 1), sample))) {
            log.append(state.now, sample);
        }
    }

    /// Gathers the latencies of many flows into one distribution with the same two moments.
    private static final class Moments {
        static final LatencySample SILENT = new LatencySample(0, new Latency(0, 0, 0));

        private double packets;
        private double fixed;
        private double mean;
        private double square;

        static Moments[] array(int n) {
            Moments[] all = new Moments[n];
            for (int i = 0; i < n; i++) {
                all[i] = new Moments();
            }
            return all;
        }

        static void clear(Moments[] all) {
            for (Moments m : all) {
                m.packets = 0;
                m.fixed = Double.POSITIVE_INFINITY;
                m.mean = 0;
                m.square = 0;
            }
        }

        void add(double weight, double fixedSeconds, double meanSeconds, double variance) {
            double total = fixedSeconds + meanSeconds;
            packets += weight;
            fixed = Math.min(fixed, fixedSeconds);
            mean += weight * total;
            square += weight * (variance + total * total);
        }

        LatencySample sample() {
            if (packets <= 0) {
                return SILENT;
            }
            double average = mean / packets;
            double variance = Math.max(0, square / packets - average * average);
            return new LatencySample(packets, new Latency(fixed, Math.max(0, average - fixed), variance));
        }
    }
}
