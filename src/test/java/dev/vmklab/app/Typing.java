package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Typing of any characters, which robots cannot do on every platform.
final class Typing {
    private Typing() {}

    /// Types into what has the focus.
    static void write(Scene scene, String text) {
        for (char c : text.toCharArray()) {
            onFx(() -> {
                Node owner = scene.getFocusOwner();
                Event.fireEvent(owner, key(KeyEvent.KEY_PRESSED, c));
                Event.fireEvent(owner, key(KeyEvent.KEY_TYPED, c));
                Event.fireEvent(owner, key(KeyEvent.KEY_RELEASED, c));
                return true;
            });
        }
    }

    private static KeyEvent key(EventType<KeyEvent> type, char c) {
        String text = type.equals(KeyEvent.KEY_TYPED) ? String.valueOf(c) : "";
        return new KeyEvent(type, text, text, KeyCode.UNDEFINED, false, false, false, false);
    }
}
