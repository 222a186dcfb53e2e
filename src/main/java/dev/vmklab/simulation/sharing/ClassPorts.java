package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// The links with classes. Each of their classes is a link of its own to the sweep, whose capacity is what the
/// scheduler
/// grants the class. After a sweep the grants are worked out again where the load of a class has changed or whether it
/// wants more, and swept again, until they stand still.
final class ClassPorts {
    /// Grants nearer than this part of the capacity are the same.
    private static final double SAME = 1e-11;
    /// A link with classes divides so little less than its capacity, at least and at most: of two links of equal speed
    /// in a row the one with classes decides, and of two with classes the one with the smaller index.
    private static final double REST = 1e-10;

    private static final int ROUNDS = 200;
    /// Every so many rounds grants do not take the next step but jump to where their last two steps lead.
    private static final int JUMP_EVERY = 3;
    /// Steps that shrink by less lead at most a hundred steps ahead; steps that turn round lead back half a step.
    private static final double LEAST_SHRINKING = 0.99;

    private final LinkScheduler[] scheduler;
    private final boolean sharesOnSpareOnly;
    private final Links links;
    private final Sweep sweep;
    /// Per port, what it divides.
    private final double[] room;
    /// The first class of each port among the solver's links, and one more.
    private final int[] first;
    private final int[] portOfClass;
    private final boolean[] noted;
    /// Per class, the round of its last step, and the step. Rounds count on from solution to solution.
    private final int[] steppedIn;

    private final double[] lastStep;
    private int round;
    private final LinkList toDivide = new LinkList();

    private ClassPorts(
            LinkScheduler[] scheduler,
            boolean sharesOnSpareOnly,
            Links links,
            Sweep sweep,
            double[] room,
            int[] first,
            int[] portOfClass,
            boolean[] noted) {
        this.scheduler = scheduler;
        this.sharesOnSpareOnly = sharesOnSpareOnly;
        this.links = links;
        this.sweep = sweep;
        this.room = room;
        this.first = first;
        this.portOfClass = portOfClass;
        this.noted = noted;
        steppedIn = new int[portOfClass.length];
        lastStep = new double[portOfClass.length];
    }

    /// @param scheduler of each port
    /// @param first the solver's link for the first class of each port; the classes of all ports follow one another
    static ClassPorts of(LinkScheduler[] scheduler, int[] first, boolean sharesOnSpareOnly, Links links, Sweep sweep) {
        int ports = scheduler.length;
        int[] portOfClass = new int[first[ports] - first[0]];
        for (int p = 0; p < ports; p++) {
            Arrays.fill(portOfClass, first[p] - first[0], first[p + 1] - first[0], p);
        }
        Arrays.fill(links.flags, first[0], first[ports], Links.OF_CLASS);
        return new ClassPorts(
                scheduler, sharesOnSpareOnly, links, sweep, new double[ports], first, portOfClass, new boolean[ports]);
    }

    ClassPorts copy(Links copiedLinks, Sweep copiedSweep) {
        return new ClassPorts(
                scheduler, sharesOnSpareOnly, copiedLinks, copiedSweep, room.clone(), first, portOfClass, noted);
    }

    /// What a port of the network with this capacity divides.
    static double room(double capacity, int link, int links) {
        return capacity * (1 - REST * (2 - (double) link / links));
    }

    void setRoom(int port, double newRoom) {
        room[port] = newRoom;
        sweep.changedClasses.add(first[port]);
    }

    /// Divides and sweeps until the grants stand still.
    ///
    /// @return whether they do; otherwise they go round in circles
    boolean settle(int solution) {
        round += JUMP_EVERY;
        for (int i = 0; i < ROUNDS; i++, round++) {
            divide(i % JUMP_EVERY == JUMP_EVERY - 1);
            if (sweep.isSettled() && sweep.changedClasses.size == 0) {
                return true;
            }
            sweep.settle(solution);
        }
        return false;
    }

    /// Whether there are links with classes at all.
    boolean isAny() {
        return portOfClass.length > 0;
    }

    /// Whether no class of a port carries more than its limit: grants that jumped ahead may have left one that does.
    boolean keepsLimits(int port) {
        for (int l = first[port]; l < first[port + 1]; l++) {
            if (links.load(l) > limit(l) * (1 + Sweep.OVERLOAD)) {
                return false;
            }
        }
        return true;
    }

    /// Grants the classes of a port what was found otherwise. What they stand for is looked at again next time.
    void adopt(int firstClass, double[] grants) {
        for (int c = 0; c < grants.length; c++) {
            links.setCapacity(firstClass + c, grants[c]);
            sweep.touch(firstClass + c);
        }
    }

    /// Works out the grants of the ports where something has changed.
    private void divide(boolean jumps) {
        LinkList changed = sweep.changedClasses;
        toDivide.size = 0;
        for (int i = 0; i < changed.size; i++) {
            int port = portOfClass[changed.link[i] - first[0]];
            if (!noted[port]) {
                noted[port] = true;
                toDivide.add(port);
            }
        }
        changed.size = 0;
        for (int i = 0; i < toDivide.size; i++) {
            int port = toDivide.link[i];
            noted[port] = false;
            divide(port, jumps);
        }
    }

    /// A class that has all it wants keeps its grant, which is checked when it wants more; unless the others crowd it.
    private void divide(int port, boolean jumps) {
        double[] wanted = wanted(port);
        double sum = 0;
        for (double w : wanted) {
            sum += w;
        }
        if (sum < room[port] * (1 - SAME)) {
            return;
        }
        double[] granted = grants(port, wanted);
        for (int c = 0; c < wanted.length; c++) {
            int l = first[port] + c;
            if (links.holdsFlows(l) || granted[c] < wanted[c]) {
                grant(l, granted[c], room[port], jumps);
            }
        }
    }

    /// Grants a class to which a flow comes what it would get if it asked for everything, unless it does already.
    void ask(int l) {
        if (!links.holdsFlows(l)) {
            int port = portOfClass[l - first[0]];
            double[] wanted = wanted(port);
            wanted[l - first[port]] = room[port];
            links.setCapacity(l, grants(port, wanted)[l - first[port]]);
        }
    }

    private double[] wanted(int port) {
        double[] wanted = new double[first[port + 1] - first[port]];
        for (int c = 0; c < wanted.length; c++) {
            int l = first[port] + c;
            wanted[c] = links.holdsFlows(l) ? room[port] : links.load(l);
        }
        return wanted;
    }

    private double[] grants(int port, double[] wanted) {
        double[] granted = new double[wanted.length];
        ClassShares.divide(scheduler[port], room[port], wanted, sharesOnSpareOnly, granted);
        return granted;
    }

    private double limit(int l) {
        int port = portOfClass[l - first[0]];
        return scheduler[port].limit()[l - first[port]];
    }

    private void grant(int l, double grant, double most, boolean jumps) {
        double before = links.capacity(l);
        if (grant == before || Math.abs(grant - before) <= SAME * Math.min(most, grant)) {
            return;
        }
        int c = l - first[0];
        double step = grant - before;
        double next = grant;
        if (jumps && steppedIn[c] == round - 1) {
            double ratio = Math.clamp(step / lastStep[c], -1, LEAST_SHRINKING);
            next = Math.clamp(before + step / (1 - ratio), 0, Math.min(most, limit(l)));
            sweep.changedClasses.add(l);
        }
        lastStep[c] = step;
        steppedIn[c] = round;
        links.setCapacity(l, next);
        if (links.needsSolving(l)) {
            sweep.touch(l);
        }
    }
}
