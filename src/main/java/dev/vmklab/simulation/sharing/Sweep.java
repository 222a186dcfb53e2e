package dev.vmklab.simulation.sharing;

/// Brings levels and rates up to date after changes, at a cost that grows with the links whose level shifts.
///
/// The links that a change touches wait in a queue, ordered by level, and the level of the sweep only rises. A link
/// whose level must rise is first *released* at its old level: its flows become unknown, since another link of their
/// routes may hold them in between. At its new level a link is *fixed*: it holds its own flows and those that are
/// unknown or stood higher. Each flow that changes tells the other links of its route. Links that are not full are not
/// tracked, only their load is; one that overflows takes part in another sweep.
final class Sweep {
    /// Each link overflows at most once for one change; more sweeps than any network needs mean that it is broken.
    private static final int SWEEPS = 10_000;
    /// After so many sweeps that follow a move of grants, links rise by releases only.
    private static final int FOLLOWING = 50;

    /// Levels between are the same level.
    private final double above;

    private final double below;
    /// Releases come before fixings of the same level.
    private final double justBefore;

    private final double overloaded;
    private final Flows flows;
    private final Links links;
    private final VirtualTime time;
    private final LinkHeap queue;
    private final LinkList dirty;
    private final LinkList touched = new LinkList();
    /// Links that may have overflowed without being tracked.
    private final LinkList suspects = new LinkList();
    private final LinkList idle = new LinkList();
    private int unknown;
    /// How many links have the flag [Links#WAITING].
    private int waiting;
    private double level;
    private int solution;
    /// Links rise at once, without being released first.
    private boolean follows;

    private final LastDivision last;

    Sweep(Flows flows, Links links, VirtualTime time, LastDivision last, Precision precision) {
        above = 1 + precision.same();
        below = 1 - precision.same();
        justBefore = 1 - 4 * precision.same();
        overloaded = 1 + precision.overload();
        this.last = last;
        this.flows = flows;
        this.links = links;
        this.time = time;
        queue = new LinkHeap(links.count);
        dirty = new LinkList();
    }

    private Sweep(Sweep other, Flows flows, Links links, VirtualTime time, LastDivision last) {
        above = other.above;
        below = other.below;
        justBefore = other.justBefore;
        overloaded = other.overloaded;
        this.last = last;
        this.flows = flows;
        this.links = links;
        this.time = time;
        queue = new LinkHeap(links.count);
        dirty = other.dirty.copy();
        unknown = other.unknown;
    }

    Sweep copy(Flows copiedFlows, Links copiedLinks, VirtualTime copiedTime, LastDivision copiedDivision) {
        return new Sweep(this, copiedFlows, copiedLinks, copiedTime, copiedDivision);
    }

    void grow(int links) {
        queue.grow(links);
    }

    /// A flow without a level has come, or gone again.
    void countUnknown(int change) {
        unknown += change;
    }

    /// The next run must look at a link.
    void touch(int l) {
        if ((links.flags[l] & Links.DIRTY) == 0) {
            links.flags[l] |= Links.DIRTY | Links.TRACKED;
            dirty.add(l);
        }
    }

    boolean isSettled() {
        return dirty.size == 0;
    }

    /// Sweeps until no link overflows.
    ///
    /// @param stamp the number of the solution that it works for
    /// @throws IllegalStateException when a flow is limited by nothing
    void settle(int stamp) {
        solution = stamp;
        sweep(0);
    }

    /// The same after grants have moved a little. Links rise at once, without a release: a link that should have held a
    /// flow in between finds it, and sweeps once more. After small moves there are few of those, and nearly every flow
    /// is told of once, not twice.
    void follow() {
        sweep(FOLLOWING);
    }

    private void sweep(int following) {
        for (int sweeps = 0; dirty.size > 0; sweeps++) {
            if (sweeps == SWEEPS) {
                throw new IllegalStateException("the links did not settle in " + SWEEPS + " sweeps");
            }
            follows = sweeps < following;
            run();
        }
        follows = false;
    }

    private void run() {
        level = 0;
        int n = dirty.size;
        dirty.size = 0;
        for (int i = 0; i < n; i++) {
            int l = dirty.link[i];
            links.flags[l] &= ~Links.DIRTY;
            links.ageSums(l);
            lower(l);
        }
        while (queue.size() > 0 && (unknown > 0 || waiting > 0 || dropIdle())) {
            step(queue.first());
        }
        if (unknown > 0) {
            throw new IllegalStateException("a flow without any limit");
        }
        for (int i = 0; i < touched.size; i++) {
            finish(touched.link[i]);
        }
        touched.size = 0;
        for (int i = 0; i < suspects.size; i++) {
            if (links.isOverloaded(suspects.link[i])) {
                touch(suspects.link[i]);
            }
        }
        suspects.size = 0;
    }

    /// All flows are known: only a link that carries too much is still of interest.
    private boolean dropIdle() {
        idle.size = 0;
        for (int i = 0; i < queue.size(); i++) {
            if (!links.isOverloaded(queue.at(i))) {
                idle.add(queue.at(i));
            }
        }
        for (int i = 0; i < idle.size; i++) {
            queue.remove(idle.link[i]);
        }
        return queue.size() > 0;
    }

    private void step(int l) {
        double key = queue.key(l);
        double fills = links.fillsAt(l, follows ? 0 : level);
        boolean waits = (links.flags[l] & Links.WAITING) != 0;
        boolean releases = false;
        double moment = fills;
        if (waits) {
            double old = links.level(l);
            releases = !follows && fills > old * above;
            if (releases) {
                moment = old * justBefore;
            } else if (fills >= old * below && fills <= old * above) {
                moment = old;
            }
        }
        if (fills == Double.POSITIVE_INFINITY && !releases) {
            stopWaiting(l);
            queue.remove(l);
            return;
        }
        if (moment > key) {
            queue.put(l, moment);
            if (queue.first() != l) {
                return;
            }
        }
        level = Math.max(level, moment);
        if (releases) {
            release(l);
        } else {
            fix(l, moment);
        }
    }

    private void stopWaiting(int l) {
        if ((links.flags[l] & Links.WAITING) != 0) {
            links.flags[l] &= ~Links.WAITING;
            waiting--;
        }
    }

    private void release(int l) {
        stopWaiting(l);
        links.flags[l] |= Links.RELEASED;
        int held = links.counter[(l << Links.COUNT_SHIFT) + Links.HELD];
        int[] hops = links.hopsOn[l];
        unknown += held;
        for (int i = 0; i < held; i++) {
            forget(hops[i] >> flows.hopShift, l);
        }
        queue.put(l, bound(l));
    }

    /// A flow's level is unknown until a link holds it again.
    private void forget(int slot, int l) {
        double[] flow = flows.number;
        double[] number = links.number;
        int f = slot << Flows.SHIFT;
        double weight = flow[f + Flows.WEIGHT];
        double rate = flow[f + Flows.LEVEL] * weight;
        flow[f + Flows.LEVEL] = Double.POSITIVE_INFINITY;
        int hop = slot << flows.hopShift;
        for (int end = hop + flows.hops[slot]; hop < end; hop++) {
            int other = flows.linkOf[hop];
            byte flags = links.flags[other];
            if (other == l || (flags & Links.TRACKED) == 0) {
                continue;
            }
            int n = other << Links.SHIFT;
            number[n + Links.ELSEWHERE] -= rate;
            number[n + Links.WEIGHT] += weight;
            links.counter[(other << Links.COUNT_SHIFT) + Links.UNKNOWN]++;
            if ((flags & Links.FIXED) == 0) {
                lower(other);
            }
        }
    }

    private void fix(int l, double newLevel) {
        stopWaiting(l);
        queue.remove(l);
        int n = l << Links.SHIFT;
        int c = l << Links.COUNT_SHIFT;
        boolean isNew = newLevel != links.number[n + Links.LEVEL];
        boolean moves = isNew || (links.flags[l] & Links.RELEASED) != 0;
        links.flags[l] |= Links.FIXED;
        time.settle(l);
        links.number[n + Links.LEVEL] = newLevel;
        int held = links.counter[c + Links.HELD];
        if (moves) {
            int[] hops = links.hopsOn[l];
            for (int i = 0; i < held; i++) {
                change(hops[i] >> flows.hopShift, l, newLevel);
            }
        }
        if (links.counter[c + Links.UNKNOWN] > 0 || links.number[n + Links.HIGHEST] > newLevel * above) {
            takeOver(l, newLevel);
        }
        boolean gained = links.counter[c + Links.HELD] > held;
        if (isNew || gained || (links.flags[l] & Links.STALE) != 0) {
            links.changed(l, solution);
            time.changed(l);
        }
    }

    /// Holds the flows of a link that are unknown or stand higher.
    private void takeOver(int l, double newLevel) {
        int n = l << Links.SHIFT;
        int c = l << Links.COUNT_SHIFT;
        double most = newLevel * above;
        double elsewhere = 0;
        double highest = 0;
        int[] hops = links.hopsOn[l];
        int count = links.counter[c];
        for (int i = links.counter[c + Links.HELD]; i < count; i++) {
            int hop = hops[i];
            int slot = hop >> flows.hopShift;
            int f = slot << Flows.SHIFT;
            double own = flows.number[f + Flows.LEVEL];
            double weight = flows.number[f + Flows.WEIGHT];
            if (own <= most) {
                elsewhere += own * weight;
                highest = Math.max(highest, own);
                continue;
            }
            links.hold(l, hop);
            if (own == Double.POSITIVE_INFINITY) {
                links.counter[c + Links.UNKNOWN]--;
            } else {
                links.number[n + Links.WEIGHT] += weight;
            }
            change(slot, l, newLevel);
        }
        links.number[n + Links.ELSEWHERE] = elsewhere;
        links.number[n + Links.HIGHEST] = highest;
    }

    /// Link `l` holds a flow at a level, and the other links of its route hear of it.
    private void change(int slot, int l, double newLevel) {
        double[] flow = flows.number;
        double[] number = links.number;
        int f = slot << Flows.SHIFT;
        double before = flow[f + Flows.LEVEL];
        double weight = flow[f + Flows.WEIGHT];
        double known = flow[f + Flows.KNOWN];
        double rate = weight * newLevel;
        boolean wasUnknown = before == Double.POSITIVE_INFINITY;
        int holder = flows.heldAt[slot];
        if (wasUnknown) {
            unknown--;
        }
        if (holder != l) {
            time.moved(f, holder, l);
            flows.heldAt[slot] = l;
        }
        flow[f + Flows.LEVEL] = newLevel;
        flow[f + Flows.KNOWN] = newLevel;
        int hop = slot << flows.hopShift;
        for (int end = hop + flows.hops[slot]; hop < end; hop++) {
            int other = flows.linkOf[hop];
            if (other == l) {
                continue;
            }
            int n = other << Links.SHIFT;
            byte flags = links.flags[other];
            if (number[n + Links.HIGHEST] < newLevel) {
                number[n + Links.HIGHEST] = newLevel;
            }
            if ((flags & Links.TRACKED) == 0) {
                double load = number[n + Links.ELSEWHERE] + weight * (newLevel - known);
                number[n + Links.ELSEWHERE] = load;
                if (load > number[n + Links.CAPACITY] * overloaded) {
                    suspects.add(other);
                }
            } else {
                if (other == holder) {
                    links.letGo(other, hop);
                    number[n + Links.WEIGHT] -= weight;
                    number[n + Links.ELSEWHERE] += rate;
                } else if (wasUnknown) {
                    links.counter[(other << Links.COUNT_SHIFT) + Links.UNKNOWN]--;
                    number[n + Links.WEIGHT] -= weight;
                    number[n + Links.ELSEWHERE] += rate;
                } else {
                    number[n + Links.ELSEWHERE] += weight * (newLevel - before);
                }
                if ((flags & Links.FIXED) == 0) {
                    if (!queue.has(other)) {
                        lower(other);
                    }
                } else if (other == holder || follows) {
                    touch(other);
                }
            }
            if (newLevel != known) {
                links.changed(other, solution);
                if ((flags & Links.OF_CLASS) != 0 && last.isContented(other)) {
                    last.change(other);
                    if (last.isTaken(other)) {
                        handOn(other, weight * (known - newLevel));
                    }
                }
            }
        }
    }

    /// A class with all it wants takes less than before, or more: the others of its port get it, as far as they are
    /// still to come in this sweep. The rest is left to the next division of the port.
    private void handOn(int taker, double left) {
        int port = last.portOf(taker);
        for (int l = last.first[port]; l < last.first[port + 1]; l++) {
            double part = last.part(l);
            if (part > 0 && (links.flags[l] & Links.FIXED) == 0 && links.holdsFlows(l)) {
                int n = l << Links.SHIFT;
                double capacity = links.number[n + Links.CAPACITY] + part * left;
                double fills = (capacity - links.number[n + Links.ELSEWHERE]) / links.number[n + Links.WEIGHT];
                boolean isToCome = (links.flags[l] & Links.RELEASED) != 0 || links.level(l) * justBefore > level;
                if (isToCome && fills * justBefore > level) {
                    links.number[n + Links.CAPACITY] = capacity;
                    last.forget(l);
                    lower(l);
                }
            }
        }
    }

    /// Puts a link into the queue, or moves it forward there.
    private void lower(int l) {
        if ((links.flags[l] & Links.TOUCHED) == 0) {
            links.flags[l] |= Links.TOUCHED;
            touched.add(l);
            if (links.level(l) < Double.POSITIVE_INFINITY && links.holdsFlows(l)) {
                links.flags[l] |= Links.WAITING;
                waiting++;
            }
        }
        double bound = bound(l);
        if (bound < Double.POSITIVE_INFINITY && (!queue.has(l) || bound < queue.key(l))) {
            queue.put(l, bound);
        }
    }

    /// No link moves before this level.
    private double bound(int l) {
        int n = l << Links.SHIFT;
        int c = l << Links.COUNT_SHIFT;
        double bound;
        if (links.counter[c + Links.HELD] + links.counter[c + Links.UNKNOWN] > 0) {
            bound = (links.number[n + Links.CAPACITY] - links.number[n + Links.ELSEWHERE])
                    / links.number[n + Links.WEIGHT];
        } else {
            bound = links.isOverloaded(l) ? 0 : Double.POSITIVE_INFINITY;
        }
        boolean waits = (links.flags[l] & Links.WAITING) != 0;
        return waits && !follows ? Math.min(bound, links.number[n + Links.LEVEL] * justBefore) : bound;
    }

    private void finish(int l) {
        links.flags[l] &= Links.OF_CLASS | Links.DIRTY | Links.STALE;
        if (links.holdsFlows(l)) {
            links.flags[l] |= Links.TRACKED;
        } else {
            links.number[(l << Links.SHIFT) + Links.LEVEL] = Double.POSITIVE_INFINITY;
            links.number[(l << Links.SHIFT) + Links.WEIGHT] = 0;
            time.reset(l);
        }
        if (links.isOverloaded(l)) {
            touch(l);
        } else if ((links.flags[l] & Links.DIRTY) != 0) {
            links.flags[l] |= Links.TRACKED;
        }
        if ((links.flags[l] & Links.OF_CLASS) != 0 && last.isContented(l) == links.holdsFlows(l)) {
            last.change(l);
        }
    }
}
