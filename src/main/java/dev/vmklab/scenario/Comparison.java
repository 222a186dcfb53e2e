package dev.vmklab.scenario;

/// Which side of a bound is good.
public enum Comparison {
    AT_MOST("atMost", "at most"),
    AT_LEAST("atLeast", "at least");

    private final String key;
    private final String words;

    Comparison(String key, String words) {
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

    public boolean holds(double value, double bound) {
        return this == AT_MOST ? value <= bound : value >= bound;
    }
}
