package dev.vmklab.charts;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// Pixels that charts are painted into, over and over: premultiplied 0xAARRGGBB, row after row, as a JavaFX
/// `PixelBuffer` takes them.
public final class ChartRaster {
    private final BufferedImage image;
    private final int[] pixels;

    public ChartRaster(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /// The pixels themselves, not a copy.
    public int[] pixels() {
        return pixels;
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    Graphics2D graphics() {
        return image.createGraphics();
    }
}
