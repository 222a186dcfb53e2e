package dev.vmklab.analysis.expectation;

import dev.vmklab.scenario.Statistic;
import java.util.Map;
import java.util.TreeMap;

/// A step function that is the sum of others, over a window.
final class Steps {
    private static final double NOTHING = 1e-6;

    private final Window window;
    /// Per time by how much it changes there.
    private final Map<Double, Double> changes = new TreeMap<>();
    private double value;

    Steps(Window window) {
        this.window = window;
        changes.put(window.from(), 0.0);
    }

    /// Adds something that lasts for a time.
    void add(double from, double to, double amount) {
        double begins = Math.max(from, window.from());
        double ends = Math.min(to, window.to());
        if (amount != 0 && ends > begins) {
            changes.merge(begins, amount, Double::sum);
            changes.merge(ends, -amount, Double::sum);
        }
    }

    Measured statistic(Statistic statistic) {
        value = 0;
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double leastAt = window.from();
        double most = Double.NEGATIVE_INFINITY;
        double mostAt = window.from();
        double since = window.from();
        double last = 0;
        for (Map.Entry<Double, Double> change : changes.entrySet()) {
            sum += value * (change.getKey() - since);
            since = change.getKey();
            value += change.getValue();
            value = Math.abs(value) < NOTHING ? 0 : value;
            if (since >= window.to() && window.to() > window.from()) {
                break;
            }
            last = value;
            if (value > most) {
                most = value;
                mostAt = since;
            }
            if (value < least) {
                least = value;
                leastAt = since;
            }
        }
        sum += since < window.to() ? value * (window.to() - since) : 0;
        double length = window.to() - window.from();
        return switch (statistic) {
            case MIN -> Measured.of(least, leastAt, "");
            case MAX -> Measured.of(most, mostAt, "");
            case LAST -> Measured.of(last, window.to(), "");
            case TOTAL -> Measured.of(sum, window.to(), "");
            default -> Measured.of(length > 0 ? sum / length : last, window.to(), "");
        };
    }
}
