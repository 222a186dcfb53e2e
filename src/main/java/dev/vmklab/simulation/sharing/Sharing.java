package dev.vmklab.simulation.sharing;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Bandwidth sharing on a network of links: flows come, go and change their demand; [#solve] finds every rate.
///
/// The allocation is feasible, and every flow below its demand has a link where it stands at the top: on a FIFO link,
/// the link is full and its rate/weight is the largest there; on a link with classes, its class is at its limit, or
/// the link is full and no class stands higher by shares, and inside the class its rate/weight is the largest. On FIFO
/// networks this is the one weighted max-min allocation.
///
/// Only what the unsolved changes shift is solved again (see [Sweep]). Rates are wire bit/s. Not thread safe; [#copy]
/// is independent of its original.
public final class Sharing {
    private final double[] capacity;
    private final LinkScheduler[] scheduler;
    private final boolean sharesOnSpareOnly;
    /// The solver's first link for each link, and one more: itself for a FIFO link, a row of its classes for others.
    private final int[] solverLink;
    /// The ports' number of each link with classes.
    private final int[] portOf;
    /// The solver's link whose capacity is the demand of slot 0; those of the other slots follow.
    private final int firstPrivate;
    private final Flows flows;
    private final Links links;
    private final VirtualTime time;
    private final Sweep sweep;
    private final ClassPorts ports;
    private final LastDivision last;
    private int solution;
    private boolean anyChange;

    /// @param capacity of each link in bit/s; `POSITIVE_INFINITY` never fills
    public Sharing(double[] capacity, LinkScheduler[] scheduler, boolean sharesOnSpareOnly) {
        this.capacity = capacity.clone();
        this.scheduler = scheduler.clone();
        this.sharesOnSpareOnly = sharesOnSpareOnly;
        int n = capacity.length;
        LinkScheduler[] ofPort =
                Arrays.stream(scheduler).filter(s -> !s.isFifo()).toArray(LinkScheduler[]::new);
        solverLink = new int[n];
        portOf = new int[n];
        int[] firstClass = new int[ofPort.length + 1];
        firstClass[0] = n;
        int port = 0;
        for (int l = 0; l < n; l++) {
            solverLink[l] = l;
            if (!scheduler[l].isFifo()) {
                portOf[l] = port;
                solverLink[l] = firstClass[port];
                firstClass[port + 1] = firstClass[port] + scheduler[l].classes();
                port++;
            }
        }
        firstPrivate = firstClass[port];
        flows = new Flows();
        Precision precision = port > 0 ? Precision.WITH_CLASSES : Precision.FIFO;
        links = new Links(flows, firstPrivate + flows.room(), networkLinks(), precision);
        time = new VirtualTime(flows, links);
        last = new LastDivision(firstClass);
        sweep = new Sweep(flows, links, time, last, precision);
        ports = ClassPorts.of(ofPort, last, sharesOnSpareOnly, links, sweep);
        for (int l = 0; l < n; l++) {
            putCapacity(l);
        }
    }

    private int[] networkLinks() {
        int[] links = new int[firstPrivate];
        for (int l = 0; l < capacity.length; l++) {
            for (int c = 0; c < scheduler[l].classes(); c++) {
                links[solverLink[l] + c] = l;
            }
        }
        return links;
    }

    private Sharing(Sharing other) {
        capacity = other.capacity.clone();
        scheduler = other.scheduler;
        sharesOnSpareOnly = other.sharesOnSpareOnly;
        solverLink = other.solverLink;
        portOf = other.portOf;
        firstPrivate = other.firstPrivate;
        flows = other.flows.copy();
        links = other.links.copy(flows);
        time = other.time.copy(flows, links);
        last = other.last.copy();
        sweep = other.sweep.copy(flows, links, time, last);
        ports = other.ports.copy(links, sweep, last);
        solution = other.solution;
        anyChange = other.anyChange;
    }

    public Sharing copy() {
        return new Sharing(this);
    }

    private void putCapacity(int link) {
        if (scheduler[link].isFifo()) {
            links.setCapacity(link, capacity[link]);
        } else {
            ports.setRoom(portOf[link], ClassPorts.room(capacity[link], link, capacity.length));
        }
    }

    /// Adds a flow.
    ///
    /// @param route the links it crosses, each once; not copied
    /// @param weight TCP connections, above 0
    /// @param demand bit/s, 0 or more; may be infinite when some link of the route is finite
    /// @param kind the traffic kind, which decides its class
    /// @return its slot, for the other calls
    public int add(int[] route, double weight, double demand, int kind) {
        return add(route, weight, demand, kind, Double.POSITIVE_INFINITY);
    }

    int add(int[] route, double weight, double demand, int kind, double size) {
        int slot = flows.take();
        makeRoom(route.length + 1);
        int f = slot << Flows.SHIFT;
        flows.number[f + Flows.LEVEL] = Double.POSITIVE_INFINITY;
        flows.number[f + Flows.WEIGHT] = weight;
        flows.number[f + Flows.KNOWN] = 0;
        flows.number[f + Flows.MARK] = size / weight;
        flows.heldAt[slot] = -1;
        flows.kind[slot] = kind;
        flows.demand[slot] = demand;
        flows.route[slot] = route;
        flows.hops[slot] = 0;
        if (route.length > 0) {
            sweep.countUnknown(1);
            for (int l : route) {
                int own = solverLink[l] + scheduler[l].classOf(kind);
                if (!scheduler[l].isFifo()) {
                    ports.ask(own);
                }
                attach(slot, own);
            }
            if (demand < Double.POSITIVE_INFINITY) {
                links.setCapacity(firstPrivate + slot, demand);
                attach(slot, firstPrivate + slot);
            }
        }
        return slot;
    }

    private void makeRoom(int hops) {
        if (firstPrivate + flows.room() > links.count) {
            links.grow(firstPrivate + flows.room());
            sweep.grow(links.count);
            time.ends.grow(links.count);
        }
        if (hops > 1 << flows.hopShift) {
            int before = flows.hopShift;
            flows.widen(hops);
            links.renumberHops(before);
        }
    }

    private void attach(int slot, int l) {
        links.add(l, (slot << flows.hopShift) + flows.hops[slot]++);
        links.include(l, slot);
        mark(l);
        sweep.touch(l);
    }

    private void mark(int l) {
        links.changed(l, solution + 1);
        anyChange = true;
    }

    public void remove(int slot) {
        int f = slot << Flows.SHIFT;
        int hop = slot << flows.hopShift;
        if (flows.hops[slot] > 0 && flows.number[f + Flows.LEVEL] == Double.POSITIVE_INFINITY) {
            sweep.countUnknown(-1);
        }
        for (int end = hop + flows.hops[slot]; hop < end; hop++) {
            int l = flows.linkOf[hop];
            links.exclude(l, slot);
            links.remove(l, hop);
            mark(l);
            if ((links.flags[l] & Links.TRACKED) != 0) {
                sweep.touch(l);
            }
            if ((links.flags[l] & Links.OF_CLASS) != 0) {
                ports.leave(l, rate(slot));
            }
        }
        flows.free(slot);
    }

    public void setDemand(int slot, double demand) {
        if (flows.demand[slot] == demand) {
            return;
        }
        flows.demand[slot] = demand;
        if (flows.route[slot].length == 0) {
            return;
        }
        touch(slot);
        int own = firstPrivate + slot;
        links.setCapacity(own, demand);
        if (flows.hops[slot] == flows.route[slot].length) {
            attach(slot, own);
        } else if (links.needsSolving(own)) {
            sweep.touch(own);
        }
    }

    /// Says that something else about a flow has changed which delays depend on.
    public void touch(int slot) {
        int hop = slot << flows.hopShift;
        for (int end = hop + flows.hops[slot]; hop < end; hop++) {
            mark(flows.linkOf[hop]);
        }
    }

    public void setCapacity(int link, double bitsPerSecond) {
        if (capacity[link] != bitsPerSecond) {
            capacity[link] = bitsPerSecond;
            putCapacity(link);
            mark(solverLink[link]);
            if (scheduler[link].isFifo() && links.needsSolving(link)) {
                sweep.touch(link);
            }
        }
    }

    public double capacity(int link) {
        return capacity[link];
    }

    public double rate(int slot) {
        int f = slot << Flows.SHIFT;
        return flows.route[slot].length == 0
                ? flows.demand[slot]
                : flows.number[f + Flows.KNOWN] * flows.number[f + Flows.WEIGHT];
    }

    public double demand(int slot) {
        return flows.demand[slot];
    }

    public double weight(int slot) {
        return flows.number[(slot << Flows.SHIFT) + Flows.WEIGHT];
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

    /// How many links there are.
    int links() {
        return capacity.length;
    }

    /// The slots that hold flows, in order.
    int[] present() {
        return IntStream.range(0, flows.slots).filter(flows::isPresent).toArray();
    }

    /// How many flows cross a link.
    public int flowsOn(int link) {
        int n = 0;
        for (int c = 0; c < scheduler[link].classes(); c++) {
            n += links.count(solverLink[link] + c);
        }
        return n;
    }

    /// The slot of the `i`-th flow on a link.
    public int flowOn(int link, int i) {
        int l = solverLink[link];
        int at = i;
        while (at >= links.count(l)) {
            at -= links.count(l++);
        }
        return links.hopsOn[l][at] >> flows.hopShift;
    }

    /// Tells the slots of all flows on a link.
    public void forEachFlowOn(int link, IntConsumer slots) {
        for (int c = 0; c < scheduler[link].classes(); c++) {
            int l = solverLink[link] + c;
            for (int i = 0; i < links.count(l); i++) {
                slots.accept(links.hopsOn[l][i] >> flows.hopShift);
            }
        }
    }

    public double load(int link) {
        double load = 0;
        for (int c = 0; c < scheduler[link].classes(); c++) {
            int l = solverLink[link] + c;
            for (int i = 0; i < links.count(l); i++) {
                load += rate(links.hopsOn[l][i] >> flows.hopShift);
            }
        }
        return load;
    }

    /// Whether there are changes that [#solve] has not looked at.
    public boolean isUnsolved() {
        return anyChange;
    }

    /// Brings every rate up to date.
    ///
    /// @throws IllegalStateException when a flow is limited by nothing, or when links with classes do not settle, which
    /// no
    ///     known network does
    public void solve() {
        if (!anyChange) {
            return;
        }
        anyChange = false;
        solution++;
        sweep.settle(solution);
        if (!ports.settle()) {
            adoptFixedPoint();
        }
        time.schedule();
    }

    /// The rounds of sweeps went round in circles: takes the whole solution, from nothing.
    private void adoptFixedPoint() {
        Problem problem = problem();
        problem.solve();
        for (int l = 0; l < capacity.length; l++) {
            ports.adopt(solverLink[l], problem.grants[l]);
        }
        sweep.settle(solution);
    }

    /// The same problem without its history; rates and slots are its own.
    Problem problem() {
        Problem problem = new Problem(capacity.clone(), scheduler, sharesOnSpareOnly);
        for (int slot = 0; slot < flows.slots; slot++) {
            if (flows.isPresent(slot)) {
                problem.add(flows.route[slot], weight(slot), flows.demand[slot], flows.kind[slot]);
            }
        }
        return problem;
    }

    /// Which solution last changed anything on a link; rises from solution to solution.
    public int changedAt(int link) {
        return links.changes.at(link);
    }

    /// The links by the solution that last changed anything on them. One that the next solution will look at has its
    /// number already.
    public RecentChanges changes() {
        return links.changes;
    }

    /// The number of the latest solution.
    public int solution() {
        return solution;
    }

    /// Whether anything on a route has changed since a solution.
    public boolean hasChangedSince(int since, int[] route) {
        for (int l : route) {
            if (changedAt(l) > since) {
                return true;
            }
        }
        return false;
    }

    VirtualTime time() {
        return time;
    }
}
