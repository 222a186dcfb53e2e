package dev.vmklab.format.codec;

import dev.vmklab.design.value.Extras;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the file form of record types by reflection. A type that has none is a mistake of the program and throws
/// [IllegalStateException].
public final class Shapes {
    private final Map<Class<?>, RecordShape<?>> known = new HashMap<>();

    private Shapes() {}

    public static <T extends Record> RecordShape<T> of(Class<T> type) {
        return new Shapes().record(type);
    }

    private <T> RecordShape<T> record(Class<T> type) {
        RecordShape<?> shape = known.get(type);
        if (shape == null) {
            List<RecordShape.Field> fields = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getType() != Extras.class) {
                    fields.add(new RecordShape.Field(
                            component.getName(), shape(component.getGenericType()), Defaults.of(type, component)));
                }
            }
            shape = new RecordShape<>(type, fields);
            known.put(type, shape);
        }
        @SuppressWarnings("unchecked") // known maps each type to its own shape
        RecordShape<T> typed = (RecordShape<T>) shape;
        return typed;
    }

    private Shape shape(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Shape last = shape(arguments[arguments.length - 1]);
            if (generic.getRawType() == List.class) {
                return new Shape.Items(last);
            }
            if (generic.getRawType() == Optional.class) {
                return new Shape.Maybe(last);
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return new Shape.Table(last);
            }
        }
        if (type instanceof Class<?> plain) {
            return shape(plain);
        }
        throw new IllegalStateException(type + " has no form in a file");
    }

    private Shape shape(Class<?> type) {
        if (type == String.class) {
            return new Shape.Text();
        }
        if (type == boolean.class) {
            return new Shape.Flag();
        }
        if (type == double.class || type == Double.class) {
            return new Shape.Decimal();
        }
        if (type == int.class || type == Integer.class || type == long.class) {
            return new Shape.Whole(type == long.class);
        }
        Optional<Shape.Code> code =
                Arrays.stream(Shape.Code.values()).filter(c -> c.type() == type).findFirst();
        if (code.isPresent()) {
            return new Shape.Coded(code.get());
        }
        if (type.isEnum()) {
            return new Shape.Word(words(type));
        }
        if (type.isRecord()) {
            return new Shape.Structure(record(type));
        }
        if (type.isSealed()) {
            Map<String, RecordShape<?>> byKind = new LinkedHashMap<>();
            Kinds.of(type).forEach((word, option) -> byKind.put(word, record(option)));
            return new Shape.Choice(type, byKind);
        }
        throw new IllegalStateException(type + " has no form in a file");
    }

    private static Map<String, Object> words(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            try {
                constants.put((String) type.getMethod("key").invoke(constant), constant);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " has no key() for files", e);
            }
        }
        return constants;
    }
}
