package dev.vmklab.drawing.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.analysis.Run;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.samples.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferencePictureTest {
    private static final double IN_THE_BURST = 30;

    private static Differences between(Run a, Run b, Geometry geometry) {
        return DifferenceReader.of(geometry, a.network(), b.network())
                .at(a.recording(), b.recording(), IN_THE_BURST, Map.of());
    }

    private static List<Primitive> drawn(Differences differences, Geometry geometry) {
        List<Primitive> all = new ArrayList<>();
        new DifferencePicture(geometry).draw(differences, 1, geometry.bounds(), all::add);
        return all;
    }

    private static boolean isFilled(Primitive primitive, Role role) {
        return primitive instanceof Primitive.Rectangle r && r.fill() == role;
    }

    @Test
    void aRunAgainstItselfDrawsNothing() {
        Run flat = Story.run("flat");
        Geometry geometry = Layout.of(flat.design(), Optional.empty());
        Differences differences = between(flat, flat, geometry);

        assertThat(differences.isNothing()).isTrue();
        assertThat(drawn(differences, geometry)).isEmpty();
    }

    @Test
    void withQosTheDatastoreIsFasterAndWhatCarriesMoreIsHatched() {
        Run flat = Story.run("flat");
        Run qos = Story.run("flat-tor-qos");
        Geometry geometry = Layout.of(qos.design(), Optional.empty());
        Differences differences = between(flat, qos, geometry);
        List<Primitive> primitives = drawn(differences, geometry);

        assertThat(differences.datastores())
                .singleElement()
                .satisfies(d -> assertThat(d.seconds()).isLessThan(-0.01));
        assertThat(primitives).anyMatch(p -> isFilled(p, Role.LESS));
        assertThat(primitives.stream().filter(p -> isFilled(p, Role.MORE)).count())
                .isEqualTo(primitives.stream()
                        .filter(Primitive.Hatch.class::isInstance)
                        .count());
        assertThat(primitives)
                .anyMatch(p -> p instanceof Primitive.Text t && t.text().startsWith("p95 \u2212"));
    }

    @Test
    void theOtherWayRoundLessIsMore() {
        Run flat = Story.run("flat");
        Run qos = Story.run("flat-tor-qos");
        Geometry ofQos = Layout.of(qos.design(), Optional.empty());
        Geometry ofFlat = Layout.of(flat.design(), Optional.empty());
        Differences there = between(flat, qos, ofQos);
        Differences back = between(qos, flat, ofFlat);

        assertThat(back.datastores().getFirst().seconds())
                .isEqualTo(-there.datastores().getFirst().seconds());
        double sum = 0;
        for (int c = 0; c < there.forward().length; c++) {
            sum += there.forward()[c] + there.backward()[c];
        }
        double sumBack = 0;
        for (int c = 0; c < back.forward().length; c++) {
            sumBack += back.forward()[c] + back.backward()[c];
        }
        assertThat(sumBack).isCloseTo(-sum, within(1e-9));
    }
}
