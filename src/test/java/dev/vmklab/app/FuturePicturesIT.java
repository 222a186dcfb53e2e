package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Pictures of what is asked about a run, to look at, in `target/pictures`.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class FuturePicturesIT {
    private static final double PEAK = 30;
    private static final double SIZE = 1000;
    private static final Path FOLDER = Path.of("target", "pictures");

    private static final int BEATS = 40;

    private Window window;
    private int beats;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
        window.stage().setX(0);
        window.stage().setY(0);
        window.stage().setWidth(SIZE);
        window.stage().setHeight(SIZE);
        window.bench().pulse().onBeat(now -> beats++);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private BufferedImage picture(String name) throws IOException {
        until(() -> window.bench().isIdle());
        int now = onFx(() -> beats);
        until(() -> beats > now + BEATS);
        WritableImage image = onFx(() -> window.stage().getScene().snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        Files.createDirectories(FOLDER);
        ImageIO.write(copy, "png", FOLDER.resolve(name + ".png").toFile());
        return copy;
    }

    private void fire(String button) {
        window.until(button, Button.class, b -> !b.isDisabled());
        window.fire(button);
    }

    private void filled(String table) {
        window.until(table, TableView.class, rows -> !rows.getItems().isEmpty());
    }

    @Test
    void theBurstWhyAndBothFuturesInBothThemes() throws Exception {
        for (boolean dark : List.of(false, true)) {
            String theme = dark ? "dark" : "light";
            Theme colours = dark ? Theme.dark() : Theme.light();
            onFx(() -> {
                window.bench().darkProperty().set(dark);
                return true;
            });
            window.show(Samples.read(Samples.FIRST).orElseThrow());
            window.seek(60);
            window.seek(PEAK);
            window.selectTab("tab-bandwidth");
            window.selectTab("tab-latency");
            picture("burst-" + theme);
            window.selectTab("tab-why");
            fire("#why-start");
            filled("#why");
            picture("why-" + theme);
            window.selectTab("tab-contention");
            filled("#contention");
            picture("contention-" + theme);
            onFx(() -> {
                window.bench()
                        .selection()
                        .select(window.bench()
                                .document()
                                .get()
                                .design()
                                .hosts()
                                .getFirst()
                                .vmnics()
                                .getFirst()
                                .id());
                return true;
            });
            window.selectTab("tab-split");
            window.selectTab("tab-sweep");
            fire("#sweep-start");
            filled("#sweep");
            picture("failures-" + theme);
            fork();
            window.selectTab("tab-bandwidth");
            filled("#compare");
            BufferedImage both = picture("compare-" + theme);
            assertThat(count(both, colours.argb(Role.LESS))).isGreaterThan(100);
            window.perform("menu-compare-end");
            onFx(() -> {
                window.bench().session().closeForks();
                return true;
            });
        }
    }

    private void fork() {
        window.seek(19);
        Forking.with(window, "QoS");
        until(() -> window.bench().session().shownProperty().get().until() >= 19);
        window.seek(PEAK);
        Node legend = window.find("#difference-legend", Node.class);
        until(legend::isVisible);
    }

    private static int count(BufferedImage image, int argb) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == argb ? 1 : 0;
            }
        }
        return count;
    }
}
