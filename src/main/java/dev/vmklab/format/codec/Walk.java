package dev.vmklab.format.codec;

import dev.vmklab.format.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Visits a record and all records in it, outer ones first, in the order of their file form.
public final class Walk {
    /// Sees one record.
    public interface Visitor {
        /// @param around the records that contain this one, the outermost first
        void visit(RecordShape<?> shape, Object record, JsonPath path, List<Object> around);
    }

    private final Visitor visitor;
    private final List<Object> around = new ArrayList<>();

    private Walk(Visitor visitor) {
        this.visitor = visitor;
    }

    public static void over(RecordShape<?> shape, Object record, Visitor visitor) {
        new Walk(visitor).record(shape, record, JsonPath.ROOT);
    }

    private void record(RecordShape<?> shape, Object record, JsonPath path) {
        visitor.visit(shape, record, path, List.copyOf(around));
        around.add(record);
        List<Object> values = shape.values(record);
        for (int i = 0; i < values.size(); i++) {
            RecordShape.Field field = shape.fields().get(i);
            value(field.shape(), values.get(i), path.key(field.name()));
        }
        around.removeLast();
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
