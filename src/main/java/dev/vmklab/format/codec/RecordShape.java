package dev.vmklab.format.codec;

import dev.vmklab.design.value.Extras;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The file form of a record: a field per component, in their order. A component of type [Extras] is no field but
/// holds those that the record does not know.
public final class RecordShape<T> {
    /// One field of an object.
    ///
    /// @param absent the value that it has where the file does not have it, and that is not written; empty for a field
    ///        that must be there
    public record Field(String name, Shape shape, Optional<Object> absent) {}

    private final Class<T> type;
    private final List<RecordComponent> components;
    private final List<Field> fields;
    private final Constructor<T> constructor;

    RecordShape(Class<T> type, List<Field> fields) {
        this.type = type;
        this.fields = List.copyOf(fields);
        components = List.of(type.getRecordComponents());
        try {
            constructor = type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
    }

    public Class<T> type() {
        return type;
    }

    public List<Field> fields() {
        return fields;
    }

    /// Whether the record keeps fields that it does not know.
    public boolean keepsExtras() {
        return components.stream().anyMatch(c -> c.getType() == Extras.class);
    }

    /// The values of the fields, in their order.
    public List<Object> values(Object record) {
        return components.stream()
                .filter(c -> c.getType() != Extras.class)
                .map(c -> value(record, c))
                .toList();
    }

    Extras extras(Object record) {
        return components.stream()
                .filter(c -> c.getType() == Extras.class)
                .map(c -> (Extras) value(record, c))
                .findFirst()
                .orElse(Extras.NONE);
    }

    /// @param values of the fields, in their order
    /// @throws IllegalArgumentException when the record refuses them
    public T create(List<Object> values, Extras extras) {
        List<Object> arguments = new ArrayList<>();
        int next = 0;
        for (RecordComponent component : components) {
            arguments.add(component.getType() == Extras.class ? extras : values.get(next++));
        }
        try {
            return constructor.newInstance(arguments.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(type + " cannot be made", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private Object value(Object record, RecordComponent component) {
        Method accessor = component.getAccessor();
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component + " of " + type, e);
        }
    }

    @Override
    public String toString() {
        return type.getSimpleName() + Arrays.toString(type.getRecordComponents());
    }
}
