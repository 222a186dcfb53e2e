package dev.vmklab.simulation.sharing;

/// Divides one link's capacity among the classes of its scheduler.
///
/// With `sharesOnSpareOnly` a class first gets its reservation, and shares divide only what is left
/// (`Net.NetSchedSpareBasedShares` = 1); without it a class gets the larger of its reservation and its share. Both are
/// work-conserving: what a class cannot use goes to the others by shares. Facts: fact sheet, section 3.3.
public final class ClassShares {
    private ClassShares() {}

    /// @param demand what each class could use, 0 or more, finite
    /// @param granted receives each class's allocation
    /// @return how far the shares reach: a class with more demand would be held at
    ///     `reservation + shares * level` (or at the larger of both); `POSITIVE_INFINITY` when capacity is left over
    public static double divide(
            LinkScheduler scheduler, double capacity, double[] demand, boolean sharesOnSpareOnly, double[] granted) {
        int n = scheduler.shares().length;
        double[] base = new double[n];
        double[] cap = new double[n];
        double reserved = 0;
        for (int c = 0; c < n; c++) {
            cap[c] = Math.min(demand[c], scheduler.limit()[c]);
            base[c] = Math.min(cap[c], scheduler.reservation()[c]);
            reserved += base[c];
        }
        if (reserved > capacity) {
            shrink(scheduler.reservation(), capacity, base);
        }
        double level = level(scheduler, capacity, base, cap, sharesOnSpareOnly);
        for (int c = 0; c < n; c++) {
            granted[c] = Math.min(cap[c], at(scheduler, base, c, level, sharesOnSpareOnly));
        }
        return level;
    }

    /// Where a degraded link cannot hold its reservations, each class gets at most the same part of its own.
    private static void shrink(double[] reservation, double capacity, double[] base) {
        int[] order = new int[base.length];
        double[] weight = new double[base.length];
        double[] used = new double[base.length];
        int n = 0;
        for (int c = 0; c < base.length; c++) {
            if (base[c] > 0) {
                weight[n] = reservation[c];
                used[n++] = base[c];
            }
        }
        double part = WaterFill.level(capacity, used, weight, n, order);
        for (int c = 0; c < base.length; c++) {
            base[c] = Math.min(base[c], reservation[c] * part);
        }
    }

    /// What a class may have at a level of shares.
    private static double at(LinkScheduler s, double[] base, int c, double level, boolean additive) {
        if (level == Double.POSITIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        double share = s.shares()[c] * level;
        return additive ? base[c] + share : Math.max(base[c], share);
    }

    /// The level at which the link is full: the classes leave one by one, each where its demand is met.
    private static double level(LinkScheduler s, double capacity, double[] base, double[] cap, boolean additive) {
        int n = base.length;
        boolean[] met = new boolean[n];
        double level = 0;
        while (true) {
            double fixed = 0;
            double shares = 0;
            double next = Double.POSITIVE_INFINITY;
            for (int c = 0; c < n; c++) {
                double meets = (additive ? cap[c] - base[c] : cap[c]) / s.shares()[c];
                met[c] = met[c] || cap[c] <= base[c] || meets <= level;
                double begins = additive ? 0 : base[c] / s.shares()[c];
                boolean rising = !met[c] && begins <= level;
                if (met[c]) {
                    fixed += cap[c];
                } else if (rising) {
                    shares += s.shares()[c];
                    fixed += additive ? base[c] : 0;
                    next = Math.min(next, meets);
                } else {
                    fixed += base[c];
                    next = Math.min(next, begins);
                }
            }
            if (next == Double.POSITIVE_INFINITY) {
                return Double.POSITIVE_INFINITY;
            }
            double full = shares > 0 ? Math.max(level, (capacity - fixed) / shares) : Double.POSITIVE_INFINITY;
            if (full <= next) {
                return full;
            }
            level = next;
        }
    }
}
