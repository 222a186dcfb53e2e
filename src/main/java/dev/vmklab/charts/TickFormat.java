package dev.vmklab.charts;

import dev.vmklab.units.Scale;
import dev.vmklab.units.Units;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// How the ticks of an axis are written.
final class TickFormat extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private static final double CLOCK_FROM = 300;

    private final transient DoubleFunction<String> text;

    private TickFormat(DoubleFunction<String> text) {
        this.text = text;
    }

    /// Values on a scale, with as many decimals as a step needs.
    static TickFormat values(Scale scale, double step) {
        int decimals = decimals(step / scale.one());
        return new TickFormat(v -> String.format(Locale.ROOT, "%." + decimals + "f", v / scale.one() + 0.0));
    }

    /// Instants of a run: seconds, in longer windows minutes and hours.
    static TickFormat time(TimeWindow window, double step) {
        int decimals = decimals(step);
        return window.to() >= CLOCK_FROM && step >= 1
                ? new TickFormat(Units::clock)
                : new TickFormat(v -> String.format(Locale.ROOT, "%." + decimals + "f s", v + 0.0));
    }

    private static int decimals(double step) {
        return (int) Math.clamp(Math.ceil(-Math.log10(step) - 1e-9), 0, 6);
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return to.append(text.apply(number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("ticks are written, never read");
    }
}
