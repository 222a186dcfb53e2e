package dev.vmklab.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final Id LEFT_HOST = Id.of("hst-aaaaaaaa");
    private static final Id RIGHT_HOST = Id.of("hst-bbbbbbbb");
    private static final Id UPPER_VMK = Id.of("vmk-cccccccc");
    private static final Id LOWER_VMK = Id.of("vmk-dddddddd");
    private static final Id OTHER_VMK = Id.of("vmk-eeeeeeee");

    private final Walk walk = new Walk(new Geometry(
            List.of(
                    Node.of(LEFT_HOST, Kind.HOST, new Box(0, 0, 100, 100), -1, "esx01"),
                    Node.of(UPPER_VMK, Kind.VMK, new Box(10, 10, 80, 20), 0, "vmk0"),
                    Node.of(LOWER_VMK, Kind.VMK, new Box(10, 40, 80, 20), 0, "vmk1"),
                    Node.of(RIGHT_HOST, Kind.HOST, new Box(200, 0, 100, 100), -1, "esx02"),
                    Node.of(OTHER_VMK, Kind.VMK, new Box(210, 10, 80, 20), 3, "vmk0")),
            List.of()));

    @Test
    void goesToTheNeighbourInTheSameFrame() {
        assertThat(walk.beside(UPPER_VMK, Walk.Way.DOWN)).contains(LOWER_VMK);
        assertThat(walk.beside(LOWER_VMK, Walk.Way.UP)).contains(UPPER_VMK);
        assertThat(walk.beside(LEFT_HOST, Walk.Way.RIGHT)).contains(RIGHT_HOST);
    }

    @Test
    void goesToTheSameKindElsewhereWhereTheFrameEnds() {
        assertThat(walk.beside(LOWER_VMK, Walk.Way.RIGHT)).contains(OTHER_VMK);
        assertThat(walk.beside(OTHER_VMK, Walk.Way.LEFT)).contains(UPPER_VMK);
    }

    @Test
    void staysWhereThereIsNothing() {
        assertThat(walk.beside(LEFT_HOST, Walk.Way.LEFT)).isEmpty();
        assertThat(walk.into(OTHER_VMK)).isEmpty();
        assertThat(walk.outOf(LEFT_HOST)).isEmpty();
    }

    @Test
    void goesIntoAndOutOf() {
        assertThat(walk.into(LEFT_HOST)).contains(UPPER_VMK);
        assertThat(walk.outOf(UPPER_VMK)).contains(LEFT_HOST);
    }

    @Test
    void goesThroughAllInTheirOrder() {
        assertThat(walk.first()).contains(LEFT_HOST);
        assertThat(walk.further(LEFT_HOST, 1)).contains(UPPER_VMK);
        assertThat(walk.further(RIGHT_HOST, -1)).contains(LOWER_VMK);
        assertThat(walk.further(OTHER_VMK, 1)).isEmpty();
        assertThat(walk.further(LEFT_HOST, -1)).isEmpty();
    }
}
