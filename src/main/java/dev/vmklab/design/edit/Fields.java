package dev.vmklab.design.edit;

import dev.vmklab.design.value.Id;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The components of one record type: read them all, or make the record again with others.
///
/// The design has some forty record types; an edit that goes through all of them, such as the removal of what refers to
/// an element, is written once over their components and cannot forget a type that is added later.
final class Fields {
    static final String NAME = "name";
    private static final String ID = "id";

    private static final ClassValue<Fields> KNOWN = new ClassValue<>() {
        @Override
        protected Fields computeValue(Class<?> type) {
            return new Fields(type);
        }
    };

    private final List<String> names = new ArrayList<>();
    private final List<Method> accessors = new ArrayList<>();
    private final Constructor<?> constructor;

    private Fields(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components) {
            names.add(component.getName());
            accessors.add(component.getAccessor());
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
    }

    static Fields of(Record record) {
        return KNOWN.get(record.getClass());
    }

    /// The values of the components, in their order.
    List<Object> values(Record record) {
        List<Object> values = new ArrayList<>(accessors.size());
        for (int i = 0; i < accessors.size(); i++) {
            values.add(value(record, i));
        }
        return values;
    }

    private Object value(Record record, int component) {
        try {
            return accessors.get(component).invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + accessors.get(component), e);
        }
    }

    /// @throws IllegalArgumentException when the record refuses the values
    Record create(List<Object> values) {
        try {
            return (Record) constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(constructor + " fails", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " fails", e);
        }
    }

    /// The record with one component replaced.
    ///
    /// @throws IllegalArgumentException when there is no such component or the record refuses the value
    static <R extends Record> R with(R record, String component, Object value) {
        Fields fields = of(record);
        int at = fields.names.indexOf(component);
        if (at < 0) {
            throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no " + component);
        }
        List<Object> values = fields.values(record);
        values.set(at, value);
        @SuppressWarnings("unchecked")
        R made = (R) fields.create(values);
        return made;
    }

    static boolean has(Record record, String component) {
        return of(record).names.contains(component);
    }

    /// The id of an element; empty for a record that has none, such as the load of a disk.
    static Optional<Id> id(Record record) {
        Fields fields = of(record);
        return fields.names.getFirst().equals(ID) && fields.value(record, 0) instanceof Id id
                ? Optional.of(id)
                : Optional.empty();
    }

    /// The name of an element; empty for one that has none, such as a cable.
    static Optional<String> name(Record record) {
        Fields fields = of(record);
        int at = fields.names.indexOf(NAME);
        return at >= 0 && fields.value(record, at) instanceof String name ? Optional.of(name) : Optional.empty();
    }
}
