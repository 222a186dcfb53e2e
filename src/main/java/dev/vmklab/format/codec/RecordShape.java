package dev.vmklab.format.codec;

import dev.vmklab.design.value.Extras;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The file form of a record: a field per component, in their order. A component of type [Extras] is no field but
/// holds those that the record does not know.
public final class RecordShape<T> {
    /// One field of an object.
    ///
    /// @param absent the value that it has where the file does not have it, and that is not written; empty for a field
    ///        that must be there
    public record Field(String name, Shape shape, Optional<Object> absent) {}

    private final Class<T> type;
    private final List<Field> fields;
    private final Set<String> names = new HashSet<>();
    private final List<Method> accessors = new ArrayList<>();
    private final Optional<Method> extrasAccessor;
    private final int extrasPosition;
    private final Constructor<T> constructor;

    /// @param fields one per component, but for the component of type [Extras]
    RecordShape(Class<T> type, List<Field> fields) {
        this.type = type;
        this.fields = List.copyOf(fields);
        fields.forEach(field -> names.add(field.name()));
        List<Class<?>> types = new ArrayList<>();
        Optional<Method> extras = Optional.empty();
        for (RecordComponent component : type.getRecordComponents()) {
            types.add(component.getType());
            if (component.getType() == Extras.class) {
                extras = Optional.of(component.getAccessor());
            } else {
                accessors.add(component.getAccessor());
            }
        }
        extrasAccessor = extras;
        extrasPosition = types.indexOf(Extras.class);
        try {
            constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
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

    boolean hasField(String name) {
        return names.contains(name);
    }

    /// The values of the fields, in their order.
    public List<Object> values(Object record) {
        List<Object> values = new ArrayList<>(accessors.size());
        for (Method accessor : accessors) {
            values.add(value(record, accessor));
        }
        return values;
    }

    Extras extras(Object record) {
        return extrasAccessor.map(accessor -> (Extras) value(record, accessor)).orElse(Extras.NONE);
    }

    /// @param values of the fields, in their order
    /// @throws IllegalArgumentException when the record refuses them
    public T create(List<Object> values, Extras extras) {
        List<Object> arguments = new ArrayList<>(values);
        if (extrasPosition >= 0) {
            arguments.add(extrasPosition, extras);
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

    private Object value(Object record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
