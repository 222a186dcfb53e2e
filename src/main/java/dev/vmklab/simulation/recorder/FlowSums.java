package dev.vmklab.simulation.recorder;

import dev.vmklab.design.value.Service;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.flow.Frames;
import dev.vmklab.simulation.flow.WayLatency;
import dev.vmklab.simulation.queueing.Wait;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.state.State;
import java.util.Arrays;
import java.util.BitSet;

/// What all flows come to, by service, VLAN and endpoint: rates and the latency of packets. A flow that changes is
/// taken
/// out of its sums and put into them again, so that the others cost nothing.
final class FlowSums {
    private static final int FRACTION_BITS = 60;
    private static final Service[] SERVICES = Service.values();
    private static final int NO_VLAN = -1;

    private final State state;
    private final Recording recording;
    /// Whether VLANs, endpoints and latencies are summed up too.
    private final boolean all;
    private final int[] vlanIndex;
    private final double packetBytes;
    private final ExactSums serviceRate = new ExactSums(SERVICES.length, FRACTION_BITS);
    private final LatencySums serviceLatency = new LatencySums(SERVICES.length);
    private final ExactSums vlanRate;
    private final LatencySums vlanLatency;
    private final ExactSums sent;
    private final ExactSums received;
    private final BitSet services = new BitSet();
    private final BitSet vlans = new BitSet();
    private final BitSet senders = new BitSet();
    private final BitSet receivers = new BitSet();
    /// Per slot: what is counted in of the flow there.
    private Counted[] counted = new Counted[0];

    /// @param occupant which flow of the run it is
    /// @param fixed seconds of its packets whatever the queues
    /// @param mean seconds in queues
    private record Counted(
            int occupant,
            int service,
            int vlan,
            int from,
            int to,
            double rate,
            double fixed,
            double mean,
            double variance) {
        static final Counted NOTHING = new Counted(0, 0, NO_VLAN, 0, 0, 0, 0, 0, 0);
    }

    FlowSums(State state, Recording recording, boolean all) {
        this.state = state;
        this.recording = recording;
        this.all = all;
        packetBytes = state.model.get(Parameter.QUEUE_PACKET_BYTES);
        int[] recorded = all ? recording.vlans() : new int[0];
        vlanIndex = new int[all ? Vlans.COUNT : 0];
        Arrays.fill(vlanIndex, NO_VLAN);
        for (int i = 0; i < recorded.length; i++) {
            vlanIndex[recorded[i]] = i;
        }
        int endpoints = all ? state.model.network.endpointCount() : 0;
        vlanRate = new ExactSums(recorded.length, FRACTION_BITS);
        vlanLatency = new LatencySums(recorded.length);
        sent = new ExactSums(endpoints, FRACTION_BITS);
        received = new ExactSums(endpoints, FRACTION_BITS);
        services.set(0, SERVICES.length);
        vlans.set(0, recorded.length);
        senders.set(0, endpoints);
        receivers.set(0, endpoints);
    }

    /// Counts what is in a slot now in the place of what was.
    void update(int slot) {
        if (slot >= counted.length) {
            int size = Math.max(slot + 1, 2 * counted.length);
            int before = counted.length;
            counted = Arrays.copyOf(counted, size);
            Arrays.fill(counted, before, size, Counted.NOTHING);
        }
        Counted now = now(slot);
        if (!now.equals(counted[slot])) {
            remove(counted[slot]);
            add(now);
            counted[slot] = now;
        }
    }

    private Counted now(int slot) {
        if (!state.flows.isPresent(slot)) {
            return Counted.NOTHING;
        }
        double rate = state.sharing.rate(slot);
        if (rate == 0) {
            return Counted.NOTHING;
        }
        int kind = state.sharing.kind(slot);
        if (!all) {
            return new Counted(0, kind, NO_VLAN, 0, 0, rate, 0, 0, 0);
        }
        int[] links = state.flows.way(slot).links();
        double mean = 0;
        double variance = 0;
        for (int l : links) {
            Wait wait = state.queues.at(l, kind);
            mean += wait.mean();
            variance += wait.variance();
        }
        int occupant = state.flows.occupant(slot);
        return new Counted(
                occupant,
                kind,
                vlanIndex[state.flows.way(slot).vlan()],
                state.flows.from(slot),
                state.flows.to(slot),
                rate,
                occupant == counted[slot].occupant()
                        ? counted[slot].fixed()
                        : WayLatency.packetSeconds(state.model, links, packetBytes),
                mean,
                variance);
    }

    private void add(Counted c) {
        serviceRate.add(c.service(), c.rate());
        services.set(c.service());
        if (!all || c.rate() == 0) {
            return;
        }
        double packets = packets(c);
        serviceLatency.add(c.service(), packets, c.fixed(), c.mean(), c.variance());
        if (c.vlan() != NO_VLAN) {
            vlanRate.add(c.vlan(), c.rate());
            vlanLatency.add(c.vlan(), packets, c.fixed(), c.mean(), c.variance());
            vlans.set(c.vlan());
        }
        sent.add(c.from(), c.rate());
        received.add(c.to(), c.rate());
        senders.set(c.from());
        receivers.set(c.to());
    }

    private void remove(Counted c) {
        serviceRate.subtract(c.service(), c.rate());
        services.set(c.service());
        if (!all || c.rate() == 0) {
            return;
        }
        double packets = packets(c);
        serviceLatency.remove(c.service(), packets, c.fixed(), c.mean(), c.variance());
        if (c.vlan() != NO_VLAN) {
            vlanRate.subtract(c.vlan(), c.rate());
            vlanLatency.remove(c.vlan(), packets, c.fixed(), c.mean(), c.variance());
            vlans.set(c.vlan());
        }
        sent.subtract(c.from(), c.rate());
        received.subtract(c.to(), c.rate());
        senders.set(c.from());
        receivers.set(c.to());
    }

    private double packets(Counted c) {
        return c.rate() / (packetBytes * Frames.BITS_PER_BYTE);
    }

    /// Records the sums that have changed.
    void record() {
        double now = state.now;
        services.stream().forEach(i -> {
            recording.serviceRate(SERVICES[i]).append(now, serviceRate.at(i));
            if (all) {
                recording.serviceLatency(SERVICES[i]).appendIfNew(now, serviceLatency.sample(i), LatencySums.SILENT);
            }
        });
        vlans.stream().forEach(v -> {
            recording.vlanRate(v).append(now, vlanRate.at(v));
            recording.vlanLatency(v).appendIfNew(now, vlanLatency.sample(v), LatencySums.SILENT);
        });
        senders.stream().forEach(e -> recording.endpointSend(e).append(now, sent.at(e)));
        receivers.stream().forEach(e -> recording.endpointReceive(e).append(now, received.at(e)));
        services.clear();
        vlans.clear();
        senders.clear();
        receivers.clear();
    }
}
