package dev.vmklab.simulation.outage;

import dev.vmklab.simulation.random.Draws;

/// Runs of seconds in which a message a second gets lost, each by a draw of its own.
public final class LossRuns {
    private LossRuns() {}

    private static boolean isLost(Draws draws, double share, long second) {
        return draws.uniform(second) < share;
    }

    /// Whether a second lies in a run of at least so many lost ones.
    ///
    /// @param share of the messages that get lost
    public static boolean isSilent(Draws draws, double share, long second, int length) {
        if (!isLost(draws, share, second)) {
            return false;
        }
        int run = 1;
        for (long s = second - 1; run < length && s >= 0 && isLost(draws, share, s); s--) {
            run++;
        }
        for (long s = second + 1; run < length && isLost(draws, share, s); s++) {
            run++;
        }
        return run >= length;
    }

    /// The next second from which silence begins or is over, -1 where there is none before the end.
    public static long nextChange(Draws draws, double share, long second, int length, long end) {
        boolean now = isSilent(draws, share, second, length);
        for (long s = second + 1; s <= end; s++) {
            if (isSilent(draws, share, s, length) != now) {
                return s;
            }
        }
        return -1;
    }
}
