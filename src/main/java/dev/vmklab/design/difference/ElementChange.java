package dev.vmklab.design.difference;

import dev.vmklab.design.value.Id;
import java.util.List;

/// One element that two designs have otherwise, or that only one of them has.
///
/// @param type what it is, such as `Host` or `PortGroup`
/// @param label what a person calls it, in the later design where it is there
/// @param properties what is otherwise; empty for an element that only one of them has
public record ElementChange(Kind kind, Id id, String type, String label, List<PropertyChange> properties) {
    /// How an element differs.
    public enum Kind {
        ADDED("added"),
        REMOVED("removed"),
        CHANGED("changed");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The word in files.
        public String key() {
            return key;
        }
    }

    /// One property in both designs, in words.
    ///
    /// @param path the property's name; behind a dot a property of a part of it
    public record PropertyChange(String path, String before, String after) {}

    public ElementChange {
        properties = List.copyOf(properties);
    }
}
