package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// Divides a link with classes (a port) among them: what they want, as the last sweep left it, and the level at which
/// that fills the port (see [ClassShares#most]).
final class PortDivision {
    private static final double CROWDED = 1 + 2 * Precision.GRANTS;

    /// Who wants all there is wants more than a class can have by chance.
    private static final double MORE = 2;

    private final LinkScheduler[] scheduler;
    private final boolean sharesOnSpareOnly;
    private final Links links;
    /// The first class of each port among the solver's links, and one more.
    private final int[] first;
    /// Per port, what it divides.
    private final double[] room;
    private final ClassShares shares = new ClassShares();
    /// Of the port at hand, per class.
    final double[] wanted;
    private final double[] granted;

    PortDivision(LinkScheduler[] scheduler, boolean sharesOnSpareOnly, Links links, int[] first) {
        this(scheduler, sharesOnSpareOnly, links, first, new double[scheduler.length]);
    }

    private PortDivision(
            LinkScheduler[] scheduler, boolean sharesOnSpareOnly, Links links, int[] first, double[] room) {
        this.scheduler = scheduler;
        this.sharesOnSpareOnly = sharesOnSpareOnly;
        this.links = links;
        this.first = first;
        this.room = room;
        int most =
                Arrays.stream(scheduler).mapToInt(LinkScheduler::classes).max().orElse(0);
        wanted = new double[most];
        granted = new double[most];
    }

    PortDivision copy(Links copiedLinks) {
        return new PortDivision(scheduler, sharesOnSpareOnly, copiedLinks, first, room.clone());
    }

    void setRoom(int port, double newRoom) {
        room[port] = newRoom;
    }

    /// Finds what each class of a port wants: all there is where it is held back, else what it has.
    void want(int port) {
        for (int l = first[port]; l < first[port + 1]; l++) {
            wanted[l - first[port]] = links.holdsFlows(l) ? MORE * room[port] : links.load(l);
        }
    }

    /// A class wants all there is.
    void ask(int port, int c) {
        wanted[c] = MORE * room[port];
    }

    /// Every class with flows wants all there is.
    void wantAll(int port) {
        for (int l = first[port]; l < first[port + 1]; l++) {
            wanted[l - first[port]] = links.count(l) > 0 ? MORE * room[port] : 0;
        }
    }

    /// The level at which what is wanted fills a port, or at which every class gets all there is.
    double level(int port) {
        LinkScheduler s = scheduler[port];
        double level = shares.grant(s, room[port], wanted, sharesOnSpareOnly, granted);
        if (level < Double.POSITIVE_INFINITY) {
            return level;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < s.classes(); c++) {
            least = Math.min(least, s.shares()[c]);
        }
        return room[port] / least;
    }

    /// What a class is granted at a level.
    double most(int port, int c, double level) {
        return Math.min(room[port], ClassShares.most(scheduler[port], c, level, sharesOnSpareOnly));
    }

    /// What a class is granted at the highest level.
    double most(int port, int c) {
        return Math.min(room[port], scheduler[port].limit()[c]);
    }

    /// By how much a grant that holds a class rises with the level.
    double rises(int port, int c, double level) {
        LinkScheduler s = scheduler[port];
        double grant = most(port, c, level);
        boolean onReservation = level <= 0 || !sharesOnSpareOnly && grant <= s.reservation()[c];
        boolean isHeld = links.holdsFlows(first[port] + c) && grant < s.limit()[c];
        return isHeld && !onReservation ? s.shares()[c] : 0;
    }

    boolean isHolding(int port) {
        for (int l = first[port]; l < first[port + 1]; l++) {
            if (links.holdsFlows(l)) {
                return true;
            }
        }
        return false;
    }

    /// Whether what a port carries needs no division: neither more than it divides nor a class more than its limit.
    boolean fits(int port) {
        double sum = 0;
        double[] limit = scheduler[port].limit();
        for (int l = first[port]; l < first[port + 1]; l++) {
            double load = links.load(l);
            if (load > limit[l - first[port]] * CROWDED) {
                return false;
            }
            sum += load;
        }
        return sum <= room[port] * CROWDED;
    }
}
