package dev.vmklab.drawing.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.drawing.PictureDesigns;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.layout.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParticlesTest {
    private static final double GBIT = 1e9;
    private static final double CAPACITY = 10 * GBIT;

    private final Geometry geometry = Layout.of(PictureDesigns.cluster(2, 1), Optional.empty());
    private final Box everything = geometry.bounds();

    private LiveLoads loads(double rate, CableState state) {
        int n = geometry.cables().size();
        double[] forward = new double[n];
        double[] capacity = new double[n];
        Arrays.fill(forward, rate);
        Arrays.fill(capacity, CAPACITY);
        return new LiveLoads(forward, new double[n], capacity, Collections.nCopies(n, state));
    }

    private List<Box> dots(Particles particles, LiveLoads loads) {
        List<Box> dots = new ArrayList<>();
        particles.draw(loads, 1, everything, p -> dots.add(((Primitive.Rectangle) p).box()));
        return dots;
    }

    @Test
    void aBusyCableHasMoreDotsThanAnIdleOne() {
        Particles particles = new Particles(geometry);

        assertThat(dots(particles, loads(9 * GBIT, CableState.WORKING)))
                .hasSizeGreaterThan(2
                        * dots(particles, loads(0.1 * GBIT, CableState.WORKING)).size());
        assertThat(dots(particles, loads(0, CableState.WORKING))).isEmpty();
    }

    @Test
    void dotsRunFasterOnABusyCable() {
        Box slow = firstAfter(0.1, 1 * GBIT);
        Box fast = firstAfter(0.1, 9 * GBIT);
        Box start = firstAfter(0, 9 * GBIT);

        assertThat(distance(start, fast)).isGreaterThan(distance(start, slow));
    }

    private Box firstAfter(double seconds, double rate) {
        Particles particles = new Particles(geometry);
        LiveLoads loads = loads(rate, CableState.WORKING);
        particles.pass(loads, seconds);
        return dots(particles, loads).getFirst();
    }

    private static double distance(Box a, Box b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    @Test
    void nothingRunsOnAFailedCable() {
        assertThat(dots(new Particles(geometry), loads(9 * GBIT, CableState.FAILED)))
                .isEmpty();
    }

    @Test
    void thereAreNeverMoreDotsThanTheCap() {
        Particles particles = new Particles(geometry);
        List<Primitive> dots = new ArrayList<>();
        particles.draw(loads(9 * GBIT, CableState.WORKING), 40, everything, dots::add);

        assertThat(dots).hasSize(Particles.MOST);
    }
}
