package dev.vmklab.format.codec;

import dev.vmklab.design.value.Id;
import dev.vmklab.format.json.JsonPath;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What makes one record out of another of the same shape, as a neutral value. Its size goes with what changed: parts
/// that two records share are not even looked at, and items of a list that only moved are named by their old place.
///
/// A difference is an object with one key. `same`: nothing changed; `value`: the new value as a whole; `none`: an
/// optional value that is no longer there; `fields` and `entries`: differences by key; `items`: the new list in runs,
/// each of them `[from, count]` of the old list, an object `{at, to}` for an old item with a difference, or an object
/// `{new}`.
public final class Difference {
    private static final Map<String, Object> SAME = Map.of("same", true);

    private Difference() {}

    public static <T> Map<String, Object> between(RecordShape<T> shape, T before, T after) {
        return between(new Shape.Structure(shape), before, after);
    }

    /// The record that a difference makes out of the one it was taken from.
    ///
    /// @throws IllegalArgumentException when the difference was taken from another record, or is none
    public static <T> T apply(RecordShape<T> shape, T before, Object difference) {
        return shape.type().cast(apply(new Shape.Structure(shape), before, members(difference)));
    }

    private static Map<String, Object> between(Shape shape, Object before, Object after) {
        if (Objects.equals(before, after)) {
            return SAME;
        }
        return switch (shape) {
            case Shape.Structure structure ->
                fields(structure.record(), before, after).orElseGet(() -> whole(shape, after));
            case Shape.Choice choice
            when before.getClass().equals(after.getClass()) ->
                fields(option(choice, before), before, after).orElseGet(() -> whole(shape, after));
            case Shape.Maybe maybe -> maybe(maybe, (Optional<?>) before, (Optional<?>) after);
            case Shape.Items items -> Map.of("items", items(items, (List<?>) before, (List<?>) after));
            default -> whole(shape, after);
        };
    }

    private static Map<String, Object> whole(Shape shape, Object value) {
        return Map.of("value", Encoder.value(shape, value));
    }

    private static RecordShape<?> option(Shape.Choice choice, Object value) {
        return choice.byKind().values().stream()
                .filter(option -> option.type().equals(value.getClass()))
                .findFirst()
                .orElseThrow();
    }

    /// Empty when the unknown fields differ, which belong to no field.
    private static Optional<Map<String, Object>> fields(RecordShape<?> shape, Object before, Object after) {
        if (!shape.extras(before).equals(shape.extras(after))) {
            return Optional.empty();
        }
        List<Object> old = shape.values(before);
        List<Object> now = shape.values(after);
        Map<String, Object> changed = new LinkedHashMap<>();
        for (int i = 0; i < old.size(); i++) {
            RecordShape.Field field = shape.fields().get(i);
            if (!Objects.equals(old.get(i), now.get(i))) {
                changed.put(field.name(), between(field.shape(), old.get(i), now.get(i)));
            }
        }
        return Optional.of(Map.of("fields", changed));
    }

    private static Map<String, Object> maybe(Shape.Maybe shape, Optional<?> before, Optional<?> after) {
        if (after.isEmpty()) {
            return Map.of("none", true);
        }
        return before.isEmpty() ? whole(shape.value(), after.get()) : between(shape.value(), before.get(), after.get());
    }

    private static List<Object> items(Shape.Items shape, List<?> before, List<?> after) {
        IdentityHashMap<Object, Integer> places = new IdentityHashMap<>();
        Map<Object, Integer> byId = new HashMap<>();
        for (int i = before.size() - 1; i >= 0; i--) {
            Object item = before.get(i);
            places.put(item, i);
            idOf(item).ifPresent(id -> byId.put(id, places.get(item)));
        }
        List<Object> runs = new ArrayList<>();
        int from = 0;
        int count = 0;
        for (Object item : after) {
            Integer place = places.get(item);
            if (place != null && count > 0 && place == from + count) {
                count++;
                continue;
            }
            if (count > 0) {
                runs.add(List.of(from, count));
                count = 0;
            }
            if (place != null) {
                from = place;
                count = 1;
            } else {
                runs.add(changed(shape, before, idOf(item).map(byId::get), item));
            }
        }
        if (count > 0) {
            runs.add(List.of(from, count));
        }
        return runs;
    }

    private static Object changed(Shape.Items shape, List<?> before, Optional<Integer> place, Object item) {
        return place.map(at -> Map.of("at", at, "to", between(shape.item(), before.get(at), item)))
                .orElseGet(() -> Map.of("new", Encoder.value(shape.item(), item)));
    }

    private static Optional<Object> idOf(Object item) {
        if (!(item instanceof Record)) {
            return Optional.empty();
        }
        try {
            Method accessor = item.getClass().getMethod("id");
            return accessor.getReturnType().equals(Id.class) ? Optional.of(accessor.invoke(item)) : Optional.empty();
        } catch (NoSuchMethodException _) {
            return Optional.empty(); // not an element
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read the id of " + item, e);
        }
    }

    private static Object apply(Shape shape, Object before, Map<?, ?> difference) {
        if (difference.size() != 1) {
            throw new IllegalArgumentException("a difference has one key, not " + difference.keySet());
        }
        Map.Entry<?, ?> only = difference.entrySet().iterator().next();
        return switch (only.getKey().toString()) {
            case "same" -> before;
            case "none" -> Optional.empty();
            case "value" -> decoded(shape, only.getValue());
            case "fields" -> applyToFields(shape, before, members(only.getValue()));
            case "items" -> applyToItems(item(shape), present(shape, before, List.class), (List<?>) only.getValue());
            default -> throw new IllegalArgumentException("unknown kind of difference: " + only.getKey());
        };
    }

    private static Object decoded(Shape shape, Object node) {
        Decoder decoder = new Decoder();
        return decoder.value(shape, node, JsonPath.ROOT)
                .orElseThrow(() -> new IllegalArgumentException(decoder.faults().toString()));
    }

    private static <T> T present(Shape shape, Object value, Class<T> type) {
        Object present = shape instanceof Shape.Maybe ? ((Optional<?>) value).orElseThrow() : value;
        return type.cast(present);
    }

    private static Shape item(Shape shape) {
        return switch (shape) {
            case Shape.Items items -> items.item();
            case Shape.Maybe maybe -> item(maybe.value());
            default -> throw new IllegalArgumentException("items of " + shape);
        };
    }

    private static Object applyToFields(Shape shape, Object before, Map<?, ?> changed) {
        if (shape instanceof Shape.Maybe maybe) {
            return Optional.of(applyToFields(maybe.value(), present(shape, before, Object.class), changed));
        }
        RecordShape<?> record = switch (shape) {
            case Shape.Structure structure -> structure.record();
            case Shape.Choice choice -> option(choice, before);
            default -> throw new IllegalArgumentException("fields of " + shape);
        };
        List<Object> values = record.values(before);
        for (int i = 0; i < values.size(); i++) {
            RecordShape.Field field = record.fields().get(i);
            Object difference = changed.get(field.name());
            if (difference != null) {
                values.set(i, apply(field.shape(), values.get(i), members(difference)));
            }
        }
        return record.create(values, record.extras(before));
    }

    private static Object applyToItems(Shape item, List<?> before, List<?> runs) {
        List<Object> after = new ArrayList<>();
        for (Object run : runs) {
            if (run instanceof List<?> span) {
                int from = whole(span.get(0));
                after.addAll(before.subList(from, from + whole(span.get(1))));
                continue;
            }
            Map<?, ?> one = members(run);
            after.add(
                    one.containsKey("new")
                            ? decoded(item, member(one, "new"))
                            : apply(item, before.get(whole(member(one, "at"))), members(member(one, "to"))));
        }
        return List.copyOf(after);
    }

    private static int whole(Object number) {
        return number instanceof BigDecimal decimal ? decimal.intValueExact() : (int) number;
    }

    private static Object member(Map<?, ?> members, String key) {
        return Optional.ofNullable(members.get(key))
                .orElseThrow(() -> new IllegalArgumentException("a difference lacks \"" + key + "\""));
    }

    private static Map<?, ?> members(Object node) {
        if (node instanceof Map<?, ?> members) {
            return members;
        }
        throw new IllegalArgumentException("no difference: " + node);
    }
}
