package dev.vmklab.drawing.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vmklab.drawing.PictureDesigns;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.drawing.paint.ShippedFont;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadPictureTest {
    private static final double GBIT_10 = 10e9;

    private static final double FAR = 0.09;

    private final Geometry geometry = Layout.of(PictureDesigns.cluster(2, 1), Optional.empty());
    private final LoadPicture picture = new LoadPicture(geometry, ShippedFont.instance());

    @Test
    void nothingFlowsNothingIsDrawn() {
        assertThat(picture.draw(LiveLoads.idle(geometry.cables().size()), 1, geometry.bounds()))
                .isEmpty();
    }

    @Test
    void theStrokeGrowsWithTheRateAndTurnsRed() {
        Primitive.Rectangle low = stroke(draw(1e9, 0, CableState.WORKING));
        Primitive.Rectangle high = stroke(draw(GBIT_10, 0, CableState.WORKING));

        assertThat(high.box().width()).isGreaterThan(low.box().width());
        assertThat(low.fill()).isEqualTo(Role.LOAD_1);
        assertThat(high.fill()).isEqualTo(Role.LOAD_10);
    }

    @Test
    void theTwoDirectionsRunOnDifferentSidesOfTheCable() {
        double x = straight().points().getFirst().x();
        boolean down = straight().points().getLast().y()
                > straight().points().getFirst().y();

        Box forward = stroke(draw(GBIT_10, 0, CableState.WORKING)).box();
        Box backward = stroke(draw(0, GBIT_10, CableState.WORKING)).box();

        assertThat(down ? forward.right() : backward.right()).isLessThanOrEqualTo(x);
        assertThat(down ? backward.x() : forward.x()).isGreaterThan(x);
        assertThat(forward.intersects(backward)).isFalse();
    }

    @Test
    void onlyAboveNinetyPercentAStrokeIsHatched() {
        assertThat(draw(0.89 * GBIT_10, 0, CableState.WORKING)).noneMatch(Primitive.Hatch.class::isInstance);
        assertThat(draw(0.95 * GBIT_10, 0, CableState.WORKING)).anyMatch(Primitive.Hatch.class::isInstance);
    }

    @Test
    void aFailedCableIsACrossInAGap() {
        List<Primitive> failed = draw(0, 0, CableState.FAILED);

        assertThat(failed).filteredOn(Primitive.Cross.class::isInstance).singleElement();
        assertThat(failed).anyMatch(p -> p instanceof Primitive.Rectangle r && r.fill() == Role.CANVAS);
    }

    @Test
    void degradedIsBrokenAndBlockedIsDotted() {
        assertThat(draw(0, 0, CableState.DEGRADED))
                .anyMatch(p -> p instanceof Primitive.Polyline l && l.dash() == Primitive.Dash.DASHED);
        assertThat(draw(0, 0, CableState.BLOCKED))
                .anyMatch(p -> p instanceof Primitive.Polyline l && l.dash() == Primitive.Dash.DOTTED);
    }

    @Test
    void portsShowWhatTheySendAndReceive() {
        Box port = geometry.nodes().get(straight().nodeA()).box();

        List<Primitive> levels = draw(GBIT_10, 0.5 * GBIT_10, CableState.WORKING).stream()
                .filter(p -> p instanceof Primitive.Rectangle r && port.contains(r.box()))
                .toList();

        assertThat(levels).hasSize(2);
    }

    @Test
    void loadsOfAnotherGeometryAreRefused() {
        assertThatThrownBy(() -> picture.draw(LiveLoads.idle(1), 1, geometry.bounds()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected " + geometry.cables().size());
    }

    @Test
    void inARibbonOnlyWhatIsBusyOrNotWellIsDrawnByItself() {
        Geometry many = Layout.of(PictureDesigns.cluster(64, 1), Optional.empty());
        int cable = many.ribbons().all().stream()
                .filter(r -> r.level() && r.isDense(FAR))
                .flatMap(r -> r.stretches().stream())
                .max(Comparator.comparingDouble(
                        s -> (s.to() - s.from()) / many.cables().get(s.cable()).length()))
                .orElseThrow()
                .cable();

        double quiet = length(many, cable, 0.3, CableState.WORKING);
        double busy = length(many, cable, 0.6, CableState.WORKING);
        assertThat(quiet).isLessThan(many.cables().get(cable).length() / 2);
        assertThat(busy).isGreaterThan(many.cables().get(cable).length() * 0.9);
        assertThat(primitives(many, cable, 0, CableState.FAILED)).anyMatch(Primitive.Cross.class::isInstance);
        assertThat(length(many, cable, 0.02, CableState.WORKING)).isZero();
    }

    /// How much of a cable has a stroke, when it alone is used.
    private static double length(Geometry geometry, int cable, double use, CableState state) {
        return primitives(geometry, cable, use, state).stream()
                .filter(p -> p instanceof Primitive.Rectangle box && box.fill() == Role.load(use))
                .mapToDouble(p -> Math.max(
                        ((Primitive.Rectangle) p).box().width(),
                        ((Primitive.Rectangle) p).box().height()))
                .sum();
    }

    private static List<Primitive> primitives(Geometry geometry, int cable, double use, CableState state) {
        int n = geometry.cables().size();
        double[] forward = new double[n];
        double[] capacity = new double[n];
        Arrays.fill(capacity, GBIT_10);
        forward[cable] = use * GBIT_10;
        List<CableState> states = new ArrayList<>(Collections.nCopies(n, CableState.WORKING));
        states.set(cable, state);
        LiveLoads loads = new LiveLoads(forward, new double[n], capacity, states);
        return new LoadPicture(geometry, ShippedFont.instance()).draw(loads, FAR, geometry.bounds());
    }

    private CableRun straight() {
        return geometry.cables().stream()
                .filter(c -> c.points().size() == 2
                        && c.points().getFirst().x() == c.points().getLast().x())
                .findFirst()
                .orElseThrow();
    }

    private List<Primitive> draw(double forward, double backward, CableState state) {
        int n = geometry.cables().size();
        int index = geometry.cables().indexOf(straight());
        double[] a = new double[n];
        double[] b = new double[n];
        double[] capacity = new double[n];
        a[index] = forward;
        b[index] = backward;
        capacity[index] = GBIT_10;
        List<CableState> states = new ArrayList<>(Collections.nCopies(n, CableState.WORKING));
        states.set(index, state);
        return picture.draw(new LiveLoads(a, b, capacity, states), 1, geometry.bounds());
    }

    private static Primitive.Rectangle stroke(List<Primitive> primitives) {
        return primitives.stream()
                .filter(Primitive.Rectangle.class::isInstance)
                .map(Primitive.Rectangle.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
