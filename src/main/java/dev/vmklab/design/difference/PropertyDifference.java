package dev.vmklab.design.difference;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the properties that two versions of an element have otherwise. Goes through the components of the records,
/// whatever their type, so that no property can be forgotten.
final class PropertyDifference {
    private static final String NOTHING = "-";

    private final DesignIndex before;
    private final DesignIndex after;
    private final List<ElementChange.PropertyChange> found = new ArrayList<>();

    PropertyDifference(DesignIndex before, DesignIndex after) {
        this.before = before;
        this.after = after;
    }

    List<ElementChange.PropertyChange> of(Object old, Object now) {
        found.clear();
        compare("", old, now);
        return List.copyOf(found);
    }

    private void compare(String path, Object old, Object now) {
        if (old.equals(now) || isOfElements(old) && isOfElements(now)) {
            return;
        }
        boolean both = old instanceof Record && old.getClass().equals(now.getClass());
        if (both && !isPlain(old)) {
            for (RecordComponent component : old.getClass().getRecordComponents()) {
                String inner = path.isEmpty() ? component.getName() : path + "." + component.getName();
                compare(inner, value(component, old), value(component, now));
            }
        } else if (old instanceof Optional<?> a && now instanceof Optional<?> b && a.isPresent() && b.isPresent()) {
            compare(path, a.get(), b.get());
        } else {
            found.add(new ElementChange.PropertyChange(path, text(before, old), text(after, now)));
        }
    }

    /// Elements in a list are reported by themselves.
    private static boolean isOfElements(Object value) {
        return value instanceof List<?> list
                && list.stream().allMatch(item -> item instanceof Record element && isElement(element));
    }

    private static boolean isElement(Record record) {
        RecordComponent first = record.getClass().getRecordComponents()[0];
        return first.getType() == Id.class && first.getName().equals("id");
    }

    /// Values that a person reads as a whole.
    private static boolean isPlain(Object value) {
        return value instanceof Id
                || value instanceof Extras
                || value instanceof Record r && r.getClass().getPackage().equals(Id.class.getPackage());
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static String text(DesignIndex index, Object value) {
        return switch (value) {
            case Id id -> label(index, id);
            case Optional<?> maybe -> maybe.map(v -> text(index, v)).orElse(NOTHING);
            case Collection<?> many when many.isEmpty() -> NOTHING;
            case Collection<?> many -> many.stream().map(v -> text(index, v)).collect(Collectors.joining(", "));
            case Map<?, ?> table -> table.toString();
            case Double number ->
                new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            case Record parts when !isPlain(parts) -> parts(index, parts);
            default -> value.toString();
        };
    }

    /// A port group is named alone elsewhere; here it matters whose it is.
    private static String label(DesignIndex index, Id id) {
        String label = index.label(id);
        return index.owner(id)
                .map(index::label)
                .filter(owner -> !label.startsWith(owner))
                .map(owner -> label + " of " + owner)
                .orElse(label);
    }

    private static String parts(DesignIndex index, Record parts) {
        List<String> texts = new ArrayList<>();
        for (RecordComponent component : parts.getClass().getRecordComponents()) {
            Object value = value(component, parts);
            if (!(value instanceof Extras)) {
                texts.add(component.getName() + " " + text(index, value));
            }
        }
        return texts.isEmpty() ? parts.getClass().getSimpleName() : String.join(", ", texts);
    }
}
