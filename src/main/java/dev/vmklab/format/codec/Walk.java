package dev.vmklab.format.codec;

import dev.vmklab.format.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Visits a record and all records in it, outer ones first, in the order of their file form.
public final class Walk {
    /// One record on the way.
    ///
    /// @param values of its fields, in their order
    /// @param around the records that contain it, the outermost first
    public record Stop(RecordShape<?> shape, Object record, List<Object> values, JsonPath path, List<Object> around) {}

    private final Consumer<Stop> visitor;
    private final List<Object> around = new ArrayList<>();

    private Walk(Consumer<Stop> visitor) {
        this.visitor = visitor;
    }

    public static void over(RecordShape<?> shape, Object record, Consumer<Stop> visitor) {
        new Walk(visitor).record(shape, record, JsonPath.ROOT);
    }

    private void record(RecordShape<?> shape, Object record, JsonPath path) {
        List<Object> values = shape.values(record);
        visitor.accept(new Stop(shape, record, values, path, List.copyOf(around)));
        around.add(record);
        for (int i = 0; i < values.size(); i++) {
            RecordShape.Field field = shape.fields().get(i);
            if (!isPlain(field.shape())) {
                value(field.shape(), values.get(i), path.key(field.name()));
            }
        }
        around.removeLast();
    }

    private static boolean isPlain(Shape shape) {
        return switch (shape) {
            case Shape.Structure _, Shape.Choice _ -> false;
            case Shape.Maybe maybe -> isPlain(maybe.value());
            case Shape.Items items -> isPlain(items.item());
            case Shape.Table table -> isPlain(table.value());
            case Shape.Text _, Shape.Flag _, Shape.Whole _, Shape.Decimal _, Shape.Word _, Shape.Coded _ -> true;
        };
    }

    private void value(Shape shape, Object value, JsonPath path) {
        switch (shape) {
            case Shape.Structure structure -> record(structure.record(), value, path);
            case Shape.Choice choice ->
                choice.byKind().values().stream()
                        .filter(option -> option.type() == value.getClass())
                        .forEach(option -> record(option, value, path));
            case Shape.Maybe maybe -> ((Optional<?>) value).ifPresent(v -> value(maybe.value(), v, path));
            case Shape.Items items -> {
                int index = 0;
                for (Object item : (List<?>) value) {
                    value(items.item(), item, path.item(index++));
                }
            }
            case Shape.Table table ->
                ((Map<?, ?>) value).forEach((key, item) -> value(table.value(), item, path.key((String) key)));
            case Shape.Text _, Shape.Flag _, Shape.Whole _, Shape.Decimal _, Shape.Word _, Shape.Coded _ -> {}
        }
    }
}
