package dev.vmklab.app;

import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The elements that are selected, in the order in which they were. Outline, canvas and inspector share it.
public final class Selection {
    private final ReadOnlyObjectWrapper<List<Id>> ids = new ReadOnlyObjectWrapper<>(List.of());

    public List<Id> get() {
        return ids.get();
    }

    public ReadOnlyObjectProperty<List<Id>> idsProperty() {
        return ids.getReadOnlyProperty();
    }

    /// The one that is selected, or the last of several.
    public Optional<Id> last() {
        return get().isEmpty() ? Optional.empty() : Optional.of(get().getLast());
    }

    public void select(Id id) {
        set(List.of(id));
    }

    public void set(List<Id> selected) {
        if (!selected.equals(get())) {
            ids.set(List.copyOf(selected));
        }
    }

    /// Adds an element, or takes it out when it is in already.
    public void toggle(Id id) {
        List<Id> next = new ArrayList<>(get());
        if (!next.remove(id)) {
            next.add(id);
        }
        set(next);
    }

    public void clear() {
        set(List.of());
    }
}
