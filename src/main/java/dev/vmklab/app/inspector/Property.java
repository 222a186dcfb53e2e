package dev.vmklab.app.inspector;

import dev.vmklab.design.value.Id;
import java.util.List;
import java.util.Optional;

/// One line of the inspector.
///
/// @param name what a person calls it
/// @param value what it is, with its unit; a summary for a group
/// @param target the element that the value refers to
/// @param children what a group holds
public record Property(String name, String value, Optional<Id> target, List<Property> children) {
    public Property {
        children = List.copyOf(children);
    }

    /// A value without more to it.
    public static Property text(String name, String value) {
        return new Property(name, value, Optional.empty(), List.of());
    }

    static Property link(String name, String value, Id target) {
        return new Property(name, value, Optional.of(target), List.of());
    }

    static Property group(String name, String summary, List<Property> children) {
        return new Property(name, summary, Optional.empty(), children);
    }
}
