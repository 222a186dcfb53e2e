package dev.vmklab.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The font that the program brings along, whose digits all have one width.
public enum ShippedFont {
    REGULAR("Regular"),
    MEDIUM("Medium"),
    SEMI_BOLD("SemiBold"),
    BOLD("Bold");

    private final Font font;

    ShippedFont(String weight) {
        String resource = "/assets/fonts/InterTabular-" + weight + ".ttf";
        try (InputStream stream = ShippedFont.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            font = Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource + " is no font", e);
        }
    }

    /// @param pixels the font's size
    public Font size(double pixels) {
        return font.deriveFont((float) pixels);
    }
}
