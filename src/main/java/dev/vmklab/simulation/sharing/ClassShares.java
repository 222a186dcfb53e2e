package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// Divides one link's capacity among the classes of its scheduler.
///
/// With `sharesOnSpareOnly` a class first gets its reservation, and shares divide only what is left
/// (`Net.NetSchedSpareBasedShares` = 1); without it a class gets the larger of its reservation and its share. Both are
/// work-conserving: what a class cannot use goes to the others by shares. Sources: Network I/O Control.
public final class ClassShares {
    private double[] base = new double[8];
    private double[] cap = new double[8];
    private boolean[] met = new boolean[8];

    /// Room to work in, for many divisions one after the other.
    ClassShares() {}

    /// @param demand what each class could use, 0 or more, finite
    /// @param granted receives each class's allocation
    /// @return how far the shares reach: a class with more demand would be held at
    ///     `reservation + shares * level` (or at the larger of both); `POSITIVE_INFINITY` when capacity is left over
    public static double divide(
            LinkScheduler scheduler, double capacity, double[] demand, boolean sharesOnSpareOnly, double[] granted) {
        return new ClassShares().grant(scheduler, capacity, demand, sharesOnSpareOnly, granted);
    }

    /// As [#divide]; `demand` and `granted` may be longer than there are classes.
    ///
    /// @return the level of [#most]
    double grant(
            LinkScheduler scheduler, double capacity, double[] demand, boolean sharesOnSpareOnly, double[] granted) {
        int n = scheduler.shares().length;
        if (n > base.length) {
            base = new double[n];
            cap = new double[n];
            met = new boolean[n];
        }
        double reserved = 0;
        for (int c = 0; c < n; c++) {
            cap[c] = Math.min(demand[c], scheduler.limit()[c]);
            base[c] = Math.min(cap[c], scheduler.reservation()[c]);
            reserved += base[c];
        }
        double part = 1;
        double level = 0;
        if (reserved > capacity) {
            part = shrink(scheduler.reservation(), capacity, n);
        } else {
            level = sharesOnSpareOnly ? spareLevel(scheduler, capacity) : largerLevel(scheduler, capacity);
        }
        for (int c = 0; c < n; c++) {
            granted[c] = Math.min(cap[c], at(scheduler, c, level, sharesOnSpareOnly));
        }
        return level + part - 1;
    }

    /// What a class gets at a level if it asks for everything: from 0 up, the level of [#divide]; below, where a link
    /// cannot hold its reservations, by how much of them all are cut, down to -1. It rises with the level.
    static double most(LinkScheduler s, int c, double level, boolean sharesOnSpareOnly) {
        double base = s.reservation()[c] * Math.min(1, 1 + level);
        double share = level == Double.POSITIVE_INFINITY ? level : s.shares()[c] * Math.max(0, level);
        return Math.min(s.limit()[c], sharesOnSpareOnly ? base + share : Math.max(base, share));
    }

    /// Where a degraded link cannot hold its reservations, each class gets at most the same part of its own.
    private double shrink(double[] reservation, double capacity, int classes) {
        int[] order = new int[classes];
        double[] weight = new double[classes];
        double[] used = new double[classes];
        int n = 0;
        for (int c = 0; c < classes; c++) {
            if (base[c] > 0) {
                weight[n] = reservation[c];
                used[n++] = base[c];
            }
        }
        double part = Math.min(1, WaterFill.level(capacity, used, weight, n, order));
        for (int c = 0; c < classes; c++) {
            base[c] = Math.min(base[c], reservation[c] * part);
        }
        return part;
    }

    /// What a class may have at a level of shares.
    private double at(LinkScheduler s, int c, double level, boolean additive) {
        if (level == Double.POSITIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        double share = s.shares()[c] * level;
        return additive ? base[c] + share : Math.max(base[c], share);
    }

    /// The level at which the link is full, where shares come on top: the classes that have enough leave.
    private double spareLevel(LinkScheduler s, double capacity) {
        int n = s.shares().length;
        double spare = capacity;
        double shares = 0;
        for (int c = 0; c < n; c++) {
            met[c] = false;
            spare -= base[c];
            shares += s.shares()[c];
        }
        double level = spare / shares;
        int open = n;
        for (int c = 0; c < n; ) {
            if (met[c] || cap[c] - base[c] > s.shares()[c] * level) {
                c++;
                continue;
            }
            met[c] = true;
            if (--open == 0) {
                return Double.POSITIVE_INFINITY;
            }
            spare -= cap[c] - base[c];
            shares -= s.shares()[c];
            level = spare / shares;
            // What it leaves may be enough for those before it.
            c = 0;
        }
        return level;
    }

    /// The level at which the link is full, where the larger of reservation and share counts: the classes rise from
    /// their reservations and leave one by one, each where its demand is met.
    private double largerLevel(LinkScheduler s, double capacity) {
        int n = s.shares().length;
        Arrays.fill(met, 0, n, false);
        double level = 0;
        while (true) {
            double fixed = 0;
            double shares = 0;
            double next = Double.POSITIVE_INFINITY;
            for (int c = 0; c < n; c++) {
                double meets = cap[c] / s.shares()[c];
                met[c] = met[c] || cap[c] <= base[c] || meets <= level;
                double begins = base[c] / s.shares()[c];
                boolean rising = !met[c] && begins <= level;
                if (met[c]) {
                    fixed += cap[c];
                } else if (rising) {
                    shares += s.shares()[c];
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
