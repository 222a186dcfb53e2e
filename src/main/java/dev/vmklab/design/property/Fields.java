package dev.vmklab.design.property;

import dev.vmklab.design.value.Id;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The components of one record type: read them, or make the record again with other values.
///
/// The design has some forty record types. What goes through all of them, such as the removal of what refers to an
/// element or the edit of a property, is written once over their components and cannot forget a type that is added
/// later.
public final class Fields {
    public static final String NAME = "name";
    private static final String ID = "id";

    private static final ClassValue<Fields> KNOWN = new ClassValue<>() {
        @Override
        protected Fields computeValue(Class<?> type) {
            return new Fields(type);
        }
    };

    private final List<RecordComponent> components;
    private final List<String> names;
    private final Constructor<?> constructor;

    private Fields(Class<?> type) {
        components = List.of(type.getRecordComponents());
        names = components.stream().map(RecordComponent::getName).toList();
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
    }

    public static Fields of(Record record) {
        return KNOWN.get(record.getClass());
    }

    /// How many components there are.
    int count() {
        return names.size();
    }

    boolean isList(int component) {
        return components.get(component).getType() == List.class;
    }

    /// The declared type of a component; empty when there is none of this name.
    Optional<Type> type(String name) {
        int at = names.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(components.get(at).getGenericType());
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

    private int indexOf(String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("there is no property " + name);
        }
        return at;
    }

    /// The values of the components, in their order.
    public List<Object> values(Record record) {
        List<Object> values = new ArrayList<>(components.size());
        for (int i = 0; i < components.size(); i++) {
            values.add(read(record, i));
        }
        return values;
    }

    /// @throws IllegalArgumentException when the record refuses the values
    public Record create(List<Object> values) {
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

    /// The record with one component replaced.
    ///
    /// @throws IllegalArgumentException when there is no such component or the record refuses the value
    public static <R extends Record> R with(R record, String component, Object value) {
        Fields fields = of(record);
        int at = fields.indexOf(component);
        List<Object> values = fields.values(record);
        values.set(at, value);
        @SuppressWarnings("unchecked")
        R made = (R) fields.create(values);
        return made;
    }

    public static boolean has(Record record, String component) {
        return of(record).names.contains(component);
    }

    /// The id of an element; empty for a record that has none, such as the load of a disk.
    public static Optional<Id> id(Record record) {
        Fields fields = of(record);
        return !fields.names.isEmpty() && fields.names.getFirst().equals(ID) && fields.read(record, 0) instanceof Id id
                ? Optional.of(id)
                : Optional.empty();
    }

    /// The name of an element; empty for one that has none, such as a cable.
    public static Optional<String> name(Record record) {
        Fields fields = of(record);
        int at = fields.names.indexOf(NAME);
        return at >= 0 && fields.read(record, at) instanceof String name ? Optional.of(name) : Optional.empty();
    }
}
