package dev.vmklab.simulation.sharing;

/// How far a port moves its grants in a round, so that few rounds follow.
///
/// A move changes what others take elsewhere, and the next division answers with a part of the move: its echo. It
/// depends on which link holds which flow, which hardly changes from event to event, so it is kept, and grants move
/// ahead by it. Where that does not settle soon, the levels of the port are searched between one that left room and one
/// that was too high.
final class Approach {
    /// Rounds of grants that move ahead by their echo; the search begins then.
    private static final int ECHOES = 10;
    /// Rounds after which ports that still move take turns, so that each answers what the others have settled on.
    private static final int TURNS_FROM = 30;
    /// Rounds after which grants creep, between links that are equally fast but for next to nothing, and steps that are
    /// nearly nothing are.
    private static final int LONG = 100;

    private static final double NEARLY_NOTHING = 1e-9;
    /// Echoes larger than this lead at most a hundred steps ahead; answers that turn round lead back half a step.
    private static final double LARGEST = 0.99;
    /// Larger echoes are not taken for those of the next change.
    private static final double LARGEST_KEPT = 0.5;
    /// After so many rounds of searching, other ports have moved what is known of a port.
    private static final int FORGET_AFTER = 40;
    /// Steps that differ by less than this part are steady.
    private static final double STEADY = 0.05;

    /// Per port, the part of a move with which the next division answered last.
    private final double[] kept;
    /// Per port, the round of its last move, the step that the division asked for, and the move.
    private final int[] movedIn;

    private final double[] lastStep;
    private final double[] lastMove;
    /// Per port, since which round its bounds hold, the highest level that left room, and the lowest too high.
    private final int[] searchedSince;

    private final double[] low;
    private final double[] high;
    /// Per port, how many steps of the search have been steady.
    private final int[] run;
    /// The first round of this solution; rounds count on from solution to solution.
    private int start;

    private int round;

    Approach(int ports) {
        this(new double[ports]);
    }

    private Approach(double[] kept) {
        this.kept = kept;
        int ports = kept.length;
        movedIn = new int[ports];
        lastStep = new double[ports];
        lastMove = new double[ports];
        searchedSince = new int[ports];
        low = new double[ports];
        high = new double[ports];
        run = new int[ports];
    }

    /// A copy between solutions.
    Approach copy() {
        return new Approach(kept.clone());
    }

    void beginSolution() {
        round += 2;
        start = round;
    }

    void nextRound() {
        round++;
    }

    boolean isSearching() {
        return round - start >= ECHOES;
    }

    /// Whether only one port moves in a round.
    boolean takesTurns() {
        return round - start >= TURNS_FROM;
    }

    /// Rises from round to round while ports take turns.
    int turn() {
        return takesTurns() ? round - start : 0;
    }

    /// The part of a grant below which a step is nothing.
    double nothing() {
        return round - start < LONG ? Precision.GRANTS : NEARLY_NOTHING;
    }

    /// What to multiply the steps of a port by.
    ///
    /// @param step the sum of the steps of its classes
    double lead(int port, double step) {
        double expected = kept[port];
        if (movedIn[port] == round - 1 && lastMove[port] != 0) {
            double seen = 1 + (step - lastStep[port]) / lastMove[port];
            kept[port] = Math.abs(seen) < LARGEST_KEPT ? seen : 0;
            // Between jumps a plain step brings the ports back to where they answer each other as usual.
            expected = (round - start) % 2 == 1 ? Math.clamp(seen, -1, LARGEST) : 0;
        }
        return 1 / (1 - expected);
    }

    void moved(int port, double step, double move) {
        movedIn[port] = round;
        lastStep[port] = step;
        lastMove[port] = move;
    }

    /// The level to try next in a search.
    ///
    /// @param level the one that was tried last
    /// @param next the one that the division asks for, another one
    double search(int port, double level, double next) {
        if (searchedSince[port] < start || round - searchedSince[port] >= FORGET_AFTER) {
            searchedSince[port] = round;
            low[port] = -1;
            high[port] = Double.POSITIVE_INFINITY;
            lastStep[port] = Double.NaN;
        }
        double step = next - level;
        boolean isSteady = Math.abs(step - lastStep[port]) <= STEADY * Math.abs(lastMove[port]);
        run[port] = isSteady ? run[port] + 1 : 0;
        // Steady steps grow: what one class leaves, another may take elsewhere, for long.
        double tried = within(port, level, level + Math.scalb(step, run[port]));
        lastStep[port] = step;
        lastMove[port] = tried - level;
        return tried;
    }

    /// Keeps a try within what is known of a port, and notes what it knows of the last one.
    private double within(int port, double level, double next) {
        if (next > level) {
            low[port] = level;
            if (next >= high[port]) {
                double bound = high[port];
                // Other ports may have moved since it was found.
                high[port] = Double.POSITIVE_INFINITY;
                return (level + bound) / 2;
            }
        } else {
            high[port] = level;
            if (next <= low[port]) {
                double bound = low[port];
                low[port] = -1;
                return (level + bound) / 2;
            }
        }
        return next;
    }
}
