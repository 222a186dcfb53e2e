package dev.vmklab.app.document;

/// One continuous movement of the user's hand: a drag, or typing in one field. Edits that belong to the same stroke
/// make one entry of the history. Strokes are told apart by identity; whoever begins a movement makes a new one.
public final class Stroke {
    @Override
    public String toString() {
        return "stroke " + Integer.toHexString(hashCode());
    }
}
