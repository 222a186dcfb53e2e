package dev.vmklab.report.document;

/// Whether an objective was kept.
public enum Judgement {
    KEPT("kept"),
    MISSED("missed");

    private final String key;

    Judgement(String key) {
        this.key = key;
    }

    public static Judgement of(boolean kept) {
        return kept ? KEPT : MISSED;
    }

    /// The word in files.
    public String key() {
        return key;
    }

    public boolean isKept() {
        return this == KEPT;
    }
}
