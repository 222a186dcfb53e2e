package dev.vmklab.simulation.sharing;

import java.util.Locale;
import java.util.Optional;

/// Checks that an allocation is right: feasible, and every flow below its demand has a link that holds it for the
/// right reason. It repeats the definition in [Sharing] and shares no code with the solvers.
public final class Certificate {
    private static final double CLOSE = 1e-6;
    /// Rates below this are rounding of nothing.
    private static final double NOTHING = 1e-9;

    private final Sharing sharing;
    private final boolean sharesOnSpareOnly;

    private Certificate(Sharing sharing, boolean sharesOnSpareOnly) {
        this.sharing = sharing;
        this.sharesOnSpareOnly = sharesOnSpareOnly;
    }

    /// @param present the slots that hold flows
    /// @return what is wrong, or empty when the allocation is right
    public static Optional<String> violation(Sharing sharing, int links, int[] present, boolean sharesOnSpareOnly) {
        Certificate certificate = new Certificate(sharing, sharesOnSpareOnly);
        for (int l = 0; l < links; l++) {
            Optional<String> overload = certificate.overload(l);
            if (overload.isPresent()) {
                return overload;
            }
        }
        for (int slot : present) {
            double rate = sharing.rate(slot);
            if (rate < 0 || rate > sharing.demand(slot) * (1 + CLOSE)) {
                return Optional.of(say("flow %d has rate %g above its demand %g", slot, rate, sharing.demand(slot)));
            }
            if (rate < sharing.demand(slot) * (1 - CLOSE) && !certificate.isHeld(slot)) {
                return Optional.of(say(
                        "flow %d has rate %g below its demand %g, and no link holds it",
                        slot, rate, sharing.demand(slot)));
            }
        }
        return Optional.empty();
    }

    private Optional<String> overload(int link) {
        double load = sharing.load(link);
        if (load > sharing.capacity(link) * (1 + CLOSE) + NOTHING) {
            return Optional.of(say("link %d carries %g of %g", link, load, sharing.capacity(link)));
        }
        LinkScheduler s = sharing.scheduler(link);
        double[] loads = loads(link);
        for (int c = 0; c < s.shares().length; c++) {
            if (loads[c] > s.limit()[c] * (1 + CLOSE)) {
                return Optional.of(
                        say("class %d of link %d carries %g of its limit %g", c, link, loads[c], s.limit()[c]));
            }
        }
        return Optional.empty();
    }

    private boolean isHeld(int slot) {
        for (int l : sharing.route(slot)) {
            if (holds(l, slot)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(int link, int slot) {
        LinkScheduler s = sharing.scheduler(link);
        int own = s.classOf(sharing.kind(slot));
        boolean full = sharing.load(link) >= sharing.capacity(link) * (1 - CLOSE);
        if (!isLargestIn(link, own, slot)) {
            return false;
        }
        if (s.isFifo()) {
            return full;
        }
        double[] loads = loads(link);
        return loads[own] >= s.limit()[own] * (1 - CLOSE) || full && standsHighest(s, loads, own);
    }

    private boolean isLargestIn(int link, int own, int slot) {
        double level = sharing.rate(slot) / sharing.weight(slot);
        LinkScheduler s = sharing.scheduler(link);
        for (int i = 0; i < sharing.flowsOn(link); i++) {
            int other = sharing.flowOn(link, i);
            boolean sameClass = s.classOf(sharing.kind(other)) == own;
            if (sameClass && sharing.rate(other) / sharing.weight(other) > level * (1 + CLOSE) + NOTHING) {
                return false;
            }
        }
        return true;
    }

    private boolean standsHighest(LinkScheduler s, double[] loads, int own) {
        double level = beyond(s, loads, own) / s.shares()[own];
        for (int c = 0; c < loads.length; c++) {
            boolean onReservation = loads[c] <= s.reservation()[c] * (1 + CLOSE);
            if (!onReservation && beyond(s, loads, c) / s.shares()[c] > level * (1 + CLOSE) + level(s)) {
                return false;
            }
        }
        return true;
    }

    /// Rounding of a level that is a difference of two large numbers.
    private static double level(LinkScheduler s) {
        double largest = 0;
        for (int c = 0; c < s.shares().length; c++) {
            largest = Math.max(largest, s.reservation()[c] / s.shares()[c]);
        }
        return CLOSE * largest;
    }

    private double beyond(LinkScheduler s, double[] loads, int c) {
        return sharesOnSpareOnly ? loads[c] - Math.min(s.reservation()[c], loads[c]) : loads[c];
    }

    private double[] loads(int link) {
        LinkScheduler s = sharing.scheduler(link);
        double[] loads = new double[s.classes()];
        for (int i = 0; i < sharing.flowsOn(link); i++) {
            int slot = sharing.flowOn(link, i);
            loads[s.classOf(sharing.kind(slot))] += sharing.rate(slot);
        }
        return loads;
    }

    private static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
