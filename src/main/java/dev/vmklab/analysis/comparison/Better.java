package dev.vmklab.analysis.comparison;

/// Which of two runs is better at something.
public enum Better {
    A("a"),
    B("b"),
    SAME("same"),
    /// One of them does not have it.
    UNKNOWN("unknown");

    private final String key;

    Better(String key) {
        this.key = key;
    }

    /// The word in files.
    public String key() {
        return key;
    }
}
