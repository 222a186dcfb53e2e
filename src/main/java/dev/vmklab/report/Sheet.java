package dev.vmklab.report;

import dev.vmklab.drawing.paint.ShippedFont;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.drawing.picture.Weight;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// A picture that text, lines and other pictures are set on, in pixels. It remembers every text with its place and
/// size, so that a test can ask whether all of them fit.
final class Sheet {
    private static final String ELLIPSIS = "…";

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Theme theme;
    private final List<Placed> placed = new ArrayList<>();

    /// A text that was set.
    record Placed(String text, double size, Rectangle2D bounds) {}

    /// A size and weight of text.
    ///
    /// @param size pixels
    /// @param leading from one baseline to the next
    record Style(Weight weight, double size, double leading, Role colour) {
        Style in(Role newColour) {
            return new Style(weight, size, leading, newColour);
        }

        Style weighing(Weight newWeight) {
            return new Style(newWeight, size, leading, colour);
        }
    }

    Sheet(int width, int height, Theme theme) {
        this.theme = theme;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        fill(new Rectangle2D.Double(0, 0, width, height), Role.FRAME);
    }

    BufferedImage image() {
        return image;
    }

    Theme theme() {
        return theme;
    }

    List<Placed> placed() {
        return List.copyOf(placed);
    }

    /// A part of the sheet to paint in; its upper left corner is the graphics' origin.
    Graphics2D part(Rectangle2D box) {
        return (Graphics2D)
                graphics.create((int) box.getX(), (int) box.getY(), (int) box.getWidth(), (int) box.getHeight());
    }

    void fill(Rectangle2D box, Role role) {
        fill(box, theme.argb(role));
    }

    void fill(Rectangle2D box, int argb) {
        graphics.setPaint(new Color(argb, true));
        graphics.fill(box);
    }

    void rule(double x, double y, double width, double thickness, Role role) {
        fill(new Rectangle2D.Double(x, y, width, thickness), role);
    }

    void picture(BufferedImage picture, Rectangle2D box) {
        graphics.drawImage(picture, (int) box.getX(), (int) box.getY(), null);
    }

    double width(String text, Style style) {
        return ShippedFont.instance().width(text, style.size(), style.weight());
    }

    /// Begins at `x`, stands on `baseline`.
    void left(String text, double x, double baseline, Style style) {
        Font font = ShippedFont.instance().font(style.weight(), style.size());
        graphics.setFont(font);
        graphics.setPaint(new Color(theme.argb(style.colour()), true));
        graphics.drawString(text, (float) x, (float) baseline);
        if (!text.isBlank()) {
            placed.add(new Placed(
                    text,
                    style.size(),
                    new Rectangle2D.Double(x, baseline - 0.75 * style.size(), width(text, style), style.size())));
        }
    }

    /// Ends at `x`.
    void right(String text, double x, double baseline, Style style) {
        left(text, x - width(text, style), baseline, style);
    }

    /// The text, or its beginning and an ellipsis where it is wider than there is room.
    String cut(String text, double room, Style style) {
        if (width(text, style) <= room) {
            return text;
        }
        int length = text.length();
        while (length > 0 && width(text.substring(0, length).strip() + ELLIPSIS, style) > room) {
            length--;
        }
        return length == 0 ? "" : text.substring(0, length).strip() + ELLIPSIS;
    }

    /// Sets a sentence in lines, its lead (up to the first colon) bolder. What does not fit in `lines` is cut.
    ///
    /// @param top where the first line's leading begins
    /// @return where the next text can begin
    double paragraph(String text, double x, double top, double width, int lines, Style style) {
        List<List<Word>> set = Word.lines(this, text, width, style);
        int shown = Math.min(lines, set.size());
        for (int i = 0; i < shown; i++) {
            double baseline = top + i * style.leading() + style.size();
            double at = x;
            double space = width(" ", style);
            List<Word> line = set.get(i);
            for (int w = 0; w < line.size(); w++) {
                Word word = line.get(w);
                boolean last = i + 1 == shown && shown < set.size() && w == line.size() - 1;
                left(
                        last ? cut(word.text() + " " + ELLIPSIS, x + width - at, word.style()) : word.text(),
                        at,
                        baseline,
                        word.style());
                at += width(word.text(), word.style()) + space;
            }
        }
        return top + shown * style.leading();
    }

    /// One word in its style.
    private record Word(String text, Style style) {
        static List<List<Word>> lines(Sheet sheet, String text, double width, Style style) {
            int colon = text.indexOf(": ");
            boolean hasLead = colon > 0 && text.lastIndexOf(' ', colon) < colon && colon < 20;
            List<List<Word>> lines = new ArrayList<>();
            List<Word> line = new ArrayList<>();
            double space = sheet.width(" ", style);
            double used = 0;
            int at = 0;
            for (String word : text.split(" ")) {
                Style own = hasLead && at <= colon ? style.weighing(Weight.SEMIBOLD) : style;
                double wide = sheet.width(word, own);
                if (!line.isEmpty() && used + wide > width) {
                    lines.add(line);
                    line = new ArrayList<>();
                    used = 0;
                }
                line.add(new Word(word, own));
                used += wide + space;
                at += word.length() + 1;
            }
            lines.add(line);
            return lines;
        }
    }
}
