package dev.vmklab.drawing.paint;

import dev.vmklab.drawing.picture.TextMeasure;
import dev.vmklab.drawing.picture.Weight;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The font that belongs to the program, in its four weights, for Java2D. Free to share between threads.
public final class ShippedFont implements TextMeasure {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /// Widths are measured once at this size and scaled, so that a text is as wide at every zoom.
    private static final float MEASURE_SIZE = 64;

    private static final int REMEMBERED_TEXTS = 20_000;

    private static final ShippedFont ONLY = new ShippedFont();

    private final Map<Weight, Font> fonts = new EnumMap<>(Weight.class);
    private final Map<Key, Double> widths = new ConcurrentHashMap<>();

    private record Key(String text, Weight weight) {}

    private ShippedFont() {
        for (Weight weight : Weight.values()) {
            fonts.put(weight, load(weight));
        }
    }

    public static ShippedFont instance() {
        return ONLY;
    }

    public Font font(Weight weight, double size) {
        return base(weight).deriveFont((float) size);
    }

    @Override
    public double width(String text, double size, Weight weight) {
        if (widths.size() > REMEMBERED_TEXTS) {
            widths.clear();
        }
        return size / MEASURE_SIZE * widths.computeIfAbsent(new Key(text, weight), ShippedFont.this::measured);
    }

    private double measured(Key key) {
        return font(key.weight(), MEASURE_SIZE)
                .getStringBounds(key.text(), CONTEXT)
                .getWidth();
    }

    private Font base(Weight weight) {
        Font font = fonts.get(weight);
        if (font == null) {
            throw new IllegalStateException("no font of weight " + weight);
        }
        return font;
    }

    private static Font load(Weight weight) {
        String name = switch (weight) {
            case REGULAR -> "Regular";
            case MEDIUM -> "Medium";
            case SEMIBOLD -> "SemiBold";
            case BOLD -> "Bold";
        };
        String path = "/assets/fonts/InterTabular-" + name + ".ttf";
        try (InputStream stream = ShippedFont.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is missing from the program");
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(path + " is no font", e);
        }
    }
}
