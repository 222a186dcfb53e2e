package dev.vmklab.app.document;

/// One of the histories that a window works on: the design's, or that of a fork. Branches are told apart by identity,
/// so that what was begun on one of them, such as saving, ends there whichever is in force by then. FX thread only.
public final class Branch {
    private History history;

    public Branch(History history) {
        this.history = history;
    }

    public History history() {
        return history;
    }

    void become(History next) {
        history = next;
    }
}
