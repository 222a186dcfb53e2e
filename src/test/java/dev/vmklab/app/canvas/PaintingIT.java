package dev.vmklab.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.ui.Looks;
import dev.vmklab.design.generate.Pods;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.picture.Primitive;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.drawing.picture.Weight;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// What reaches the screen: nothing that is out of view, and every line on whole pixels of the device however many of
/// them make a pixel of the layout.
@ExtendWith(ApplicationExtension.class)
class PaintingIT {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;
    private static final Theme THEME = Theme.light();

    private record Painted(int[] pixels, int width, int count) {
        List<Integer> colours() {
            return Arrays.stream(pixels).distinct().sorted().boxed().toList();
        }

        int pixel(int x, int y) {
            return pixels[y * width + x];
        }
    }

    /// Paints as a screen with so many pixels per pixel of the layout shows it.
    private static Painted painted(Camera camera, double ratio, List<Primitive> primitives) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(30), () -> {
            Looks.loadFonts();
            Canvas canvas = new Canvas(WIDTH * ratio, HEIGHT * ratio);
            canvas.getGraphicsContext2D().scale(ratio, ratio);
            FxPainter painter = new FxPainter(canvas.getGraphicsContext2D(), THEME);
            painter.begin(camera, ratio, WIDTH, HEIGHT);
            primitives.forEach(painter::paint);
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setFill(Color.WHITE);
            WritableImage image = canvas.snapshot(parameters, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return new Painted(pixels, width, painter.painted());
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2, 3})
    void linesAndEdgesLieOnWholePixelsOfTheDevice(double ratio) {
        List<Primitive> primitives = List.of(
                new Primitive.Rectangle(new Box(13.3, 17.7, 91.1, 47.9), 0, Role.BAR, Role.NONE, 0),
                new Primitive.Rectangle(new Box(130.4, 21.2, 60.3, 33.3), 0, Role.NONE, Role.BAR, 1.3),
                line(Primitive.Dash.SOLID, 7.1, 111.3, 301.7, 111.3),
                line(Primitive.Dash.SOLID, 55.55, 90.1, 55.55, 188.8),
                line(Primitive.Dash.DASHED, 7.1, 131.9, 301.7, 131.9),
                line(Primitive.Dash.DOTTED, 7.1, 151.4, 301.7, 151.4));

        for (double scale : new double[] {0.37, 1, 1.13}) {
            Painted picture = painted(new Camera(-3.21, -1.77, scale), ratio, primitives);

            assertThat(picture.colours())
                    .as("colours at scale %s: anything between ink and ground is smeared over two pixels", scale)
                    .allMatch(c -> isAlmost(c, 0xFFFFFFFF) || isAlmost(c, THEME.argb(Role.BAR)))
                    .hasSizeGreaterThan(1);
        }
    }

    /// A third of a pixel is no whole number to a computer: what covers a pixel may cover all but a thousandth of it.
    private static boolean isAlmost(int argb, int wanted) {
        int farthest = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            farthest = Math.max(farthest, Math.abs((argb >> shift & 0xFF) - (wanted >> shift & 0xFF)));
        }
        return farthest <= 2;
    }

    private static Primitive line(Primitive.Dash dash, double x1, double y1, double x2, double y2) {
        return new Primitive.Polyline(List.of(new Point(x1, y1), new Point(x2, y2)), 0, Role.BAR, dash);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2, 3})
    void aHairlineIsOnePixelOfTheDeviceWide(double ratio) {
        Painted picture =
                painted(new Camera(0, 0, 1), ratio, List.of(line(Primitive.Dash.SOLID, 10.4, 50.3, 200.2, 50.3)));
        int x = (int) (100 * ratio);
        long inked = 0;
        for (int y = 0; y < picture.pixels().length / picture.width(); y++) {
            inked += picture.pixel(x, y) == THEME.argb(Role.BAR) ? 1 : 0;
        }

        assertThat(inked).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2, 3})
    void textIsAsCrispWhereverTheCameraStandsBetweenTwoPixels(double ratio) {
        List<Primitive> text = List.of(
                new Primitive.Text("esx01 vmnic0", 20, 60, 12, Weight.SEMIBOLD, Primitive.Anchor.START, Role.TEXT));
        Painted straight = painted(new Camera(0, 0, 1), ratio, text);
        Painted between = painted(new Camera(0.3 / ratio, -0.4 / ratio, 1), ratio, text);

        assertThat(between.pixels()).isEqualTo(straight.pixels());
        assertThat(straight.colours()).as("stems as dark as the ink").contains(THEME.argb(Role.TEXT));
    }

    @Test
    void nothingOffScreenIsPainted() {
        Sheet sheet = Sheet.of(Pods.of(200), Optional.empty());
        Box world = sheet.geometry().bounds();
        for (double scale : new double[] {0.1, 0.3, 1}) {
            Camera camera = new Camera(world.centreX(), world.centreY(), scale);
            Box seen = camera.visible(WIDTH, HEIGHT);
            List<Primitive> all = sheet.picture().draw(scale, world);
            List<Primitive> culled = sheet.picture().draw(scale, seen);
            Painted ofAll = painted(camera, 1, all);
            Painted ofCulled = painted(camera, 1, culled);

            assertThat(ofCulled.pixels()).as("seen at %s", scale).isEqualTo(ofAll.pixels());
            assertThat(culled.size()).isLessThan(all.size() / 4);
            assertThat(ofCulled.count()).isPositive().isLessThanOrEqualTo(parts(culled));
            assertThat(ofAll.count()).as("painted at %s", scale).isLessThan(parts(all) / 4);
        }
    }

    /// Boxes, segments and texts.
    private static int parts(List<Primitive> primitives) {
        return primitives.stream()
                .collect(Collectors.summingInt(p ->
                        p instanceof Primitive.Polyline line ? line.points().size() - 1 : 1));
    }

    @Test
    void farFromTheDrawingNothingIsPaintedAtAll() {
        Sheet sheet = Sheet.of(Pods.of(40), Optional.empty());
        Box world = sheet.geometry().bounds();
        Camera away = new Camera(world.right() + 1000, world.bottom() + 1000, 1);

        assertThat(painted(away, 1, sheet.picture().draw(1, world)).count()).isZero();
        assertThat(sheet.picture().draw(1, away.visible(WIDTH, HEIGHT))).isEmpty();
    }
}
