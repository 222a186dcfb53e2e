package dev.vmklab.design.compute;

/// How far DRS acts by itself in a cluster.
public enum Drs {
    OFF("off"),
    MANUAL("manual"),
    PARTIALLY_AUTOMATED("partiallyAutomated"),
    FULLY_AUTOMATED("fullyAutomated");

    private final String key;

    Drs(String key) {
        this.key = key;
    }

    /// The name in files.
    public String key() {
        return key;
    }
}
