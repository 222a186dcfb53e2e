package dev.vmklab.format.draft;

import java.util.List;
import java.util.Optional;

/// The unsaved work of a window.
///
/// @param forks in the order of their tabs; their numbers differ
/// @param shown what the window showed when it stood still last
public record WindowDraft(Draft design, List<ForkDraft> forks, Shown shown) {
    /// An instant of a run.
    ///
    /// @param fork number of the fork, 0 for the design
    public record Shown(int fork, double seconds) {
        public static final Shown START = new Shown(0, 0);
    }

    public WindowDraft {
        forks = List.copyOf(forks);
    }

    Optional<ForkDraft> fork(int number) {
        return forks.stream().filter(f -> f.number() == number).findFirst();
    }

    /// Whether something would be lost without it.
    public boolean isWorthKeeping() {
        return design.isWorthKeeping() || forks.stream().map(ForkDraft::draft).anyMatch(Draft::isWorthKeeping);
    }
}
