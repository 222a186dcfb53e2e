package dev.vmklab.charts;

import java.awt.Color;

/// Arithmetic on 0xAARRGGBB.
final class Colours {
    /// How far an area's colour goes from its hue towards the paper.
    static final double AREA = 0.4;

    private static final int OPAQUE = 0xFF000000;
    private static final int BYTE = 0xFF;

    private Colours() {}

    /// Opaque; `share` 0 gives the first, 1 the second.
    static int mix(int first, int second, double share) {
        return OPAQUE
                | channel(first, second, share, 16) << 16
                | channel(first, second, share, 8) << 8
                | channel(first, second, share, 0);
    }

    private static int channel(int first, int second, double share, int shift) {
        int a = first >> shift & BYTE;
        int b = second >> shift & BYTE;
        return (int) Math.round(a + (b - a) * share);
    }

    static Color paint(int argb) {
        return new Color(argb, true);
    }

    static Color paint(int argb, double opacity) {
        return new Color(argb & ~OPAQUE | (int) Math.round(opacity * BYTE) << 24, true);
    }
}
