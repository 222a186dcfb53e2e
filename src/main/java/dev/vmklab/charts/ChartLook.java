package dev.vmklab.charts;

import dev.vmklab.drawing.paint.ShippedFont;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.drawing.picture.Weight;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

/// A theme at a size: colours as paints, fonts and lines in pixels.
///
/// @param scale pixels per design pixel
record ChartLook(Theme theme, double scale) {
    static final double TITLE = 13;
    static final double LABEL = 10.5;

    double px(double designPixels) {
        return designPixels * scale;
    }

    Font title() {
        return ShippedFont.instance().font(Weight.SEMIBOLD, px(TITLE));
    }

    Font label() {
        return ShippedFont.instance().font(Weight.REGULAR, px(LABEL));
    }

    BasicStroke line(double designPixels) {
        return new BasicStroke((float) px(designPixels), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    BasicStroke dashed(double designPixels) {
        float on = (float) px(5);
        float off = (float) px(3);
        return new BasicStroke(
                (float) px(designPixels), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {on, off}, 0);
    }

    Color paper() {
        return Colours.paint(theme.argb(Role.FRAME));
    }

    Color ink() {
        return Colours.paint(theme.argb(Role.TEXT));
    }

    Color muted() {
        return Colours.paint(theme.argb(Role.TEXT_MUTED));
    }

    Color grid() {
        return Colours.paint(theme.argb(Role.GRID));
    }
}
