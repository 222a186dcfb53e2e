package dev.vmklab.app.inspector;

import dev.vmklab.design.property.PropertyPath;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What several elements have in common at a place. Of one element that is what it has.
///
/// @param elements at least one
record CommonValues(List<Record> elements) {
    CommonValues {
        elements = List.copyOf(elements);
    }

    /// Whether all of them have a component of this name and type.
    boolean isShared(RecordComponent component) {
        return elements.stream()
                .map(Object::getClass)
                .distinct() // reflection is dear, and a thousand elements are of few types
                .allMatch(type -> Arrays.stream(type.getRecordComponents())
                        .anyMatch(c -> c.getName().equals(component.getName())
                                && c.getGenericType().equals(component.getGenericType())));
    }

    /// Whether all of them have the same kind of record there.
    boolean isThere(PropertyPath path) {
        return elements.stream()
                                .map(element -> at(path, element))
                                .map(value ->
                                        value.map(v -> (Object) v.getClass()).orElse("absent"))
                                .distinct()
                                .count()
                        == 1
                && first(path).isPresent();
    }

    /// What the first one has there; empty where that is nothing.
    Optional<Object> first(PropertyPath path) {
        return at(path, elements.getFirst());
    }

    private static Optional<Object> at(PropertyPath path, Record element) {
        return path.read(element).flatMap(CommonValues::present);
    }

    private static Optional<Object> present(Object value) {
        return value instanceof Optional<?> optional ? optional.map(v -> (Object) v) : Optional.of(value);
    }

    /// How many items their lists have there, each number once.
    List<Integer> sizes(PropertyPath path) {
        return elements.stream()
                .map(e -> path.read(e).orElse(List.of()) instanceof List<?> list ? list.size() : 0)
                .distinct()
                .toList();
    }

    /// The items of their lists there in words.
    String words(PropertyPath path) {
        List<Object> values =
                elements.stream().flatMap(e -> path.read(e).stream()).distinct().toList();
        String text = values.size() == 1 && values.getFirst() instanceof List<?> list
                ? String.join(", ", list.stream().map(Object::toString).toList())
                : "";
        return values.size() > 1 ? "differ" : text.isEmpty() ? "none" : text;
    }
}
