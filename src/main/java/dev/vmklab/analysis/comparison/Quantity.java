package dev.vmklab.analysis.comparison;

/// What is compared, and which way is better.
public enum Quantity {
    LATENCY_MEAN("latencyMeanSeconds", false),
    LATENCY_P95("latencyP95Seconds", false),
    LATENCY_P99("latencyP99Seconds", false),
    /// Of any instant, so that a short spike counts.
    LATENCY_WORST_P99("latencyWorstP99Seconds", false),
    BANDWIDTH("bitsPerSecond", true),
    OPERATIONS("operationsPerSecond", true),
    MIGRATION_DURATION("migrationDurationSeconds", false),
    MIGRATION_DOWNTIME("migrationDowntimeSeconds", false),
    FAILED_MIGRATIONS("failedMigrations", false);

    private final String key;
    private final boolean moreIsBetter;

    Quantity(String key, boolean moreIsBetter) {
        this.key = key;
        this.moreIsBetter = moreIsBetter;
    }

    /// The name in files, with its unit.
    public String key() {
        return key;
    }

    public boolean isMoreBetter() {
        return moreIsBetter;
    }
}
