package dev.vmklab.design.property;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The components of one record type: read one, or make the record again with another value in its place. Written once
/// for all record types of the design, so that a property needs no code of its own.
final class Components {
    private static final ClassValue<Components> KNOWN = new ClassValue<>() {
        @Override
        protected Components computeValue(Class<?> type) {
            return new Components(type);
        }
    };

    private final List<RecordComponent> components;
    private final Constructor<?> constructor;

    private Components(Class<?> type) {
        components = List.of(type.getRecordComponents());
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
    }

    static Components of(Record record) {
        return KNOWN.get(record.getClass());
    }

    List<RecordComponent> all() {
        return components;
    }

    /// @throws IllegalArgumentException when the type has no such component
    Object read(Record record, String name) {
        return read(record, indexOf(name));
    }

    Object read(Record record, int component) {
        try {
            return components.get(component).getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + components.get(component), e);
        }
    }

    /// @throws IllegalArgumentException when the type has no such component or the record refuses the value
    Record with(Record record, String name, Object value) {
        int at = indexOf(name);
        List<Object> values = new ArrayList<>(components.size());
        for (int i = 0; i < components.size(); i++) {
            values.add(i == at ? value : read(record, i));
        }
        return create(values);
    }

    private Record create(List<Object> values) {
        try {
            return (Record) constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(constructor + " fails", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " fails for " + Arrays.toString(values.toArray()), e);
        }
    }

    Optional<Type> type(String name) {
        return components.stream()
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(RecordComponent::getGenericType);
    }

    private int indexOf(String name) {
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).getName().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("there is no property " + name);
    }
}
