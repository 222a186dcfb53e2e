package dev.vmklab.charts;

import dev.vmklab.drawing.picture.Role;
import java.awt.Graphics2D;
import java.awt.font.GlyphVector;

/// Text that stays readable over lines and areas: a rim of the paper's colour around it.
final class Halo {
    private static final double RIM = 3;

    private Halo() {}

    /// Ends at `right`, stands on `baseline`.
    static void text(Graphics2D g, String text, double right, double baseline, ChartLook look, int colour) {
        GlyphVector glyphs = look.label().createGlyphVector(g.getFontRenderContext(), text);
        double left = right - glyphs.getLogicalBounds().getWidth();
        var outline = glyphs.getOutline((float) left, (float) baseline);
        g.setPaint(Colours.paint(look.theme().argb(Role.FRAME), 0.85));
        g.setStroke(look.line(RIM));
        g.draw(outline);
        g.setPaint(Colours.paint(colour));
        g.fill(outline);
    }
}
