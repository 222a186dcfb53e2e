package dev.vmklab.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

/// A theme at a size: colours as paints, fonts and lines in pixels.
///
/// @param scale pixels per design pixel
record ChartLook(ChartTheme theme, double scale) {
    static final double TITLE = 13;
    static final double LABEL = 10.5;

    double px(double designPixels) {
        return designPixels * scale;
    }

    Font title() {
        return ShippedFont.SEMI_BOLD.size(px(TITLE));
    }

    Font label() {
        return ShippedFont.REGULAR.size(px(LABEL));
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
        return Colours.paint(theme.paper());
    }

    Color ink() {
        return Colours.paint(theme.ink());
    }

    Color muted() {
        return Colours.paint(theme.muted());
    }

    Color grid() {
        return Colours.paint(theme.grid());
    }
}
