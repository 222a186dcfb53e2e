package dev.vmklab.format.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Records to neutral values: the fields in the order of the components, without those that have their default, then
/// the unknown ones in the order in which they were read.
public final class Encoder {
    private Encoder() {}

    public static Map<String, Object> encode(RecordShape<?> shape, Object record) {
        Map<String, Object> object = new LinkedHashMap<>();
        putFields(object, shape, record);
        return object;
    }

    private static void putFields(Map<String, Object> object, RecordShape<?> shape, Object record) {
        List<Object> values = shape.values(record);
        for (int i = 0; i < values.size(); i++) {
            RecordShape.Field field = shape.fields().get(i);
            Object value = values.get(i);
            if (!field.absent().equals(Optional.of(value))) {
                object.put(field.name(), value(field.shape(), value));
            }
        }
        shape.extras(record).fields().forEach((key, value) -> {
            if (!shape.hasField(key)) {
                object.putIfAbsent(key, value);
            }
        });
    }

    static Object value(Shape shape, Object value) {
        return switch (shape) {
            case Shape.Text _, Shape.Flag _, Shape.Whole _, Shape.Decimal _ -> value;
            case Shape.Coded _ -> value.toString();
            case Shape.Word word ->
                word.constants().entrySet().stream()
                        .filter(e -> e.getValue().equals(value))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow();
            case Shape.Items items ->
                ((List<?>) value)
                        .stream().map(item -> value(items.item(), item)).toList();
            case Shape.Maybe maybe ->
                ((Optional<?>) value)
                        .map(present -> value(maybe.value(), present))
                        .orElseThrow();
            case Shape.Table table -> table(table, (Map<?, ?>) value);
            case Shape.Structure structure -> encode(structure.record(), value);
            case Shape.Choice choice -> choice(choice, value);
        };
    }

    private static Object table(Shape.Table shape, Map<?, ?> entries) {
        Map<String, Object> sorted = new TreeMap<>();
        entries.forEach((key, value) -> sorted.put((String) key, value(shape.value(), value)));
        return sorted;
    }

    private static Object choice(Shape.Choice choice, Object value) {
        Map.Entry<String, RecordShape<?>> kind = choice.byKind().entrySet().stream()
                .filter(e -> e.getValue().type() == value.getClass())
                .findFirst()
                .orElseThrow();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(Kinds.KEY, kind.getKey());
        putFields(object, kind.getValue(), value);
        return object;
    }
}
