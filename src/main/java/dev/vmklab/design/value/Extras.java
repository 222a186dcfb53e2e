package dev.vmklab.design.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The fields of a record's file form that this version of the program does not know, kept through every edit.
///
/// Values are neutral: `String`, `Boolean`, `java.math.BigDecimal`, unmodifiable `List` and `Map` of the same, and
/// [#NULL] for a literal null. The order is the file's.
public record Extras(Map<String, Object> fields) {
    /// Stands for a literal `null` of the file.
    public static final Object NULL = Null.INSTANCE;

    public static final Extras NONE = new Extras(Map.of());

    public Extras {
        fields = fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    private enum Null {
        INSTANCE;

        @Override
        public String toString() {
            return "null";
        }
    }
}
