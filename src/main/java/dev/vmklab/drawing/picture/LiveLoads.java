package dev.vmklab.drawing.picture;

import dev.vmklab.analysis.condition.Condition;
import java.util.Collections;
import java.util.List;

/// What flows through the cables of one geometry at one instant. Arrays are by the cable's index in the geometry and
/// are not to be modified.
///
/// @param forward wire bit/s from a to b
/// @param backward wire bit/s from b to a
/// @param capacity bit/s of either direction; 0 where it is unknown
/// @param conditions of elements that are not as they should be
public record LiveLoads(
        double[] forward, double[] backward, double[] capacity, List<CableState> states, List<Condition> conditions) {
    /// Loads of a design whose elements are all well.
    public LiveLoads(double[] forward, double[] backward, double[] capacity, List<CableState> states) {
        this(forward, backward, capacity, states, List.of());
    }

    public LiveLoads {
        states = List.copyOf(states);
        conditions = List.copyOf(conditions);
        int n = states.size();
        if (forward.length != n || backward.length != n || capacity.length != n) {
            throw new IllegalArgumentException("loads are of " + forward.length + ", " + backward.length + ", "
                    + capacity.length + " and " + n + " cables, expected as many of each");
        }
    }

    /// Nothing flows and all works.
    public static LiveLoads idle(int cables) {
        return new LiveLoads(
                new double[cables],
                new double[cables],
                new double[cables],
                Collections.nCopies(cables, CableState.WORKING));
    }

    public int size() {
        return states.size();
    }

    /// The share of the capacity in use from a to b, 0 to 1.
    public double forwardUse(int cable) {
        return use(forward[cable], capacity[cable]);
    }

    /// The share of the capacity in use from b to a, 0 to 1.
    public double backwardUse(int cable) {
        return use(backward[cable], capacity[cable]);
    }

    private static double use(double rate, double capacity) {
        return capacity > 0 ? Math.min(1, rate / capacity) : 0;
    }
}
