package dev.vmklab.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final Box WORLD = new Box(0, 0, 2000, 1000);
    private static final double CLOSE = 1e-9;

    private final Viewport viewport = new Viewport();

    @BeforeEach
    void showTheWorld() {
        viewport.resize(800, 600);
        viewport.world(WORLD);
        viewport.fit();
    }

    @Test
    void showsTheWholeWorldAtFirst() {
        assertThat(viewport.visible().contains(WORLD)).isTrue();
    }

    @Test
    void keepsTheWholeWorldInViewWhileTheWindowChanges() {
        viewport.resize(400, 900);

        assertThat(viewport.visible().contains(WORLD)).isTrue();
        assertThat(viewport.camera().toScreenX(WORLD.centreX())).isCloseTo(200, within(CLOSE));
    }

    @Test
    void leavesTheCameraToTheUserOnceItWasMoved() {
        viewport.zoom(4, 100, 100);
        Camera chosen = viewport.camera();
        viewport.resize(700, 500);

        assertThat(viewport.camera()).isEqualTo(chosen);
        viewport.fit();
        assertThat(viewport.visible().contains(WORLD)).isTrue();
    }

    @Test
    void doesNotLoseTheDrawingByPanning() {
        viewport.pan(1e6, -1e6);

        assertThat(viewport.visible().intersects(WORLD)).isTrue();
    }

    @Test
    void leavesTheCameraWhereWhatIsToBeRevealedIsInView() {
        viewport.zoom(2, 400, 300);
        Camera before = viewport.camera();
        viewport.reveal(new Box(1000, 500, 20, 20));

        assertThat(viewport.camera()).isEqualTo(before);
    }

    @Test
    void movesToWhatIsToBeRevealed() {
        viewport.zoom(8, 0, 0);
        Box far = new Box(1900, 900, 40, 40);
        assertThat(viewport.visible().contains(far)).isFalse();
        double scale = viewport.camera().scale();
        viewport.reveal(far);

        assertThat(viewport.visible().contains(far)).isTrue();
        assertThat(viewport.camera().scale()).isEqualTo(scale);
    }

    @Test
    void zoomsOutForWhatIsLargerThanTheView() {
        viewport.zoom(8, 0, 0);
        viewport.reveal(WORLD);

        assertThat(viewport.visible().contains(WORLD)).isTrue();
    }
}
