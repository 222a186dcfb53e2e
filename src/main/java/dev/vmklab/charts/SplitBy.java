package dev.vmklab.charts;

/// By what the traffic of a link is told apart.
public enum SplitBy {
    PORT("adapter"),
    VLAN("VLAN"),
    SERVICE("service");

    private final String label;

    SplitBy(String label) {
        this.label = label;
    }

    /// What a person calls it.
    public String label() {
        return label;
    }
}
