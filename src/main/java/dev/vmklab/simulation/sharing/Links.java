package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// State of every link of the solver: those of the network, one for each class of a link with classes, and a private
/// one for each slot. Copies by cloning arrays.
///
/// The hops on a link stand in two parts, first those of the flows that the link holds. A link that is full and holds
/// flows has a level, the common rate / weight of those flows; any other has none.
final class Links {
    /// Doubles of a link.
    static final int SHIFT = 3;

    static final int CAPACITY = 0;
    /// `POSITIVE_INFINITY` while the link holds no flow.
    static final int LEVEL = 1;
    /// Sum of the known rates of flows held elsewhere.
    static final int ELSEWHERE = 2;
    /// Sum of the weights of flows held here or unknown.
    static final int WEIGHT = 3;
    /// At least the largest level of a flow that is known and held elsewhere.
    static final int HIGHEST = 4;
    /// Integral of the level over time, as of CLOCK.
    static final int SERVICE = 5;
    static final int CLOCK = 6;
    /// The smallest mark of a flow held here.
    static final int MARK = 7;

    /// Integers of a link.
    static final int COUNT_SHIFT = 2;

    static final int COUNT = 0;
    static final int HELD = 1;
    /// Flows in the second part whose level is unknown.
    static final int UNKNOWN = 2;
    /// How often the sums were only moved since they were summed up.
    static final int AGE = 3;

    /// Full, or touched by the event: its sums follow every step of a sweep.
    static final byte TRACKED = 1;
    static final byte RELEASED = 2;
    static final byte FIXED = 4;
    /// Has been in the queue of this sweep.
    static final byte TOUCHED = 8;
    /// To be solved by the next sweep.
    static final byte DIRTY = 16;
    /// Its smallest mark may have left.
    static final byte STALE = 32;
    /// Is a class of a link with classes; stays.
    static final byte OF_CLASS = 64;
    /// Holds flows, waits in the queue, and has not been released.
    static final byte WAITING = -128;

    private static final int SUM_UP_AFTER = 64;

    final Flows flows;
    /// The part of its capacity by which rounding may overload a link.
    private final double overload;

    double[] number;
    int[] counter;
    int[][] hopsOn;
    byte[] flags;
    int count;
    /// Which links of the network changed, by the solution that last changed something on them.
    final RecentChanges changes;
    /// The network's link for each link of the solver but the private ones.
    private final int[] networkLink;

    /// @param networkLink the network's link for each of the first ones, which are not private
    Links(Flows flows, int count, int[] networkLink, Precision precision) {
        this.flows = flows;
        overload = precision.overload();
        this.count = count;
        this.networkLink = networkLink;
        changes = new RecentChanges(networkLink.length);
        number = new double[count << SHIFT];
        counter = new int[count << COUNT_SHIFT];
        hopsOn = new int[count][];
        flags = new byte[count];
        clear(0);
    }

    private Links(Links other, Flows flows) {
        this.flows = flows;
        overload = other.overload;
        count = other.count;
        number = other.number.clone();
        counter = other.counter.clone();
        flags = other.flags.clone();
        networkLink = other.networkLink;
        changes = other.changes.copy();
        hopsOn = new int[count][];
        for (int l = 0; l < count; l++) {
            hopsOn[l] = other.counter[l << COUNT_SHIFT] == 0 ? NONE : other.hopsOn[l].clone();
        }
    }

    private static final int[] NONE = new int[0];

    Links copy(Flows copiedFlows) {
        return new Links(this, copiedFlows);
    }

    void grow(int size) {
        int before = count;
        count = size;
        number = Arrays.copyOf(number, size << SHIFT);
        counter = Arrays.copyOf(counter, size << COUNT_SHIFT);
        hopsOn = Arrays.copyOf(hopsOn, size);
        flags = Arrays.copyOf(flags, size);
        clear(before);
    }

    private void clear(int from) {
        for (int l = from; l < count; l++) {
            hopsOn[l] = NONE;
            number[(l << SHIFT) + LEVEL] = Double.POSITIVE_INFINITY;
            number[(l << SHIFT) + MARK] = Double.POSITIVE_INFINITY;
        }
    }

    /// Something changes on a link in a solution.
    void changed(int l, int solution) {
        if (l < networkLink.length) {
            changes.mark(networkLink[l], solution);
        }
    }

    double capacity(int l) {
        return number[(l << SHIFT) + CAPACITY];
    }

    void setCapacity(int l, double capacity) {
        number[(l << SHIFT) + CAPACITY] = capacity;
    }

    /// How many flows cross it.
    int count(int l) {
        return counter[l << COUNT_SHIFT];
    }

    double level(int l) {
        return number[(l << SHIFT) + LEVEL];
    }

    boolean holdsFlows(int l) {
        return counter[(l << COUNT_SHIFT) + HELD] > 0;
    }

    /// What the link carries when all its flows are known.
    double load(int l) {
        int n = l << SHIFT;
        double held = holdsFlows(l) ? number[n + LEVEL] * number[n + WEIGHT] : 0;
        return number[n + ELSEWHERE] + held;
    }

    /// Whether another capacity may change any rate.
    boolean needsSolving(int l) {
        return (flags[l] & TRACKED) != 0 || isOverloaded(l);
    }

    boolean isOverloaded(int l) {
        return load(l) > capacity(l) * (1 + overload);
    }

    /// Counts a flow of the second part in.
    void include(int l, int slot) {
        int n = l << SHIFT;
        int f = slot << Flows.SHIFT;
        double level = flows.number[f + Flows.LEVEL];
        if (level == Double.POSITIVE_INFINITY) {
            number[n + WEIGHT] += flows.number[f + Flows.WEIGHT];
            counter[(l << COUNT_SHIFT) + UNKNOWN]++;
        } else {
            number[n + ELSEWHERE] += level * flows.number[f + Flows.WEIGHT];
            number[n + HIGHEST] = Math.max(number[n + HIGHEST], level);
        }
    }

    /// Counts a flow out, before its hop is removed.
    void exclude(int l, int slot) {
        int n = l << SHIFT;
        int f = slot << Flows.SHIFT;
        double level = flows.number[f + Flows.LEVEL];
        double weight = flows.number[f + Flows.WEIGHT];
        if (count(l) == 1) {
            number[n + WEIGHT] = 0;
            number[n + ELSEWHERE] = 0;
            number[n + HIGHEST] = 0;
        } else if (level == Double.POSITIVE_INFINITY || flows.heldAt[slot] == l) {
            number[n + WEIGHT] -= weight;
        } else {
            number[n + ELSEWHERE] = Math.max(0, number[n + ELSEWHERE] - level * weight);
        }
        if (level == Double.POSITIVE_INFINITY) {
            counter[(l << COUNT_SHIFT) + UNKNOWN]--;
        }
        if (flows.number[f + Flows.MARK] <= number[n + MARK]) {
            flags[l] |= STALE;
        }
    }

    /// Puts a hop into the second part.
    void add(int l, int hop) {
        int at = counter[l << COUNT_SHIFT]++;
        if (at == hopsOn[l].length) {
            hopsOn[l] = Arrays.copyOf(hopsOn[l], Math.max(1, 2 * at));
        }
        hopsOn[l][at] = hop;
        flows.linkOf[hop] = l;
        flows.placeOf[hop] = at;
    }

    /// Moves a hop of the second part into the first.
    void hold(int l, int hop) {
        swap(l, flows.placeOf[hop], counter[(l << COUNT_SHIFT) + HELD]++);
    }

    /// Moves a hop of the first part into the second.
    void letGo(int l, int hop) {
        swap(l, flows.placeOf[hop], --counter[(l << COUNT_SHIFT) + HELD]);
    }

    void remove(int l, int hop) {
        if (flows.placeOf[hop] < counter[(l << COUNT_SHIFT) + HELD]) {
            letGo(l, hop);
        }
        swap(l, flows.placeOf[hop], --counter[l << COUNT_SHIFT]);
    }

    private void swap(int l, int a, int b) {
        int[] hops = hopsOn[l];
        int first = hops[a];
        int second = hops[b];
        hops[a] = second;
        flows.placeOf[second] = a;
        hops[b] = first;
        flows.placeOf[first] = b;
    }

    /// After hops got other numbers.
    void renumberHops(int beforeShift) {
        int mask = (1 << beforeShift) - 1;
        for (int l = 0; l < count; l++) {
            for (int i = 0; i < counter[l << COUNT_SHIFT]; i++) {
                int hop = hopsOn[l][i];
                hopsOn[l][i] = (hop >> beforeShift << flows.hopShift) + (hop & mask);
            }
        }
    }

    /// Sums up again what small steps have moved, so that rounding does not gather.
    void ageSums(int l) {
        int n = (l << COUNT_SHIFT) + AGE;
        if (++counter[n] >= SUM_UP_AFTER) {
            sumUp(l);
        }
    }

    void sumUp(int l) {
        int n = l << SHIFT;
        int c = l << COUNT_SHIFT;
        int held = counter[c + HELD];
        double elsewhere = 0;
        double weight = 0;
        double highest = 0;
        for (int i = 0; i < counter[c]; i++) {
            int f = hopsOn[l][i] >> flows.hopShift << Flows.SHIFT;
            double level = flows.number[f + Flows.LEVEL];
            if (i < held || level == Double.POSITIVE_INFINITY) {
                weight += flows.number[f + Flows.WEIGHT];
            } else {
                elsewhere += level * flows.number[f + Flows.WEIGHT];
                highest = Math.max(highest, level);
            }
        }
        number[n + ELSEWHERE] = elsewhere;
        number[n + WEIGHT] = weight;
        number[n + HIGHEST] = highest;
        counter[c + AGE] = 0;
    }

    /// The level at which the link fills if those that it holds and the unknown are not limited elsewhere, the others
    /// at their levels: the root of a rising concave function of straight pieces, by Newton's method.
    ///
    /// @return `POSITIVE_INFINITY` when it does not fill
    double fillsAt(int l, double from) {
        int n = l << SHIFT;
        int c = l << COUNT_SHIFT;
        double capacity = number[n + CAPACITY];
        int open = counter[c + HELD] + counter[c + UNKNOWN];
        double start = from;
        if (open == 0) {
            if (number[n + ELSEWHERE] <= capacity * (1 + overload)) {
                return Double.POSITIVE_INFINITY;
            }
        } else {
            // Sums that drift below nothing must not let a trickle through a link that carries nothing.
            double level = (capacity - Math.max(0, number[n + ELSEWHERE])) / number[n + WEIGHT];
            if (level >= number[n + HIGHEST]) {
                return level;
            }
            start = Math.max(start, level);
        }
        sumUp(l);
        return newton(l, start);
    }

    private double newton(int l, double start) {
        int c = l << COUNT_SHIFT;
        double capacity = number[(l << SHIFT) + CAPACITY];
        int held = counter[c + HELD];
        int count = counter[c];
        int[] hops = hopsOn[l];
        double[] flow = flows.number;
        int shift = flows.hopShift;
        double level = start;
        for (boolean first = true; ; first = false) {
            double below = 0;
            double weight = 0;
            for (int i = 0; i < count; i++) {
                int f = hops[i] >> shift << Flows.SHIFT;
                if (i >= held && flow[f + Flows.LEVEL] <= level) {
                    below += flow[f + Flows.LEVEL] * flow[f + Flows.WEIGHT];
                } else {
                    weight += flow[f + Flows.WEIGHT];
                }
            }
            if (weight == 0) {
                return below <= capacity * (1 + overload) ? Double.POSITIVE_INFINITY : level;
            }
            double next = Math.max(0, (capacity - below) / weight);
            if (next <= level && !first || next == level) {
                return level;
            }
            level = next;
        }
    }
}
