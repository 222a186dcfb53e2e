package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// Bandwidth sharing on a network of links: flows come, go and change their demand; [#solve] finds every rate.
///
/// The allocation is feasible, and every flow below its demand has a link where it stands at the top: on a FIFO link,
/// the link is full and its rate/weight is the largest there; on a link with classes, its class is at its limit, or
/// the link is full and no class stands higher by shares, and inside the class its rate/weight is the largest. On FIFO
/// networks this is the one weighted max-min allocation.
///
/// Only the flows that an unsolved change can reach through links that may fill are solved again. Rates are wire bit/s.
/// Not thread safe; [#copy] is independent of its original.
public final class Sharing {
    private final double[] capacity;
    private final LinkScheduler[] scheduler;
    private final boolean sharesOnSpareOnly;
    private final Flows flows;
    private final boolean[] dirty;
    private final boolean[] coupled;
    private final int[] linkStamp;
    private int stamp;
    private boolean anyDirty;

    /// @param capacity of each link in bit/s; `POSITIVE_INFINITY` never fills
    public Sharing(double[] capacity, LinkScheduler[] scheduler, boolean sharesOnSpareOnly) {
        this.capacity = capacity.clone();
        this.scheduler = scheduler.clone();
        this.sharesOnSpareOnly = sharesOnSpareOnly;
        this.flows = new Flows(capacity.length);
        this.dirty = new boolean[capacity.length];
        this.coupled = new boolean[capacity.length];
        this.linkStamp = new int[capacity.length];
    }

    private Sharing(Sharing other) {
        capacity = other.capacity.clone();
        scheduler = other.scheduler;
        sharesOnSpareOnly = other.sharesOnSpareOnly;
        flows = other.flows.copy();
        dirty = other.dirty.clone();
        coupled = other.coupled.clone();
        linkStamp = other.linkStamp.clone();
        stamp = other.stamp;
        anyDirty = other.anyDirty;
    }

    public Sharing copy() {
        return new Sharing(this);
    }

    /// Adds a flow.
    ///
    /// @param route the links it crosses, each once; not copied
    /// @param weight TCP connections, above 0
    /// @param demand bit/s, 0 or more; may be infinite when some link of the route is finite
    /// @param kind the traffic kind, which decides its class
    /// @return its slot, for the other calls
    public int add(int[] route, double weight, double demand, int kind) {
        int slot = flows.add(route, weight, demand, kind);
        touch(route);
        if (route.length == 0) {
            flows.rate[slot] = demand;
        }
        return slot;
    }

    public void remove(int slot) {
        touch(flows.route[slot]);
        flows.remove(slot);
    }

    public void setDemand(int slot, double demand) {
        if (flows.demand[slot] != demand) {
            flows.demand[slot] = demand;
            touch(flows.route[slot]);
            if (flows.route[slot].length == 0) {
                flows.rate[slot] = demand;
            }
        }
    }

    /// Says that something else about a flow has changed which delays depend on.
    public void touch(int slot) {
        touch(flows.route[slot]);
    }

    public void setCapacity(int link, double bitsPerSecond) {
        if (capacity[link] != bitsPerSecond) {
            capacity[link] = bitsPerSecond;
            dirty[link] = true;
            anyDirty = true;
        }
    }

    public double capacity(int link) {
        return capacity[link];
    }

    public double rate(int slot) {
        return flows.rate[slot];
    }

    public double demand(int slot) {
        return flows.demand[slot];
    }

    public double weight(int slot) {
        return flows.weight[slot];
    }

    public int kind(int slot) {
        return flows.kind[slot];
    }

    public int[] route(int slot) {
        return flows.route[slot];
    }

    public LinkScheduler scheduler(int link) {
        return scheduler[link];
    }

    /// How many flows cross a link.
    public int flowsOn(int link) {
        return flows.count[link];
    }

    /// The slot of the `i`-th flow on a link.
    public int flowOn(int link, int i) {
        return flows.onLink[link][i];
    }

    public double load(int link) {
        double load = 0;
        for (int i = 0; i < flows.count[link]; i++) {
            load += flows.rate[flows.onLink[link][i]];
        }
        return load;
    }

    /// Brings every rate up to date.
    ///
    /// @throws IllegalStateException when links with classes do not settle, which no known network does
    public void solve() {
        if (!anyDirty) {
            return;
        }
        stamp++;
        for (int l = 0; l < dirty.length; l++) {
            linkStamp[l] = dirty[l] ? stamp : linkStamp[l];
        }
        Reach reach = Reach.of(flows, capacity, scheduler, dirty, coupled);
        Arrays.fill(dirty, false);
        anyDirty = false;
        boolean classes = false;
        for (int i = 0; i < reach.links(); i++) {
            classes |= !scheduler[reach.link(i)].isFifo();
        }
        if (classes) {
            new FixedPoint(flows, capacity, scheduler, sharesOnSpareOnly, reach).solve();
        } else {
            new ProgressiveFilling(flows, capacity, reach).solve();
        }
        for (int i = 0; i < reach.slots(); i++) {
            for (int l : flows.route[reach.slot(i)]) {
                linkStamp[l] = stamp;
            }
        }
    }

    /// Which solution last changed anything on a link; rises from solution to solution.
    public int changedAt(int link) {
        return linkStamp[link];
    }

    /// The number of the latest solution.
    public int solution() {
        return stamp;
    }

    /// Whether anything on a route has changed since a solution.
    public boolean hasChangedSince(int solution, int[] links) {
        for (int l : links) {
            if (linkStamp[l] > solution) {
                return true;
            }
        }
        return false;
    }

    private void touch(int[] route) {
        for (int l : route) {
            dirty[l] = true;
            anyDirty = true;
        }
    }
}
