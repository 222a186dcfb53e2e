package dev.vmklab.app.ui;

import javafx.scene.Node;

/// Whether something can be seen, so that what cannot does no work.
public final class Showing {
    private Showing() {}

    /// A tab that is not selected keeps its content in the scene, invisible through a parent.
    public static boolean isShowing(Node pane) {
        for (Node node = pane; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return pane.getScene() != null;
    }

    /// Brings a pane up to date if it can be seen.
    public static void ifShowing(Node pane, Runnable update) {
        if (isShowing(pane)) {
            update.run();
        }
    }
}
