package dev.vmklab.app.inspector;

import javafx.scene.Node;

/// One line of the inspector on the screen.
interface Line {
    Node node();

    /// Shows the values as they are now. What its user is typing stays.
    void refresh();

    /// Gets ready to go away.
    ///
    /// @param takeOver whether what its user is typing is taken over, as when the focus leaves; else it is given up
    default void leave(boolean takeOver) {}
}
