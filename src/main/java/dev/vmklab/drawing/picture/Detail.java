package dev.vmklab.drawing.picture;

/// How much of an element is drawn, by zoom.
public enum Detail {
    /// Hosts as glyphs: a name and the tags or signs of their services.
    FAR,
    /// Structure without small print.
    MIDDLE,
    /// Everything.
    NEAR;

    private static final double MIDDLE_FROM = 0.4;
    private static final double NEAR_FROM = 0.7;

    /// @param scale screen pixels per world unit
    public static Detail at(double scale) {
        return scale < MIDDLE_FROM ? FAR : scale < NEAR_FROM ? MIDDLE : NEAR;
    }
}
