package dev.vmklab.simulation;

import dev.vmklab.network.Link;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.queueing.Wait;
import dev.vmklab.simulation.sharing.ClassShares;
import dev.vmklab.simulation.sharing.LinkScheduler;
import dev.vmklab.simulation.sharing.Sharing;
import java.util.Arrays;

/// How long a packet of each class waits at each link, from the rates as they are.
///
/// A saturated queue stands (see [Wait#standing]); any other is open (see [Wait#open]) at the capacity that the class
/// could have. A class queues behind its own packets only. A wait is computed when asked for, and again after a
/// solution that changed its link.
final class Queues {
    /// A link or class whose use comes this close to its capacity is saturated.
    static final double FULL = 1 - 1e-9;

    private final Model model;
    private final FlowTable flows;
    private final Sharing sharing;
    private final boolean sharesOnSpareOnly;
    private final int[] firstClass;
    private final Wait[] waits;
    private final int[] computedAt;

    Queues(Model model, FlowTable flows, Sharing sharing) {
        this.model = model;
        this.flows = flows;
        this.sharing = sharing;
        this.sharesOnSpareOnly = model.get(Parameter.NIOC_SHARES_ON_SPARE_ONLY) != 0;
        int links = model.network.linkCount();
        firstClass = new int[links + 1];
        for (int l = 0; l < links; l++) {
            firstClass[l + 1] = firstClass[l] + model.schedulers[l].classes();
        }
        waits = new Wait[firstClass[links]];
        Arrays.fill(waits, Wait.NONE);
        computedAt = new int[waits.length];
    }

    /// The wait of one kind of traffic at a link.
    Wait at(int link, int kind) {
        if (model.capacity[link] == Double.POSITIVE_INFINITY) {
            return Wait.NONE;
        }
        int c = model.schedulers[link].classOf(kind);
        int index = firstClass[link] + c;
        if (computedAt[index] < sharing.changedAt(link)) {
            waits[index] = compute(link, c);
            computedAt[index] = sharing.solution();
        }
        return waits[index];
    }

    /// Whether the queue of one kind of traffic at a link is saturated.
    boolean isSaturated(int link, int kind) {
        LinkScheduler s = model.schedulers[link];
        return saturated(link, s.isFifo() ? 0 : s.classOf(kind), s, loads(link, s));
    }

    private Wait compute(int link, int c) {
        LinkScheduler s = model.schedulers[link];
        double[] loads = loads(link, s);
        double capacity = sharing.capacity(link);
        if (capacity <= 0) {
            return Wait.NONE;
        }
        if (saturated(link, c, s, loads)) {
            double drain = s.isFifo() ? capacity : loads[c];
            return Wait.standing(
                    standingBytes(link, c, s) * Frames.BITS_PER_BYTE / drain,
                    model.get(Parameter.QUEUE_STANDING_FRACTION),
                    model.get(Parameter.QUEUE_STANDING_P99_FRACTION));
        }
        double room = s.isFifo() ? capacity : residual(capacity, s, loads, c);
        return open(link, c, s, room);
    }

    private double[] loads(int link, LinkScheduler s) {
        double[] loads = new double[s.classes()];
        for (int i = 0; i < sharing.flowsOn(link); i++) {
            int slot = sharing.flowOn(link, i);
            loads[s.classOf(sharing.kind(slot))] += sharing.rate(slot);
        }
        return loads;
    }

    private boolean saturated(int link, int c, LinkScheduler s, double[] loads) {
        double total = 0;
        for (double load : loads) {
            total += load;
        }
        boolean full = total >= sharing.capacity(link) * FULL;
        if (s.isFifo()) {
            return full && total > 0;
        }
        boolean atLimit = loads[c] > 0 && loads[c] >= s.limit()[c] * FULL;
        return atLimit || full && loads[c] > 0 && standsHighest(s, loads, c);
    }

    /// Whether no class has more beyond its reservation, by shares.
    private boolean standsHighest(LinkScheduler s, double[] loads, int c) {
        double own = level(s, loads, c);
        for (int other = 0; other < loads.length; other++) {
            if (level(s, loads, other) * FULL > own) {
                return false;
            }
        }
        return own > 0;
    }

    private double level(LinkScheduler s, double[] loads, int c) {
        double beyond = sharesOnSpareOnly ? loads[c] - Math.min(s.reservation()[c], loads[c]) : loads[c];
        return beyond / s.shares()[c];
    }

    /// What the class could have if it asked for everything.
    private double residual(double capacity, LinkScheduler s, double[] loads, int c) {
        double[] wanted = loads.clone();
        wanted[c] = capacity;
        double[] granted = new double[wanted.length];
        ClassShares.divide(s, capacity, wanted, sharesOnSpareOnly, granted);
        return granted[c];
    }

    /// The sending host's own queue is bounded by TCP, per connection; a switch port queues up to its buffer.
    private double standingBytes(int link, int c, LinkScheduler s) {
        Link.Kind kind = model.network.link(link).kind();
        double buffer = model.network.link(link).bufferBytes();
        if (kind != Link.Kind.UPLINK_TRANSMIT
                && kind != Link.Kind.PORT_INGRESS
                && kind != Link.Kind.PORT_EGRESS
                && kind != Link.Kind.STATION_TRANSMIT) {
            return buffer;
        }
        double connections = 0;
        for (int i = 0; i < sharing.flowsOn(link); i++) {
            int slot = sharing.flowOn(link, i);
            if (s.classOf(sharing.kind(slot)) == c && sharing.rate(slot) > 0) {
                connections += sharing.weight(slot);
            }
        }
        return connections * model.get(Parameter.HOST_QUEUE_BYTES_PER_FLOW);
    }

    private Wait open(int link, int c, LinkScheduler s, double room) {
        double utilisation = 0;
        double second = 0;
        double third = 0;
        for (int i = 0; i < sharing.flowsOn(link); i++) {
            int slot = sharing.flowOn(link, i);
            if (s.classOf(sharing.kind(slot)) != c) {
                continue;
            }
            double service = flows.jobBytes(slot) * Frames.BITS_PER_BYTE / room;
            double use = sharing.rate(slot) / room;
            utilisation += use;
            second += use * service;
            third += use * service * service;
        }
        double buffer = model.network.link(link).bufferBytes() * Frames.BITS_PER_BYTE / room;
        return Wait.open(utilisation, second, third, buffer * model.get(Parameter.QUEUE_STANDING_FRACTION));
    }
}
