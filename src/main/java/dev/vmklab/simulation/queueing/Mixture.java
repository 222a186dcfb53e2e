package dev.vmklab.simulation.queueing;

import java.util.ArrayList;
import java.util.List;

/// The latencies of many operations, gathered from instants of different load: each instant's distribution counts as
/// often as operations happened then. Percentiles are over operations, never over instants.
///
/// Not thread safe.
public final class Mixture {
    private static final int BISECTIONS = 80;

    private final List<Latency> parts = new ArrayList<>();
    private final List<Double> operations = new ArrayList<>();
    private double count;
    private double sum;

    /// @param howMany operations, 0 or more
    public void add(Latency latency, double howMany) {
        if (howMany <= 0) {
            return;
        }
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last).equals(latency)) {
            operations.set(last, operations.get(last) + howMany);
        } else {
            parts.add(latency);
            operations.add(howMany);
        }
        count += howMany;
        sum += howMany * latency.total();
    }

    public void add(Mixture other) {
        for (int i = 0; i < other.parts.size(); i++) {
            add(other.parts.get(i), other.operations.get(i));
        }
    }

    public double count() {
        return count;
    }

    /// Seconds; 0 when there were no operations.
    public double mean() {
        return count > 0 ? sum / count : 0;
    }

    /// The time that a share of all operations stays within; 0 when there were none.
    public double quantile(double share) {
        if (count <= 0) {
            return 0;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Latency part : parts) {
            double q = part.quantile(share);
            low = Math.min(low, q);
            high = Math.max(high, q);
        }
        for (int i = 0; i < BISECTIONS && high - low > 1e-9 * high; i++) {
            double middle = (low + high) / 2;
            if (atMost(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double atMost(double seconds) {
        double below = 0;
        for (int i = 0; i < parts.size(); i++) {
            below += operations.get(i) * parts.get(i).atMost(seconds);
        }
        return below / count;
    }
}
