package dev.vmklab.design.value;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Range checks for the compact constructors of the design's records.
///
/// Every method throws [IllegalArgumentException] with a message that names the property, the value found and what
/// was expected. The message starts with the property's name, so that a reader of files can point at it.
public final class Check {
    /// The longest name that a design accepts; longer ones are a sign of a damaged or hostile file.
    public static final int MAX_NAME_LENGTH = 200;

    private Check() {}

    public static int range(String property, int value, int min, int max) {
        if (value < min || value > max) {
            throw new OutOfRangeException(property + " is " + value + ", expected " + min + " to " + max, min, max);
        }
        return value;
    }

    public static double range(String property, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new OutOfRangeException(
                    property + " is " + plain(value) + ", expected " + plain(min) + " to " + plain(max), min, max);
        }
        return value;
    }

    public static Optional<Double> range(String property, Optional<Double> value, double min, double max) {
        value.ifPresent(v -> range(property, v, min, max));
        return value;
    }

    /// A name or label: not blank, no control characters, at most [#MAX_NAME_LENGTH] characters.
    public static String name(String property, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(property + " is empty, expected a name");
        }
        return text(property, value);
    }

    /// Free text of one line: may be empty.
    public static String text(String property, String value) {
        if (value.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException(
                    property + " has " + value.length() + " characters, expected at most " + MAX_NAME_LENGTH);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(property + " holds a control character, expected plain text");
        }
        return value;
    }

    /// Elements that must not occur twice, such as the uplinks of a team.
    public static <T> List<T> distinct(String property, List<T> values) {
        List<T> copy = List.copyOf(values);
        Set<T> seen = new HashSet<>();
        for (T value : copy) {
            if (!seen.add(value)) {
                throw new IllegalArgumentException(property + " names \"" + value + "\" twice");
            }
        }
        return copy;
    }

    public static void that(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    private static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e18) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return Double.toString(value);
    }
}
