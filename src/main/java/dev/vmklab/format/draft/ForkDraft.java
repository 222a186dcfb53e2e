package dev.vmklab.format.draft;

/// The unsaved work in one fork of a run.
///
/// @param number of its own in the window, from 1
public record ForkDraft(int number, Tab tab, Draft draft) {
    /// What the fork is.
    ///
    /// @param name of its tab
    /// @param fromSeconds the instant that it branched off at
    /// @param scenario the id of the one that plays in it
    public record Tab(String name, double fromSeconds, String scenario) {}
}
