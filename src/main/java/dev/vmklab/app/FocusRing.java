package dev.vmklab.app;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;

/// The panes that F6 goes around.
final class FocusRing {
    private static final List<String> STOPS = List.of(
            "#outline-tree", "#canvas", "#inspector-properties", "#dock-left", "#dock-right", "#button-play-toggle");

    private FocusRing() {}

    /// Moves the focus from the pane that has it to another.
    ///
    /// @param places 1 for the next, -1 for the one before
    static void move(Scene scene, int places) {
        List<Node> stops = STOPS.stream()
                .flatMap(id -> scene.getRoot().lookupAll(id).stream().limit(1))
                .toList();
        int at = -1;
        for (Node owner = scene.getFocusOwner(); owner != null && at < 0; owner = owner.getParent()) {
            at = stops.indexOf(owner);
        }
        if (!stops.isEmpty()) {
            int next = at < 0 ? 0 : Math.floorMod(at + places, stops.size());
            stops.get(next).requestFocus();
        }
    }
}
