package dev.vmklab.units;

import java.util.Locale;

/// Writes single quantities with three significant digits and their unit, such as `9.41 Gbit/s` or `68.4 ms`.
///
/// The same text on every machine, whatever its language.
public final class Units {
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    private static final double LONG_SECONDS = 300;
    private static final double KIBI = 1024;

    private Units() {}

    /// A rate on the wire.
    ///
    /// @param bitsPerSecond infinite for no limit
    public static String rate(double bitsPerSecond) {
        return Double.isInfinite(bitsPerSecond)
                ? "unlimited"
                : Scale.rate(bitsPerSecond).text(bitsPerSecond);
    }

    /// An amount of memory or data in binary units, as vSphere counts both.
    public static String bytes(double bytes) {
        String[] units = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
        int power = 0;
        double value = bytes;
        while (Math.abs(value) >= KIBI && power + 1 < units.length) {
            value /= KIBI;
            power++;
        }
        return (power == 0 ? String.format(Locale.ROOT, "%.0f", value) : number(value)) + " " + units[power];
    }

    /// A length of time: microseconds to seconds with three digits, from five minutes on in minutes and hours.
    ///
    /// @param seconds infinite for something that never ended
    public static String seconds(double seconds) {
        if (Double.isInfinite(seconds)) {
            return "without end";
        }
        if (seconds >= HOUR) {
            return String.format(
                    Locale.ROOT, "%d h %02d min", (long) (seconds / HOUR), (long) (seconds % HOUR / MINUTE));
        }
        if (seconds >= LONG_SECONDS) {
            return String.format(Locale.ROOT, "%d min %02d s", (long) (seconds / MINUTE), (long) (seconds % MINUTE));
        }
        return Scale.seconds(seconds).text(seconds);
    }

    /// A point on a run's clock: seconds with a tenth, from five minutes on as `12:05` or `1:02:05`.
    public static String instant(double seconds) {
        return seconds < LONG_SECONDS ? String.format(Locale.ROOT, "%.1f s", seconds) : clock(seconds);
    }

    /// Whole seconds as `0:25`, `12:05` or `1:02:05`.
    public static String clock(double seconds) {
        long whole = Math.round(seconds);
        long minutes = whole / 60 % 60;
        return whole >= HOUR
                ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, minutes, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", minutes, whole % 60);
    }

    /// A share of a whole, such as `94 %`; below one percent with a tenth.
    public static String share(double share) {
        double percent = share * 100;
        boolean small = percent > 0 && percent < 1;
        return String.format(Locale.ROOT, small ? "%.1f %%" : "%.0f %%", percent);
    }

    /// A number of things, thousands apart: `12 000`.
    public static String count(double count) {
        return String.format(Locale.ROOT, "%,.0f", count).replace(',', ' ');
    }

    /// Three significant digits where there are decimals: `1.60`, `16.0`, `160`, `1600`.
    static String number(double value) {
        double size = Math.abs(value);
        String pattern = size == 0 || size >= 99.95 ? "%.0f" : size >= 9.995 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
