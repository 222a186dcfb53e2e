package dev.vmklab.format;

import dev.vmklab.design.value.Check;
import java.util.Optional;

/// One parameter of the model with what a reader needs to judge it.
///
/// @param key as [dev.vmklab.parameters.Parameter#key()]
/// @param unit such as `s`, `bit/s`, `byte` or `1` for a plain number
/// @param defaultValue in that unit
/// @param min the smallest value that a design may set
/// @param max the largest value that a design may set
/// @param source where the number comes from; `(model)` marks a choice of the model, `(unconfirmed)` common knowledge
///        without a published source
/// @param note what the number does
public record ParameterEntry(
        String key, String unit, double defaultValue, double min, double max, String source, String note) {
    public ParameterEntry {
        Check.name("key", key);
        Check.name("unit", unit);
        Check.that(min <= max, "min is above max, expected at most max");
        Check.range("defaultValue", defaultValue, min, max);
        Check.name("source", source);
        Check.name("note", note);
    }

    /// Why a design may not set it to a value; empty where it may.
    Optional<String> refusal(double value) {
        try {
            Check.range("value", value, min, max);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            String in = unit.equals("1") ? "" : " " + unit;
            return Optional.of(String.valueOf(e.getMessage()).substring("value ".length()) + in);
        }
    }
}
