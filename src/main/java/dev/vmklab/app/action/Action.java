package dev.vmklab.app.action;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/// Something a user can do.
///
/// @param id stable, such as `file.open`
/// @param text as in the menu; may change, such as *Undo Move vmnic2*
/// @param icon an Ikonli code
/// @param key its keys
/// @param enabled whether it makes sense now
/// @param checked for something that is on or off, whether it is on
public record Action(
        String id,
        ObservableValue<String> text,
        String icon,
        Optional<KeyCombination> key,
        ObservableBooleanValue enabled,
        Optional<BooleanProperty> checked,
        Runnable effect) {
    /// Does it, unless it makes no sense now.
    public void perform() {
        if (enabled.get()) {
            effect.run();
        }
    }

    /// The menu it belongs to: the first part of its id.
    public String group() {
        return id.substring(0, id.indexOf('.'));
    }
}
