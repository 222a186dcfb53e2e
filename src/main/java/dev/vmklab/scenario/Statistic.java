package dev.vmklab.scenario;

/// What is made of the values that a metric takes in a window.
public enum Statistic {
    /// The mean: over operations for latencies, over time for what holds for a while, over cases else.
    MEAN("mean", "mean"),
    /// What half of the operations do not exceed.
    P50("p50", "p50"),
    /// What 95 % of the operations do not exceed.
    P95("p95", "p95"),
    /// What 99 % of the operations do not exceed.
    P99("p99", "p99"),
    /// The smallest value at any instant.
    MIN("min", "least"),
    /// The largest value at any instant, or of any case.
    MAX("max", "largest"),
    /// The sum over all cases.
    TOTAL("total", "total"),
    /// The value at the end of the window.
    LAST("last", "last");

    private final String key;
    private final String words;

    Statistic(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /// The name in files.
    public String key() {
        return key;
    }

    /// As in a sentence.
    public String words() {
        return words;
    }
}
