package dev.vmklab.units;

/// One unit for many values, so that a column or an axis can be compared at a glance.
///
/// @param one how much one of the unit is, in bit/s or seconds
/// @param unit its name
public record Scale(double one, String unit) {
    private static final double KILO = 1e3;
    private static final double MEGA = 1e6;
    private static final double GIGA = 1e9;
    private static final double MILLI = 1e-3;
    private static final double MICRO = 1e-6;
    /// A value is shown in a unit from this part of one on, so that `999.6 ms` becomes `1.00 s`.
    private static final double NEARLY = 0.9995;

    /// The unit for rates up to a value.
    public static Scale rate(double bitsPerSecond) {
        double size = Math.abs(bitsPerSecond);
        if (size >= GIGA * NEARLY) {
            return new Scale(GIGA, "Gbit/s");
        }
        if (size >= MEGA * NEARLY) {
            return new Scale(MEGA, "Mbit/s");
        }
        return size >= KILO * NEARLY ? new Scale(KILO, "kbit/s") : new Scale(1, "bit/s");
    }

    /// The unit for lengths of time up to a value.
    public static Scale seconds(double seconds) {
        double size = Math.abs(seconds);
        if (size >= NEARLY || size == 0) {
            return new Scale(1, "s");
        }
        return size >= MILLI * NEARLY ? new Scale(MILLI, "ms") : new Scale(MICRO, "µs");
    }

    /// The number alone, in this unit.
    public String number(double value) {
        return Units.number(value / one);
    }

    /// The number with the unit.
    public String text(double value) {
        return number(value) + " " + unit;
    }
}
