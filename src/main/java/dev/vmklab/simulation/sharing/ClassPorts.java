package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// The links with classes (ports). Each of their classes is a link of its own to the sweep, whose capacity is what the
/// scheduler grants the class at the level of the port. After a sweep the ports where something has changed are divided
/// again, and swept again, until their grants stand still.
final class ClassPorts {
    /// A link with classes divides so little less than its capacity, at least and at most: of two links of equal speed
    /// in a row the one with classes decides. More than rounding and than the steps of grants that are too small to
    /// take.
    private static final double REST = 2.5e-10;
    /// A class that wants less than this part more or less wants the same.
    private static final double NEW = Precision.GRANTS / 4;

    private static final int ROUNDS = 1000;

    private final Links links;
    private final Sweep sweep;
    private final PortDivision division;
    /// Per port, the level at which it was divided last.
    private final double[] level;
    /// The first class of each port among the solver's links, and one more.
    private final int[] first;
    private final LastDivision last;
    private final Approach approach;
    private final LinkList toDivide = new LinkList();
    /// Of the port at hand, per class: what it is to be granted, and how far its grant is from that.
    private final double[] target;
    private final double[] step;

    private ClassPorts(
            PortDivision division, Links links, Sweep sweep, double[] level, LastDivision last, Approach approach) {
        this.division = division;
        this.links = links;
        this.sweep = sweep;
        this.level = level;
        this.last = last;
        this.approach = approach;
        first = last.first;
        target = new double[division.wanted.length];
        step = new double[division.wanted.length];
    }

    /// @param scheduler of each port
    static ClassPorts of(
            LinkScheduler[] scheduler, LastDivision last, boolean sharesOnSpareOnly, Links links, Sweep sweep) {
        int ports = scheduler.length;
        Arrays.fill(links.flags, last.first[0], last.first[ports], Links.OF_CLASS);
        PortDivision division = new PortDivision(scheduler, sharesOnSpareOnly, links, last.first);
        return new ClassPorts(division, links, sweep, new double[ports], last, new Approach(ports));
    }

    ClassPorts copy(Links copiedLinks, Sweep copiedSweep, LastDivision copiedDivision) {
        return new ClassPorts(
                division.copy(copiedLinks), copiedLinks, copiedSweep, level.clone(), copiedDivision, approach.copy());
    }

    /// What a port of the network with this capacity divides.
    static double room(double capacity, int link, int links) {
        return capacity * (1 - REST * (2 - (double) link / links));
    }

    void setRoom(int port, double room) {
        division.setRoom(port, room);
        last.forget(first[port]);
    }

    /// Divides and sweeps until the grants stand still.
    ///
    /// @return whether they do; otherwise they go round in circles
    boolean settle() {
        approach.beginSolution();
        for (int i = 0; i < ROUNDS; i++) {
            divide();
            if (sweep.isSettled() && last.isUnchanged()) {
                return true;
            }
            sweep.follow();
            approach.nextRound();
        }
        return false;
    }

    /// Grants the classes of a port what was found otherwise. What they stand for is looked at again next time.
    void adopt(int firstClass, double[] grants) {
        for (int c = 0; c < grants.length; c++) {
            int l = firstClass + c;
            links.setCapacity(l, grants[c]);
            last.set(l, 0, true, false);
            last.forget(l);
            sweep.touch(l);
        }
    }

    /// Grants a class to which a flow comes what it would get if it asked for everything, unless it does already.
    void ask(int l) {
        if (!links.holdsFlows(l)) {
            int port = last.portOf(l);
            int c = l - first[port];
            division.want(port);
            division.ask(port, c);
            links.setCapacity(l, division.most(port, c, division.level(port)));
            last.forget(l);
        }
    }

    /// A flow leaves a class: where the class had all that it wanted, the others of its port get what the flow had.
    void leave(int l, double rate) {
        last.change(l);
        if (last.isTaken(l)) {
            int port = last.portOf(l);
            for (int other = first[port]; other < first[port + 1]; other++) {
                if (last.part(other) > 0 && links.holdsFlows(other)) {
                    links.setCapacity(other, links.capacity(other) + last.part(other) * rate);
                    last.forget(other);
                    sweep.touch(other);
                }
            }
        }
    }

    /// Works out the grants of the ports where something has changed: of all, or where they disturb each other too
    /// long, of one in turn.
    private void divide() {
        last.takeChanged(toDivide);
        boolean moves = false;
        for (int i = 0; i < toDivide.size; i++) {
            int port = toDivide.link[(i + approach.turn()) % toDivide.size];
            if (moves && approach.takesTurns()) {
                last.forget(first[port]);
            } else {
                moves |= divide(port);
            }
        }
    }

    /// @return whether a grant moves
    private boolean divide(int port) {
        boolean isHolding = division.isHolding(port);
        if (!isHolding && division.fits(port)) {
            last.setFree(port);
            return false;
        }
        division.want(port);
        if (!last.setWanted(port, division.wanted, NEW)) {
            return false;
        }
        if (!isHolding && !approach.isSearching()) {
            // Where no class was held back the scheduler decides first, as if all of them asked for everything.
            division.wantAll(port);
        }
        double next = division.level(port);
        boolean moves = aim(port, next);
        if (moves && approach.isSearching()) {
            search(port, next);
        } else {
            move(port);
            level[port] = next;
        }
        noteParts(port, next);
        return moves;
    }

    /// Finds how far a level would move what the classes of a port are held at.
    ///
    /// @return whether it moves any
    private boolean aim(int port, double next) {
        boolean moves = false;
        for (int l = first[port]; l < first[port + 1]; l++) {
            int c = l - first[port];
            target[c] = division.most(port, c, next);
            double now = links.holdsFlows(l) ? links.capacity(l) : Math.max(target[c], links.load(l));
            double far = target[c] - now;
            step[c] = Math.abs(far) <= approach.nothing() * target[c] ? 0 : far;
            moves |= step[c] != 0;
        }
        return moves;
    }

    /// Moves the grants of a port to where it aims, or where their echo will lead.
    private void move(int port) {
        double sum = 0;
        for (int c = 0; c < first[port + 1] - first[port]; c++) {
            sum += step[c];
        }
        double lead = sum == 0 ? 1 : approach.lead(port, sum);
        double moved = 0;
        for (int l = first[port]; l < first[port + 1]; l++) {
            int c = l - first[port];
            double now = links.capacity(l);
            if (step[c] == 0) {
                links.setCapacity(l, links.holdsFlows(l) ? now : Math.max(target[c], links.load(l)));
                continue;
            }
            double next = lead == 1 ? target[c] : Math.clamp(now + step[c] * lead, 0, division.most(port, c));
            moved += next - now;
            grant(l, next);
            if (next != target[c]) {
                last.forget(l);
            }
        }
        if (sum != 0) {
            approach.moved(port, sum, moved);
        }
    }

    private void search(int port, double next) {
        level[port] = approach.search(port, level[port], next);
        for (int l = first[port]; l < first[port + 1]; l++) {
            grant(l, division.most(port, l - first[port], level[port]));
            last.forget(l);
        }
    }

    private void grant(int l, double bitsPerSecond) {
        links.setCapacity(l, bitsPerSecond);
        if (links.needsSolving(l)) {
            sweep.touch(l);
        }
    }

    /// Notes who gets what a class leaves: by shares, those that neither their limit nor their reservation decides.
    private void noteParts(int port, double next) {
        double sum = 0;
        for (int l = first[port]; l < first[port + 1]; l++) {
            sum += division.rises(port, l - first[port], next);
        }
        for (int l = first[port]; l < first[port + 1]; l++) {
            double part = sum == 0 ? 0 : division.rises(port, l - first[port], next) / sum;
            last.set(l, part, !links.holdsFlows(l), sum > 0);
        }
    }
}
