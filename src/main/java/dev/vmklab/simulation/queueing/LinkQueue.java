package dev.vmklab.simulation.queueing;

import dev.vmklab.simulation.sharing.ClassShares;
import dev.vmklab.simulation.sharing.LinkScheduler;
import dev.vmklab.simulation.sharing.Sharing;
import java.util.function.IntToDoubleFunction;

/// How long a packet of each class waits at a link, from the rates as they are.
///
/// A saturated queue stands (see [Wait#standing]); any other is open (see [Wait#open]) at the capacity that the class
/// could have. A class queues behind its own packets only. Sizes are in the unit that rates are counted in: bits beside
/// bit/s.
public final class LinkQueue {
    /// A link or class whose use comes this close to its capacity is saturated.
    private static final double FULL = 1 - 1e-9;

    private final Sharing sharing;
    private final IntToDoubleFunction jobSize;
    private final Rules rules;

    /// The numbers of the model.
    ///
    /// @param standingFraction mean fill of a saturated queue
    /// @param standingP99Fraction 99th percentile of its fill
    /// @param sizePerConnection what one TCP connection keeps queued at most on its own host
    /// @param sharesOnSpareOnly how classes divide a link (see [ClassShares])
    public record Rules(
            double standingFraction, double standingP99Fraction, double sizePerConnection, boolean sharesOnSpareOnly) {}

    /// Where a queue stands.
    ///
    /// @param size what fits
    /// @param onSender whether it is on the sending host itself, where TCP bounds it
    public record Buffer(double size, boolean onSender) {}

    /// @param jobSize what arrives of a flow at once, by its slot
    public LinkQueue(Sharing sharing, IntToDoubleFunction jobSize, Rules rules) {
        this.sharing = sharing;
        this.jobSize = jobSize;
        this.rules = rules;
    }

    /// What is to be known of the queue of a class.
    ///
    /// @param waiting of its packets
    /// @param saturated whether it is offered more than it can send
    public record Condition(Wait waiting, boolean saturated) {
        /// That of a link without a queue.
        public static final Condition EMPTY = new Condition(Wait.NONE, false);
    }

    /// The wait of the packets of a class, by its number.
    public Wait waitOf(int link, int c, Buffer buffer) {
        return conditionOf(link, c, buffer).waiting();
    }

    /// The condition of the queue of a class, by its number.
    public Condition conditionOf(int link, int c, Buffer buffer) {
        LinkScheduler s = sharing.scheduler(link);
        double capacity = sharing.capacity(link);
        if (capacity <= 0 || capacity == Double.POSITIVE_INFINITY) {
            return Condition.EMPTY;
        }
        double[] loads = loads(link, s);
        if (isSaturated(link, c, s, loads)) {
            double drain = s.isFifo() ? capacity : loads[c];
            double size = buffer.onSender() ? connections(link, c, s) * rules.sizePerConnection() : buffer.size();
            Wait wait = Wait.standing(size / drain, rules.standingFraction(), rules.standingP99Fraction());
            return new Condition(wait, true);
        }
        double room = s.isFifo() ? capacity : residual(capacity, s, loads, c);
        return new Condition(open(link, c, s, room, buffer), false);
    }

    private double[] loads(int link, LinkScheduler s) {
        double[] loads = new double[s.classes()];
        for (int i = 0; i < sharing.flowsOn(link); i++) {
            int slot = sharing.flowOn(link, i);
            loads[s.classOf(sharing.kind(slot))] += sharing.rate(slot);
        }
        return loads;
    }

    private boolean isSaturated(int link, int c, LinkScheduler s, double[] loads) {
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
        double beyond = rules.sharesOnSpareOnly() ? loads[c] - Math.min(s.reservation()[c], loads[c]) : loads[c];
        return beyond / s.shares()[c];
    }

    /// What the class could have if it asked for everything.
    private double residual(double capacity, LinkScheduler s, double[] loads, int c) {
        double[] wanted = loads.clone();
        wanted[c] = capacity;
        double[] granted = new double[wanted.length];
        ClassShares.divide(s, capacity, wanted, rules.sharesOnSpareOnly(), granted);
        return granted[c];
    }

    private double connections(int link, int c, LinkScheduler s) {
        double connections = 0;
        for (int i = 0; i < sharing.flowsOn(link); i++) {
            int slot = sharing.flowOn(link, i);
            if (s.classOf(sharing.kind(slot)) == c && sharing.rate(slot) > 0) {
                connections += sharing.weight(slot);
            }
        }
        return connections;
    }

    private Wait open(int link, int c, LinkScheduler s, double room, Buffer buffer) {
        double utilisation = 0;
        double second = 0;
        double third = 0;
        for (int i = 0; i < sharing.flowsOn(link); i++) {
            int slot = sharing.flowOn(link, i);
            if (s.classOf(sharing.kind(slot)) != c) {
                continue;
            }
            double service = jobSize.applyAsDouble(slot) / room;
            double use = sharing.rate(slot) / room;
            utilisation += use;
            second += use * service;
            third += use * service * service;
        }
        return Wait.open(utilisation, second, third, buffer.size() / room * rules.standingFraction());
    }
}
