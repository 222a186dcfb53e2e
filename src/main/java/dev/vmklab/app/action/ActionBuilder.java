package dev.vmklab.app.action;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/// Builds an [Action] from the parts that differ from the usual ones.
public final class ActionBuilder {
    private final String id;
    private final ObservableValue<String> text;
    private final String icon;
    private Optional<KeyCombination> key = Optional.empty();
    private ObservableBooleanValue enabled = Bindings.createBooleanBinding(() -> true);
    private Optional<BooleanProperty> checked = Optional.empty();

    private ActionBuilder(String id, ObservableValue<String> text, String icon) {
        this.id = id;
        this.text = text;
        this.icon = icon;
    }

    public static ActionBuilder action(String id, String text, String icon) {
        return new ActionBuilder(id, new ReadOnlyStringWrapper(text), icon);
    }

    public static ActionBuilder action(String id, ObservableValue<String> text, String icon) {
        return new ActionBuilder(id, text, icon);
    }

    /// @param keys as `Shortcut+Shift+S`; Shortcut is Ctrl, or Cmd on macOS
    public ActionBuilder keys(String keys) {
        key = Optional.of(KeyCombination.valueOf(keys));
        return this;
    }

    public ActionBuilder when(ObservableBooleanValue condition) {
        enabled = condition;
        return this;
    }

    /// Makes it a toggle of a property. The effect is then to turn the property round.
    public Action toggles(BooleanProperty property) {
        checked = Optional.of(property);
        return does(() -> property.set(!property.get()));
    }

    public Action does(Runnable effect) {
        return new Action(id, text, icon, key, enabled, checked, effect);
    }
}
