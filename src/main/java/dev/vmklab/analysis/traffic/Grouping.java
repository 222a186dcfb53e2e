package dev.vmklab.analysis.traffic;

/// By what traffic is told apart.
public enum Grouping {
    SERVICE("service"),
    VLAN("VLAN"),
    /// The VMkernel adapter, VM adapter or array port at the near end.
    ADAPTER("adapter"),
    /// The vmnic by which it leaves a host or comes into one.
    UPLINK("uplink");

    private final String label;

    Grouping(String label) {
        this.label = label;
    }

    /// What a person calls it.
    public String label() {
        return label;
    }
}
