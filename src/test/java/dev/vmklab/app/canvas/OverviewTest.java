package dev.vmklab.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.generate.Pods;
import dev.vmklab.design.host.Host;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.drawing.picture.Primitive;
import dev.vmklab.drawing.picture.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverviewTest {
    private static final double WIDTH = 176;
    private static final double HEIGHT = 112;
    private static final double CLOSE = 1e-9;

    private final Geometry geometry = Layout.of(Pods.of(40), Optional.empty());
    private final Overview overview = Overview.of(geometry.bounds(), WIDTH, HEIGHT);

    @Test
    void holdsTheWholeDrawing() {
        Box frame = new Box(0, 0, WIDTH, HEIGHT);

        assertThat(geometry.nodes()).allMatch(n -> frame.contains(overview.small(n.box())));
        assertThat(overview.small(geometry.bounds()).width()).isGreaterThan(WIDTH / 2);
    }

    @Test
    void leadsBackToTheSamePlace() {
        Box host = geometry.nodes().stream()
                .filter(n -> n.kind() == Kind.HOST)
                .findFirst()
                .orElseThrow()
                .box();
        Box small = overview.small(host);
        Point back = overview.large(small.x(), small.bottom());

        assertThat(back.x()).isCloseTo(host.x(), within(CLOSE));
        assertThat(back.y()).isCloseTo(host.bottom(), within(CLOSE));
    }

    @Test
    void drawsEveryFrameAndMarksWhatIsSelected() {
        List<Host> hosts = Pods.of(40).hosts();
        List<Primitive> drawn = overview.draw(geometry, List.of(hosts.get(7).id()));

        assertThat(drawn).filteredOn(p -> p instanceof Primitive.Rectangle).hasSize(40 + 4);
        assertThat(drawn)
                .filteredOn(p -> p instanceof Primitive.Rectangle r && r.fill() == Role.SELECTION)
                .hasSize(1);
    }

    @Test
    void leavesOutTheCablesOfLargeDesigns() {
        Geometry large = Layout.of(Pods.of(240), Optional.empty());
        Overview of = Overview.of(large.bounds(), WIDTH, HEIGHT);

        assertThat(overview.draw(geometry, List.of())).anyMatch(p -> p instanceof Primitive.Polyline);
        assertThat(of.draw(large, List.of())).noneMatch(p -> p instanceof Primitive.Polyline);
    }

    @Test
    void anEmptyDrawingIsNoDivisionByNothing() {
        Overview empty = Overview.of(Box.NOTHING, WIDTH, HEIGHT);

        assertThat(empty.scale()).isFinite().isPositive();
        assertThat(empty.draw(new Geometry(List.of(), List.of()), List.of())).isEmpty();
    }
}
