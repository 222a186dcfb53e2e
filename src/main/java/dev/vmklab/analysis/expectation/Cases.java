package dev.vmklab.analysis.expectation;

import dev.vmklab.scenario.Statistic;

/// Gathers the values of single cases, such as migrations.
final class Cases {
    private int count;
    private double sum;
    private double largest = Double.NEGATIVE_INFINITY;
    private double largestAt;
    private String largestOf = "";
    private double lastAt;
    private String lastOf = "";

    void add(double value, double at, String what) {
        count++;
        sum += value;
        lastAt = at;
        lastOf = what;
        if (value > largest) {
            largest = value;
            largestAt = at;
            largestOf = what;
        }
    }

    /// How many there were.
    Measured howMany(Window window) {
        return count == 0 ? Measured.of(0, window.to(), "") : Measured.of(count, lastAt, lastOf);
    }

    /// @param none why there is no value where there is no case
    Measured statistic(Statistic statistic, String none) {
        if (count == 0) {
            return Measured.nothing(none);
        }
        return switch (statistic) {
            case MEAN -> Measured.of(sum / count, lastAt, "");
            case TOTAL -> Measured.of(sum, lastAt, lastOf);
            default -> Measured.of(largest, largestAt, largestOf);
        };
    }
}
