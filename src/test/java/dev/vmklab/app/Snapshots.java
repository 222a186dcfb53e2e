package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;

import dev.vmklab.app.ui.Pulse;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Pictures of a window under test, as it is after one more beat.
final class Snapshots {
    private Snapshots() {}

    /// Writes a picture of a scene where the property `vmklab.pictures` names a folder, to be looked at.
    static void keep(Scene scene, Pulse pulse, String name) {
        String to = System.getProperty("vmklab.pictures", "");
        if (!to.isEmpty()) {
            onFx(() -> {
                pulse.beat(System.nanoTime());
                WritableImage image = scene.snapshot(null);
                return ImageIO.write(
                        SwingFXUtils.fromFXImage(image, null),
                        "png",
                        Path.of(to, name + ".png").toFile());
            });
        }
    }

    /// Pixels of a colour in a node as it is painted.
    static int pixels(Node node, Pulse pulse, int argb) {
        return onFx(() -> {
            pulse.beat(System.nanoTime());
            WritableImage image = node.snapshot(null, null);
            PixelReader reader = image.getPixelReader();
            int count = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    count += reader.getArgb(x, y) == argb ? 1 : 0;
                }
            }
            return count;
        });
    }
}
