package dev.vmklab.app.ui;

import javafx.scene.paint.Color;

/// Turns the drawing's colours into the toolkit's.
public final class Colours {
    private static final double OPAQUE = 255;

    private Colours() {}

    /// @param argb 0xAARRGGBB
    public static Color of(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / OPAQUE);
    }
}
