package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Takes pictures of a window, to look at, in `target/pictures`. The headless screen has room for 1000 x 1000; on a
/// larger one the properties `vmklab.pictures.width` and `.height` say how large the window is.
final class Pictures {
    private static final int SIZE = 1000;
    private static final int BEATS = 40;
    private static final Path FOLDER = Path.of("target", "pictures");

    private final Window window;
    private final int width = Integer.getInteger("vmklab.pictures.width", SIZE);
    private int beats;

    /// FX thread only.
    Pictures(Window window) {
        this.window = window;
        window.stage().setX(0);
        window.stage().setY(0);
        window.stage().setWidth(width);
        window.stage().setHeight(Integer.getInteger("vmklab.pictures.height", SIZE));
        window.bench().pulse().onBeat(now -> beats++);
    }

    /// Waits until nothing is under way and what shows has settled.
    BufferedImage take(String name) throws IOException {
        until(() -> window.bench().isIdle());
        int now = onFx(() -> beats);
        until(() -> beats > now + BEATS);
        WritableImage image = onFx(() -> window.stage().getScene().snapshot(null));
        int wide = (int) image.getWidth();
        int high = (int) image.getHeight();
        int[] pixels = new int[wide * high];
        image.getPixelReader().getPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
        BufferedImage copy = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, wide, high, pixels, 0, wide);
        Files.createDirectories(FOLDER);
        String size = width == SIZE ? "" : "-" + width;
        ImageIO.write(copy, "png", FOLDER.resolve(name + size + ".png").toFile());
        return copy;
    }

    /// How many pixels have a colour.
    static int count(BufferedImage image, int argb) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == argb ? 1 : 0;
            }
        }
        return count;
    }
}
