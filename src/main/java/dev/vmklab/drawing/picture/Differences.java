package dev.vmklab.drawing.picture;

import dev.vmklab.design.value.Id;
import java.util.Collections;
import java.util.List;

/// How run B differs from run A at an instant, for the cables and datastores of B's geometry. Arrays are by the cable's
/// index in the geometry and are not to be modified.
///
/// @param forward what B's link carries more than A's from a to b, as a share of its capacity, -1 to 1
/// @param backward the same from b to a
/// @param states of B's cables
public record Differences(double[] forward, double[] backward, List<CableState> states, List<OfDatastore> datastores) {
    /// Smaller shares are not worth drawing.
    static final double LEAST_SHARE = 0.005;

    public Differences {
        states = List.copyOf(states);
        datastores = List.copyOf(datastores);
    }

    /// The worst p95 latency of a datastore.
    ///
    /// @param a seconds in run A, 0 where nothing is under way
    /// @param b seconds in run B
    public record OfDatastore(Id datastore, double a, double b) {
        /// Latencies closer than this part of the larger one are the same.
        private static final double SAME = 0.005;

        public double seconds() {
            return b - a;
        }

        /// Whether both agree as far as a person cares.
        public boolean isSame() {
            return Math.abs(seconds()) <= SAME * Math.max(a, b);
        }
    }

    /// No difference.
    public static Differences none(int cables) {
        return new Differences(
                new double[cables], new double[cables], Collections.nCopies(cables, CableState.WORKING), List.of());
    }

    /// Whether nothing would be drawn.
    public boolean isNothing() {
        for (int c = 0; c < forward.length; c++) {
            if (Math.abs(forward[c]) >= LEAST_SHARE || Math.abs(backward[c]) >= LEAST_SHARE) {
                return false;
            }
        }
        return datastores.stream().allMatch(OfDatastore::isSame);
    }
}
