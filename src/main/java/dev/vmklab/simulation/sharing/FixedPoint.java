package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// Sharing where some links have classes: the greatest fixed point of "a flow gets the least that its links offer, a
/// link offers by its scheduler on what the flows could use elsewhere", from full demands, links in index order.
///
/// A link's offer to a flow is what the flow would get there if it asked for more, so an offer rises again when other
/// flows turn out to need less.
final class FixedPoint {
    private static final double TOLERANCE = 1e-12;
    /// What a class wants is known to this part.
    private static final double SETTLED = 1e-9;
    private static final int ROUNDS = 20_000;
    /// After this many rounds offers move in part only and without jumps, which ends cycles.
    private static final int RELAXED_AFTER = 200;
    /// After each further such number of rounds the part is halved.
    private static final int HALVED_AFTER = 2000;

    private final Problem problem;
    private final double[] capacity;
    private final LinkScheduler[] scheduler;
    private final boolean sharesOnSpareOnly;
    private final Reach reach;
    /// Per link of the reach, per flow on it: the offer.
    private final double[][] offer;
    /// Per slot, per hop: which link of the reach, and the flow's place on it; -1 for links that cannot fill.
    private final int[][] linkAt;
    private final int[][] placeAt;
    private double[] demand = new double[8];
    private double[] weight = new double[8];
    private int[] place = new int[8];
    private int[] order = new int[8];
    private boolean changed;

    FixedPoint(Problem problem, Reach reach) {
        this.problem = problem;
        scheduler = problem.scheduler;
        sharesOnSpareOnly = problem.sharesOnSpareOnly;
        capacity = problem.capacity;
        this.reach = reach;
        offer = new double[reach.links()][];
        linkAt = new int[problem.flows][];
        placeAt = new int[problem.flows][];
    }

    void solve() {
        index();
        for (int round = 0; round < ROUNDS; round++) {
            changed = false;
            for (int i = 0; i < reach.links(); i++) {
                if (round < RELAXED_AFTER) {
                    visit(i);
                } else {
                    relax(i, Math.scalb(0.5, -(round - RELAXED_AFTER) / HALVED_AFTER));
                }
            }
            if (!changed) {
                setRates();
                return;
            }
        }
        throw new IllegalStateException("the links with classes did not settle in " + ROUNDS + " rounds");
    }

    private void index() {
        for (int i = 0; i < problem.flows; i++) {
            int slot = i;
            linkAt[slot] = new int[problem.route[slot].length];
            placeAt[slot] = new int[problem.route[slot].length];
            Arrays.fill(linkAt[slot], -1);
        }
        for (int i = 0; i < reach.links(); i++) {
            int l = reach.link(i);
            offer[i] = new double[problem.count[l]];
            Arrays.fill(offer[i], Double.POSITIVE_INFINITY);
            for (int k = 0; k < problem.count[l]; k++) {
                int slot = problem.onLink[l][k];
                int hop = hopOf(problem.route[slot], l);
                linkAt[slot][hop] = i;
                placeAt[slot][hop] = k;
            }
        }
    }

    private static int hopOf(int[] route, int link) {
        int hop = 0;
        while (route[hop] != link) {
            hop++;
        }
        return hop;
    }

    /// What a flow could use if link `except` of the reach did not limit it.
    private double elsewhere(int slot, int except) {
        double least = problem.demand[slot];
        for (int hop = 0; hop < linkAt[slot].length; hop++) {
            int i = linkAt[slot][hop];
            least = Math.min(least, capacity[problem.route[slot][hop]]);
            if (i >= 0 && i != except) {
                least = Math.min(least, offer[i][placeAt[slot][hop]]);
            }
        }
        return least;
    }

    /// Offers by level: a class that has all it wants offers without bound, which settles in few rounds where it
    /// settles at all.
    private void visit(int i) {
        int l = reach.link(i);
        LinkScheduler s = scheduler[l];
        if (s.isFifo()) {
            setOffers(i, 0, capacity[l], true);
            return;
        }
        double[] wanted = wanted(i);
        double[] granted = new double[s.classes()];
        ClassShares.divide(s, capacity[l], wanted, sharesOnSpareOnly, granted);
        for (int c = 0; c < s.classes(); c++) {
            setOffers(i, c, granted[c], granted[c] < wanted[c]);
        }
    }

    private double[] wanted(int i) {
        int l = reach.link(i);
        double[] wanted = new double[scheduler[l].classes()];
        for (int k = 0; k < problem.count[l]; k++) {
            int slot = problem.onLink[l][k];
            wanted[scheduler[l].classOf(problem.kind[slot])] += elsewhere(slot, i);
        }
        return wanted;
    }

    /// Offers each flow what it would get if it asked for the whole link, which is continuous in what the others want,
    /// and moves only a part of the way there.
    private void relax(int i, double part) {
        int l = reach.link(i);
        LinkScheduler s = scheduler[l];
        double[] wanted = wanted(i);
        double[] granted = new double[s.classes()];
        for (int c = 0; c < s.classes(); c++) {
            int n = gather(i, c);
            double total = wanted[c];
            for (int m = 0; m < n; m++) {
                double own = demand[m];
                demand[m] = capacity[l];
                double room = capacity[l];
                if (!s.isFifo()) {
                    wanted[c] = total - own + capacity[l];
                    ClassShares.divide(s, capacity[l], wanted, sharesOnSpareOnly, granted);
                    room = granted[c];
                }
                double level = WaterFill.level(room, demand, weight, n, order);
                double now = Math.min(capacity[l], level * weight[m]);
                double before = Math.min(capacity[l], offer[i][place[m]]);
                changed |= Math.abs(now - before) > TOLERANCE * capacity[l];
                offer[i][place[m]] = before + part * (now - before);
                demand[m] = own;
            }
            wanted[c] = total;
        }
    }

    private void setOffers(int i, int wantedClass, double room, boolean limited) {
        int l = reach.link(i);
        int n = gather(i, wantedClass);
        double level = limited ? WaterFill.level(room, demand, weight, n, order) : Double.POSITIVE_INFINITY;
        for (int m = 0; m < n; m++) {
            double before = offer[i][place[m]];
            double now = level == Double.POSITIVE_INFINITY ? level : level * weight[m];
            if (Math.abs(now - before) > TOLERANCE * capacity[l]) {
                changed = true;
            } else if (now == before || Double.isFinite(now)) {
                continue;
            }
            offer[i][place[m]] = now;
        }
    }

    private int gather(int i, int wantedClass) {
        int l = reach.link(i);
        LinkScheduler s = scheduler[l];
        int n = 0;
        for (int k = 0; k < problem.count[l]; k++) {
            int slot = problem.onLink[l][k];
            if (s.classOf(problem.kind[slot]) == wantedClass) {
                if (n == demand.length) {
                    demand = Arrays.copyOf(demand, 2 * n);
                    weight = Arrays.copyOf(weight, 2 * n);
                    place = Arrays.copyOf(place, 2 * n);
                    order = new int[2 * n];
                }
                demand[n] = elsewhere(slot, i);
                weight[n] = problem.weight[slot];
                place[n++] = k;
            }
        }
        return n;
    }

    /// What a link lets each of its classes have, those that want more and those that do not.
    private double[] grants(int i) {
        LinkScheduler s = scheduler[reach.link(i)];
        double room = capacity[reach.link(i)];
        double[] wanted = wanted(i);
        double[] granted = new double[s.classes()];
        ClassShares.divide(s, room, wanted, sharesOnSpareOnly, granted);
        double[] grants = granted.clone();
        for (int c = 0; c < s.classes(); c++) {
            if (granted[c] >= wanted[c] * (1 - SETTLED)) {
                double own = wanted[c];
                wanted[c] = room;
                ClassShares.divide(s, room, wanted, sharesOnSpareOnly, granted);
                grants[c] = granted[c];
                wanted[c] = own;
            }
        }
        return grants;
    }

    private void setRates() {
        for (int i = 0; i < reach.links(); i++) {
            if (!scheduler[reach.link(i)].isFifo()) {
                problem.grants[reach.link(i)] = grants(i);
            }
        }
        for (int i = 0; i < problem.flows; i++) {
            int slot = i;
            problem.rate[slot] = elsewhere(slot, -1);
        }
    }
}
