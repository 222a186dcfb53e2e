package dev.vmklab.drawing.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Line rates as they are printed on ports.
final class Rates {
    private static final double GIGA = 1e9;
    private static final double MEGA = 1e6;

    private Rates() {}

    /// `10G`, `2.5G`, `100M`; `?` where it is unknown.
    static String text(double bitsPerSecond) {
        if (bitsPerSecond <= 0) {
            return "?";
        }
        return bitsPerSecond >= GIGA ? number(bitsPerSecond / GIGA) + "G" : number(bitsPerSecond / MEGA) + "M";
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
