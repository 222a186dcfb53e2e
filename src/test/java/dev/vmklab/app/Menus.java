package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;

import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Stage;

/// Chooses from the menus of a window under test.
final class Menus {
    private final Stage stage;

    Menus(Stage stage) {
        this.stage = stage;
    }

    /// Chooses a command of a menu, wherever it stands.
    ///
    /// @param id of its item
    void perform(String id) {
        onFx(() -> {
            MenuBar bar = (MenuBar) stage.getScene().getRoot().lookup(".menu-bar");
            bar.getMenus().stream()
                    .flatMap(Menus::items)
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    /// Chooses an entry of the context menu at a place of a node.
    void contextItem(Node node, Point2D place, String text) {
        onFx(() -> {
            Point2D at = node.localToScreen(place);
            Point2D inScene = node.localToScene(place);
            Event.fireEvent(
                    node,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            inScene.getX(),
                            inScene.getY(),
                            at.getX(),
                            at.getY(),
                            false,
                            null));
            return true;
        });
        until(() -> javafx.stage.Window.getWindows().stream().anyMatch(w -> w instanceof ContextMenu));
        onFx(() -> {
            ContextMenu menu = (ContextMenu) javafx.stage.Window.getWindows().stream()
                    .filter(w -> w instanceof ContextMenu)
                    .findFirst()
                    .orElseThrow();
            menu.getItems().stream()
                    .filter(item -> text.equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            menu.hide();
            return true;
        });
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(Menus::items) : Stream.of(item);
    }
}
