package dev.vmklab.design.property;

import dev.vmklab.design.value.OutOfRangeException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;

/// The least and the greatest value that a number may have. The numbers stand in the records' constructors alone; they
/// are found by offering them a hopeless value.
public record Limits(double least, double greatest) {
    /// The limits of a whole or decimal number, optional or not; empty for what is no number or has none.
    public static Optional<Limits> of(Record element, PropertyPath path) {
        return path.type(element).flatMap(Limits::hopeless).flatMap(value -> refused(element, path, value));
    }

    private static Optional<Object> hopeless(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return hopeless(generic.getActualTypeArguments()[0]).map(Optional::of);
        }
        if (type == int.class || type == Integer.class) {
            return Optional.of(Integer.MIN_VALUE);
        }
        return type == double.class || type == Double.class ? Optional.of(Double.NaN) : Optional.empty();
    }

    private static Optional<Limits> refused(Record element, PropertyPath path, Object hopeless) {
        try {
            path.write(element, hopeless);
            return Optional.empty();
        } catch (OutOfRangeException e) {
            return Optional.of(new Limits(e.least(), e.greatest()));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // refused for another reason
        }
    }
}
