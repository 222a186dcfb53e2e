package dev.vmklab.analysis.traffic;

/// Which traffic of an element counts, as the element sees it.
public enum Direction {
    BOTH("both directions"),
    TRANSMIT("transmit"),
    RECEIVE("receive");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    /// What a person calls it.
    public String label() {
        return label;
    }
}
