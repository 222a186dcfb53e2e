package dev.vmklab.format.json;

/// Reads and writes JSON (RFC 8259) as neutral values.
public final class JsonText {
    /// How deep values may nest. The program's own documents need ten levels; a deeper file is damaged or hostile.
    public static final int MAX_DEPTH = 64;

    /// How many values one document may hold. A design of a thousand hosts has about a million.
    public static final int MAX_VALUES = 4_000_000;

    private JsonText() {}

    /// Reads exactly one value. A repeated key, a number that no `double` can hold and nesting deeper than
    /// [#MAX_DEPTH] are faults.
    ///
    /// @throws JsonException with the place of the first fault
    public static Object read(String text) throws JsonException {
        return read(text, MAX_VALUES);
    }

    static Object read(String text, int maxValues) throws JsonException {
        return new TreeReader(text, maxValues).read();
    }

    /// Writes a value with an indent of two spaces and LF, ending in LF.
    ///
    /// A list or object without lists and objects in it stands on one line where it fits in 100 columns.
    ///
    /// @throws IllegalArgumentException for a number that is not finite
    public static String write(Object value) {
        return new TreeWriter().write(value);
    }

    /// What a person calls a neutral value in a message.
    public static String describe(Object value) {
        return switch (value) {
            case String text -> "\"" + text + "\"";
            case java.util.List<?> _ -> "a list";
            case java.util.Map<?, ?> _ -> "an object";
            default -> value.toString();
        };
    }
}
