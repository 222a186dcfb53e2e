package dev.vmklab.simulation.storage;

import dev.vmklab.design.value.Service;
import dev.vmklab.network.Route;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.flow.Frames;
import dev.vmklab.simulation.flow.WayLatency;
import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.queueing.Latency;
import dev.vmklab.simulation.queueing.Wait;
import dev.vmklab.simulation.recording.HopLatency;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Takes the operations of storage paths apart: how many may be in flight, what each hop adds, what is lost on the way.
final class StorageHops {
    private final State state;
    private final StorageTraffic storage;
    /// Per path: the time on the wire of its operations as they were when it was asked for last.
    private final OnWire[] onWire;

    /// @param bytes of an operation
    private record OnWire(Route.Way data, Route.Way reply, Relay relay, double bytes, double seconds) {
        static final OnWire UNKNOWN = new OnWire(Route.Way.NONE, Route.Way.NONE, Relay.NONE, 0, 0);

        /// Ways are compared as objects: a path that is not routed again keeps its own.
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Route.Way nowData, Route.Way nowReply, Relay nowRelay, double nowBytes) {
            return nowData == data && nowReply == reply && nowRelay == relay && nowBytes == bytes;
        }
    }

    StorageHops(State state, StorageTraffic storage) {
        this.state = state;
        this.storage = storage;
        onWire = new OnWire[storage.paths()];
        Arrays.fill(onWire, OnWire.UNKNOWN);
    }

    private StorageLayout.Load load(int p) {
        return state.model.storage.loads.get(state.model.storage.paths.get(p).load());
    }

    /// Operations of a path that the host hands to the device at once; what its VMs have outstanding beyond that waits
    /// in the host. Reads and writes divide the queue as they are outstanding.
    double inFlight(int p) {
        double outstanding = storage.outstanding(p);
        if (load(p).service() != Service.ISCSI) {
            return outstanding;
        }
        int load = state.model.storage.paths.get(p).load();
        int other = load(p).write() ? load - 1 : load + 1;
        double both = storage.outstandingOf(load) * commands(load) + storage.outstandingOf(other) * commands(other);
        double depth = state.model.get(Parameter.ISCSI_QUEUE_DEPTH);
        return both > depth ? outstanding * depth / both : outstanding;
    }

    /// Commands of one operation of a load: the adapter cuts large ones.
    private double commands(int load) {
        double most = state.model.get(Parameter.ISCSI_MAX_IO_BYTES);
        return Math.max(1, Math.ceil(storage.bytesOf(load) / most));
    }

    /// The share of a path's operations that lose a packet which only a timeout recovers: one of the last of the data,
    /// after which no duplicate acknowledgements come, or a request or answer. Packets are lost where a queue stands at
    /// a switch; the sending host blocks instead.
    double lossShare(int p) {
        double share = lossPerDataHop(p)
                        * droppingHops(p, state.flows.way(storage.slot(p)).links())
                + lossPerReplyHop(p) * droppingHops(p, storage.flows().reply(p).links())
                + lossPerDataHop(p)
                        * droppingHops(p, storage.flows().relay(p).data().links())
                + lossPerRelayAnswer()
                        * droppingHops(p, storage.flows().relay(p).answer().links());
        return Math.min(1, share);
    }

    private double lossPerDataHop(int p) {
        int mtu = state.flows.way(storage.slot(p)).mtu();
        double packets = Math.max(1, storage.operationBytes(p) / Frames.payloadBytes(mtu));
        return state.model.get(Parameter.QUEUE_DROP_SHARE)
                * Math.min(packets, state.model.get(Parameter.TCP_TAIL_PACKETS));
    }

    private double lossPerReplyHop(int p) {
        return state.model.get(Parameter.QUEUE_DROP_SHARE) * storage.flows().roundTrips(p);
    }

    private double lossPerRelayAnswer() {
        return state.model.get(Parameter.QUEUE_DROP_SHARE);
    }

    private int droppingHops(int p, int[] links) {
        int hops = 0;
        for (int l : links) {
            hops += drops(p, l) ? 1 : 0;
        }
        return hops;
    }

    private boolean drops(int p, int link) {
        return !state.queues.isOnSender(link)
                && state.queues.at(link, state.sharing.kind(storage.slot(p))).isStanding();
    }

    /// The part of the fixed time that bits take to get on the wire.
    double serialisation(int p) {
        Route.Way data = state.flows.way(storage.slot(p));
        Route.Way reply = storage.flows().reply(p);
        Relay relay = storage.flows().relay(p);
        double bytes = storage.operationBytes(p);
        if (!onWire[p].isOf(data, reply, relay, bytes)) {
            onWire[p] = new OnWire(data, reply, relay, bytes, serialisation(p, data, reply, relay));
        }
        return onWire[p].seconds();
    }

    private double serialisation(int p, Route.Way data, Route.Way reply, Relay relay) {
        double trips = storage.flows().roundTrips(p);
        double seconds = 0;
        for (int l : data.links()) {
            seconds += dataSerialisation(p, l, data, trips);
        }
        for (int l : reply.links()) {
            seconds += replySerialisation(l, trips);
        }
        for (int l : relay.data().links()) {
            seconds += dataSerialisation(p, l, relay.data(), 1);
        }
        for (int l : relay.answer().links()) {
            seconds += replySerialisation(l, 1);
        }
        return seconds;
    }

    private double dataSerialisation(int p, int link, Route.Way data, double trips) {
        double bytes = storage.operationBytes(p);
        double packet = Math.min(bytes, state.model.get(Parameter.QUEUE_PACKET_BYTES));
        double request = state.model.get(Parameter.STORAGE_REQUEST_BYTES) * (trips - 1);
        double seconds = WayLatency.serialisation(state.model, link, packet + request);
        if (link == WayLatency.slowestOf(state.model.network, data.links())) {
            double rest = (bytes - packet) / Frames.efficiency(data.mtu());
            seconds += WayLatency.serialisation(state.model, link, rest);
        }
        return seconds;
    }

    private double replySerialisation(int link, double trips) {
        return WayLatency.serialisation(state.model, link, state.model.get(Parameter.STORAGE_REQUEST_BYTES) * trips);
    }

    /// What each hop adds.
    ///
    /// @param waiting for bandwidth, seconds; the first of the saturated hops of the data with the longest queue is
    ///     where it is short
    List<HopLatency> of(int p, double waiting) {
        Route.Way data = state.flows.way(storage.slot(p));
        Relay relay = storage.flows().relay(p);
        int bottleneck = waiting > 0 ? bottleneck(p, data.links()) : -1;
        List<HopLatency> hops = new ArrayList<>();
        double trips = storage.flows().roundTrips(p);
        for (int l : data.links()) {
            hops.add(dataHop(p, l, data, l == bottleneck ? waiting : 0, trips));
        }
        for (int l : storage.flows().reply(p).links()) {
            hops.add(answerHop(p, l, trips, lossPerReplyHop(p)));
        }
        for (int l : relay.data().links()) {
            hops.add(dataHop(p, l, relay.data(), 0, 1));
        }
        for (int l : relay.answer().links()) {
            hops.add(answerHop(p, l, 1, lossPerRelayAnswer()));
        }
        return hops;
    }

    private HopLatency dataHop(int p, int link, Route.Way way, double waiting, double trips) {
        double loss = drops(p, link) ? lossPerDataHop(p) * state.model.get(Parameter.TCP_RTO_SECONDS) : 0;
        return hop(p, link, true, 1, waiting, dataSerialisation(p, link, way, trips), trips, loss);
    }

    private HopLatency answerHop(int p, int link, double trips, double lossShare) {
        double loss = drops(p, link) ? lossShare * state.model.get(Parameter.TCP_RTO_SECONDS) : 0;
        return hop(p, link, false, trips, 0, replySerialisation(link, trips), trips, loss);
    }

    private HopLatency hop(
            int p,
            int link,
            boolean data,
            double waits,
            double waiting,
            double serialisation,
            double passes,
            double loss) {
        Wait wait = state.queues.at(link, state.sharing.kind(storage.slot(p)));
        double propagation = WayLatency.propagation(state.model, link);
        double packet = state.model.get(data ? Parameter.QUEUE_PACKET_BYTES : Parameter.STORAGE_REQUEST_BYTES);
        double once = propagation + WayLatency.serialisation(state.model, link, packet);
        return new HopLatency(
                link,
                data,
                waits * wait.mean(),
                waiting,
                serialisation,
                passes * propagation,
                loss,
                Latency.of(once, wait));
    }

    /// The hop of the data where bandwidth is short: of the saturated ones the one with the longest queue, else the
    /// slowest.
    int bottleneck(int p, int[] data) {
        int kind = state.sharing.kind(storage.slot(p));
        int worst = -1;
        double longest = -1;
        for (int l : data) {
            double wait = state.queues.at(l, kind).mean();
            if (wait > longest && state.queues.isSaturated(l, kind)) {
                longest = wait;
                worst = l;
            }
        }
        return worst >= 0 ? worst : WayLatency.slowestOf(state.model.network, data);
    }
}
