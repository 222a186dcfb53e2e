package dev.vmklab.parameters;

import java.util.Arrays;
import java.util.Map;

/// A value for every [Parameter]: the file's defaults, with a design's overrides on top. Immutable.
public final class Parameters {
    private final double[] values;

    private Parameters(double[] values) {
        this.values = values;
    }

    /// @param byKey a value for every parameter, by its key
    /// @throws IllegalArgumentException when one is missing
    public static Parameters of(Map<String, Double> byKey) {
        double[] values = new double[Parameter.values().length];
        for (Parameter parameter : Parameter.values()) {
            Double value = byKey.get(parameter.key());
            if (value == null) {
                throw new IllegalArgumentException("parameter \"" + parameter.key() + "\" has no value");
            }
            values[parameter.ordinal()] = value;
        }
        return new Parameters(values);
    }

    public double get(Parameter parameter) {
        return values[parameter.ordinal()];
    }

    /// A copy with some values replaced.
    ///
    /// @throws IllegalArgumentException when a key names no parameter
    public Parameters with(Map<String, Double> overrides) {
        double[] copy = values.clone();
        overrides.forEach((key, value) -> copy[Parameter.of(key).ordinal()] = value);
        return new Parameters(copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
