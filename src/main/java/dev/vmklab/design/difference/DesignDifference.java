package dev.vmklab.design.difference;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is otherwise in a later design: what was added and changed, in its order, then what was removed.
///
/// Elements are the same when their ids are. An element inside another one is reported by itself and not as a property
/// of what contains it.
public record DesignDifference(List<ElementChange> changes) {
    public DesignDifference {
        changes = List.copyOf(changes);
    }

    public static DesignDifference between(Design before, Design after) {
        DesignIndex old = DesignIndex.of(before);
        DesignIndex now = DesignIndex.of(after);
        PropertyDifference properties = new PropertyDifference(old, now);
        List<ElementChange> changes = new ArrayList<>();
        for (Map.Entry<Id, Object> element : now.elements().entrySet()) {
            Id id = element.getKey();
            String type = element.getValue().getClass().getSimpleName();
            Optional<Object> was = Optional.ofNullable(old.elements().get(id));
            if (was.isEmpty()) {
                changes.add(new ElementChange(ElementChange.Kind.ADDED, id, type, now.label(id), List.of()));
            } else if (!was.get().equals(element.getValue())) {
                List<ElementChange.PropertyChange> found = properties.of(was.get(), element.getValue());
                if (!found.isEmpty()) {
                    changes.add(new ElementChange(ElementChange.Kind.CHANGED, id, type, now.label(id), found));
                }
            }
        }
        for (Map.Entry<Id, Object> element : old.elements().entrySet()) {
            Id id = element.getKey();
            if (!now.contains(id)) {
                changes.add(new ElementChange(
                        ElementChange.Kind.REMOVED,
                        id,
                        element.getValue().getClass().getSimpleName(),
                        old.label(id),
                        List.of()));
            }
        }
        return new DesignDifference(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
