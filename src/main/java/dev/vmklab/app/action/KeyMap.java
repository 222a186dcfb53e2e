package dev.vmklab.app.action;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keys without modifiers, such as Space. They belong to a text field or button that has the focus, else to an action;
/// menus could not tell the two apart.
public final class KeyMap {
    /// A node with this property uses the space bar itself.
    public static final String OWNS_SPACE = "vmklab.owns-space";

    private KeyMap() {}

    /// Listens for the plain keys of actions.
    public static void install(Scene scene, List<Action> actions) {
        List<Action> plain = actions.stream()
                .filter(a -> a.key().filter(KeyMap::isPlain).isPresent())
                .toList();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!isTaken(scene.getFocusOwner(), event)) {
                plain.stream()
                        .filter(a -> a.key().filter(k -> k.match(event)).isPresent())
                        .findFirst()
                        .ifPresent(action -> {
                            action.perform();
                            event.consume();
                        });
            }
        });
    }

    /// Whether a combination has no modifier and is no function key.
    static boolean isPlain(KeyCombination key) {
        boolean modified = key.getControl() == KeyCombination.ModifierValue.DOWN
                || key.getAlt() == KeyCombination.ModifierValue.DOWN
                || key.getMeta() == KeyCombination.ModifierValue.DOWN
                || key.getShortcut() == KeyCombination.ModifierValue.DOWN;
        boolean function =
                key instanceof KeyCodeCombination code && code.getCode().isFunctionKey();
        return !modified && !function;
    }

    private static boolean isTaken(@org.jspecify.annotations.Nullable Node focused, KeyEvent event) {
        boolean presses = event.getCode() == KeyCode.SPACE;
        return focused instanceof TextInputControl
                || presses && (focused instanceof ButtonBase || focused instanceof ComboBoxBase)
                || presses && focused != null && focused.getProperties().containsKey(OWNS_SPACE);
    }
}
