package dev.vmklab.drawing.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CameraTest {
    private static final Box WORLD = new Box(-200, 100, 4000, 1000);

    @Test
    void worldAndScreenAreEachOthersInverse() {
        for (double scale : new double[] {0.02, 0.3, 1, 1.7, 8}) {
            Camera camera = new Camera(-37.5, 1200.25, scale);

            assertThat(camera.toWorldX(camera.toScreenX(123.75))).isCloseTo(123.75, within(1e-9));
            assertThat(camera.toWorldY(camera.toScreenY(-4.5))).isCloseTo(-4.5, within(1e-9));
        }
    }

    @Test
    void theWorldPointUnderThePointerStaysWhileZooming() {
        Camera camera = new Camera(10, 20, 0.8);
        double x = camera.toWorldX(333);
        double y = camera.toWorldY(44);

        for (int i = 0; i < 40; i++) {
            camera = camera.zoomed(i < 25 ? 1.2 : 0.7, 333, 44);
            assertThat(camera.toWorldX(333)).isCloseTo(x, within(1e-6));
            assertThat(camera.toWorldY(44)).isCloseTo(y, within(1e-6));
        }
    }

    @Test
    void zoomStopsAtItsLimits() {
        assertThat(Camera.START.zoomed(1e9, 0, 0).scale()).isEqualTo(Camera.MAX_SCALE);
        assertThat(Camera.START.zoomed(1e-9, 0, 0).scale()).isEqualTo(Camera.MIN_SCALE);
    }

    @Test
    void fittingShowsTheWholeBoxInTheMiddleWithItsMargin() {
        Camera camera = Camera.fitting(WORLD, 1000, 700, 24, 2);
        Box screen = camera.toScreen(WORLD);

        assertThat(screen.x()).isCloseTo(24, within(1e-9));
        assertThat(screen.right()).isCloseTo(976, within(1e-9));
        assertThat(screen.centreY()).isCloseTo(350, within(1e-9));
    }

    @Test
    void fittingASmallBoxDoesNotBlowItUp() {
        assertThat(Camera.fitting(new Box(0, 0, 10, 10), 1000, 700, 24, 2).scale())
                .isEqualTo(2);
    }

    @Test
    void draggingFarAwayKeepsAPieceOfTheDrawingInSight() {
        Camera lost = Camera.START.panned(1e6, -1e6).clamped(WORLD, 800, 600, 64);

        Box seen = lost.visible(800, 600);
        assertThat(seen.intersects(WORLD)).isTrue();
        assertThat(seen.right() - WORLD.x()).isCloseTo(64, within(1e-6));
        assertThat(WORLD.bottom() - seen.y()).isCloseTo(64, within(1e-6));
    }
}
