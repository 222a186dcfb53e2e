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
    private record OnWire(Route.Way data, Route.Way reply, double bytes, double seconds) {
        static final OnWire UNKNOWN = new OnWire(Route.Way.NONE, Route.Way.NONE, 0, 0);

        /// Ways are compared as objects: a path that is not routed again keeps its own.
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Route.Way nowData, Route.Way nowReply, double nowBytes) {
            return nowData == data && nowReply == reply && nowBytes == bytes;
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
                + lossPerReplyHop(p) * droppingHops(p, storage.reply(p).links());
        return Math.min(1, share);
    }

    private double lossPerDataHop(int p) {
        int mtu = state.flows.way(storage.slot(p)).mtu();
        double packets = Math.max(1, storage.operationBytes(p) / Frames.payloadBytes(mtu));
        return state.model.get(Parameter.QUEUE_DROP_SHARE)
                * Math.min(packets, state.model.get(Parameter.TCP_TAIL_PACKETS));
    }

    private double lossPerReplyHop(int p) {
        return state.model.get(Parameter.QUEUE_DROP_SHARE) * storage.roundTripsOf(p);
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
        Route.Way reply = storage.reply(p);
        double bytes = storage.operationBytes(p);
        if (!onWire[p].isOf(data, reply, bytes)) {
            onWire[p] = new OnWire(data, reply, bytes, serialisation(p, data.links(), reply.links()));
        }
        return onWire[p].seconds();
    }

    private double serialisation(int p, int[] data, int[] reply) {
        double seconds = 0;
        for (int l : data) {
            seconds += dataSerialisation(p, l, data);
        }
        for (int l : reply) {
            seconds += replySerialisation(p, l);
        }
        return seconds;
    }

    private double dataSerialisation(int p, int link, int[] data) {
        double bytes = storage.operationBytes(p);
        double packet = Math.min(bytes, state.model.get(Parameter.QUEUE_PACKET_BYTES));
        double request = state.model.get(Parameter.STORAGE_REQUEST_BYTES) * (storage.roundTripsOf(p) - 1);
        double seconds = WayLatency.serialisation(state.model, link, packet + request);
        if (link == WayLatency.slowestOf(state.model.network, data)) {
            double rest = (bytes - packet)
                    / Frames.efficiency(state.flows.way(storage.slot(p)).mtu());
            seconds += WayLatency.serialisation(state.model, link, rest);
        }
        return seconds;
    }

    private double replySerialisation(int p, int link) {
        return WayLatency.serialisation(
                state.model, link, state.model.get(Parameter.STORAGE_REQUEST_BYTES) * storage.roundTripsOf(p));
    }

    /// What each hop adds.
    ///
    /// @param waiting for bandwidth, seconds; the first of the saturated hops of the data with the longest queue is
    ///     where it is short
    List<HopLatency> of(int p, double waiting) {
        int[] data = state.flows.way(storage.slot(p)).links();
        int bottleneck = waiting > 0 ? bottleneck(p, data) : -1;
        List<HopLatency> hops = new ArrayList<>();
        double rto = state.model.get(Parameter.TCP_RTO_SECONDS);
        double trips = storage.roundTripsOf(p);
        for (int l : data) {
            double loss = drops(p, l) ? lossPerDataHop(p) * rto : 0;
            hops.add(hop(p, l, true, 1, l == bottleneck ? waiting : 0, dataSerialisation(p, l, data), trips, loss));
        }
        for (int l : storage.reply(p).links()) {
            double loss = drops(p, l) ? lossPerReplyHop(p) * rto : 0;
            hops.add(hop(p, l, false, trips, 0, replySerialisation(p, l), trips, loss));
        }
        return hops;
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
