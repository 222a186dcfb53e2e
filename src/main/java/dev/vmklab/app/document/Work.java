package dev.vmklab.app.document;

import dev.vmklab.design.value.Id;
import java.util.List;

/// Everything of a window that must not get lost.
///
/// @param forks in the order of their tabs
/// @param shown what the window showed when it stood still last
public record Work(History design, List<Fork> forks, Shown shown) {
    /// An instant of a run.
    ///
    /// @param fork number of the fork, 0 for the design
    public record Shown(int fork, double seconds) {
        public static final Shown START = new Shown(0, 0);
    }

    /// A fork of the run with what is worked on in it.
    ///
    /// @param number of its own in the window
    /// @param name of its tab
    /// @param fromSeconds the instant that it branched off at
    /// @param scenario that plays in it
    public record Fork(int number, String name, double fromSeconds, Id scenario, History history) {}

    public Work {
        forks = List.copyOf(forks);
    }

    /// Whether anything was ever edited.
    public boolean isEdited() {
        return isEdited(design) || forks.stream().anyMatch(f -> isEdited(f.history()));
    }

    private static boolean isEdited(History history) {
        return history.entries().size() > 1 || !history.isSaved();
    }
}
