package dev.vmklab.analysis.comparison;

import java.util.Optional;

/// One quantity of one subject in both runs.
///
/// @param a in run A, in the quantity's unit; absent where A does not have the subject
/// @param b in run B
/// @param difference b - a; exactly 0 where the runs agree
/// @param better who is better, by the quantity's direction
public record Measure(
        Quantity quantity, Optional<Double> a, Optional<Double> b, Optional<Double> difference, Better better) {
    static Measure of(Quantity quantity, Optional<Double> a, Optional<Double> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return new Measure(quantity, a, b, Optional.empty(), Better.UNKNOWN);
        }
        double difference = b.get() - a.get();
        return new Measure(quantity, a, b, Optional.of(difference), better(quantity, difference));
    }

    private static Better better(Quantity quantity, double difference) {
        if (difference == 0) {
            return Better.SAME;
        }
        return difference > 0 == quantity.isMoreBetter() ? Better.B : Better.A;
    }

    /// The difference as a part of A's value; empty where one is absent or A's is 0.
    public Optional<Double> relative() {
        double base = a.orElse(0.0);
        return base == 0 ? Optional.empty() : difference.map(d -> d / Math.abs(base));
    }
}
