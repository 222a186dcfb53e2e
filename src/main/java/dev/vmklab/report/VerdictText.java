package dev.vmklab.report;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.Verdict;
import java.util.List;

/// A verdict in words.
public final class VerdictText {
    private VerdictText() {}

    /// Three to five sentences: what was worst and when, where and by whom, what the latency is made of, what cures
    /// it and what does not.
    public static List<String> sentences(Run run, Verdict verdict) {
        throw new UnsupportedOperationException();
    }
}
