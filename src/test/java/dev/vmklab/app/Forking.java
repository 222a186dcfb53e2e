package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;

import dev.vmklab.app.session.LiveRun;
import dev.vmklab.app.session.Session;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;

/// Forks the shown run by the menu of its window.
final class Forking {
    private Forking() {}

    /// Tries something in a fork, and waits for its tab.
    ///
    /// @param text a part of the menu's entry
    static LiveRun with(Window window, String text) {
        SplitMenuButton menu = window.find("#fork-menu", SplitMenuButton.class);
        Session session = window.bench().session();
        int before = session.runs().size();
        onFx(() -> {
            menu.show();
            MenuItem item = menu.getItems().stream()
                    .filter(i -> i.getText().contains(text))
                    .findFirst()
                    .orElseThrow();
            item.fire();
            menu.hide();
            return true;
        });
        until(() -> session.runs().size() == before + 1);
        return onFx(() -> session.shownProperty().get());
    }
}
