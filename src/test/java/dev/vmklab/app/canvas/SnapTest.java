package dev.vmklab.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapTest {
    private static final Box OTHER = new Box(103, 51, 80, 40);
    private static final Box MOVED = new Box(300, 300, 60, 20);

    private final Snap snap = new Snap(List.of(OTHER), 1);

    @Test
    void aBoxRestsOnTheEdgeOfAnotherAndAGuideSaysSo() {
        Snap.Rest rest = snap.rest(MOVED, -193, -245);

        assertThat(MOVED.x() + rest.dx()).isEqualTo(OTHER.x());
        assertThat(MOVED.y() + rest.dy()).isEqualTo(OTHER.y());
        assertThat(rest.guides()).hasSize(2);
        assertThat(rest.guides().getFirst()).extracting(Point::x).containsOnly(OTHER.x());
    }

    @Test
    void middlesAttractToo() {
        Snap.Rest rest = snap.rest(MOVED, OTHER.centreX() - MOVED.centreX() + 3, -100);

        assertThat(MOVED.moved(rest.dx(), rest.dy()).centreX()).isEqualTo(OTHER.centreX());
        assertThat(rest.guides()).hasSize(1);
    }

    @Test
    void farFromEverythingItRestsOnTheGridWithoutAGuide() {
        Snap.Rest rest = snap.rest(MOVED, 1001.3, 1002.9);

        assertThat((MOVED.x() + rest.dx()) % 8).isZero();
        assertThat((MOVED.y() + rest.dy()) % 8).isZero();
        assertThat(rest.guides()).isEmpty();
    }

    @Test
    void aLineAttractsOverTheSamePixelsHoweverFarOneIsZoomedOut() {
        Snap far = new Snap(List.of(OTHER), 0.25);

        assertThat(far.rest(MOVED, -170, 900).guides()).hasSize(1);
        assertThat(snap.rest(MOVED, -170, 900).guides()).isEmpty();
    }
}
