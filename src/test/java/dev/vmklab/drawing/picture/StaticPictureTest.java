package dev.vmklab.drawing.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.PictureDesigns;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.drawing.paint.ShippedFont;
import dev.vmklab.samples.StorySamples;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StaticPictureTest {
    private static final ShippedFont FONT = ShippedFont.instance();

    private final Geometry cluster = Layout.of(PictureDesigns.cluster(4, 7), Optional.empty());

    @Test
    void noTextReachesBeyondTheNodeItStandsIn() {
        for (Design design : List.of(
                PictureDesigns.cluster(4, 7),
                PictureDesigns.cluster(23, 20),
                StorySamples.of(StorySamples.Variant.TOR_QOS, "qos"))) {
            Geometry geometry = Layout.of(design, Optional.empty());
            for (double scale : new double[] {0.1, 0.25, 0.41, 0.55, 0.71, 1, 3}) {
                for (Primitive.Text text : texts(geometry, scale)) {
                    Box written = written(text);
                    assertThat(geometry.nodes())
                            .as("%s at scale %s", text, scale)
                            .anyMatch(n -> n.box().grown(0.01).contains(written));
                }
            }
        }
    }

    @Test
    void noTwoTextsLieOnEachOther() {
        for (double scale : new double[] {0.1, 0.25, 0.41, 0.55, 0.71, 1, 3}) {
            List<Primitive.Text> texts = texts(cluster, scale);
            for (int i = 0; i < texts.size(); i++) {
                for (int j = i + 1; j < texts.size(); j++) {
                    assertThat(written(texts.get(i)).intersects(written(texts.get(j))))
                            .as("%s and %s at scale %s", texts.get(i), texts.get(j), scale)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void hostsTooSmallForTheirNamesAreNamedTogether() {
        Geometry many = Layout.of(PictureDesigns.cluster(300, 0), Optional.empty());

        assertThat(texts(many, 0.015))
                .extracting(Primitive.Text::text)
                .contains("esx01 \u2013 esx300", "300 hosts")
                .doesNotContain("esx01");
        assertThat(texts(many, 0.12))
                .extracting(Primitive.Text::text)
                .contains("esx01")
                .doesNotContain("300 hosts");
    }

    @Test
    void aRackOfHostsTooSmallForTheirNamesHasItsName() {
        Geometry racks = Layout.of(PictureDesigns.racks(2, 40), Optional.empty());

        assertThat(texts(racks, 0.015))
                .extracting(Primitive.Text::text)
                .contains("Rack 1", "Rack 2", "40 hosts")
                .doesNotContain("r1-esx1");
    }

    @Test
    void aTagThatCouldNotBeReadIsASignOnItsField() {
        Set<String> tags = Arrays.stream(Service.values()).map(Service::tag).collect(Collectors.toSet());

        for (double scale : new double[] {0.3, 0.4, 0.41, 0.43, 0.5, 0.7}) {
            assertThat(texts(cluster, scale))
                    .filteredOn(text -> tags.contains(text.text()))
                    .allMatch(text -> text.size() * scale >= 6);
        }
        assertThat(new StaticPicture(cluster, FONT).draw(0.41, cluster.bounds()))
                .anyMatch(p -> p instanceof Primitive.Polygon sign && sign.fill() == Role.on(Service.VMOTION));
        assertThat(texts(cluster, 0.5)).extracting(Primitive.Text::text).contains(Service.VMOTION.tag());
    }

    @Test
    void aLongNameIsShortenedWithAnEllipsis() {
        assertThat(FONT.fitted("esx01", 11, Weight.MEDIUM, 200)).isEqualTo("esx01");
        String fitted = FONT.fitted("a-very-long-port-group-name", 11, Weight.MEDIUM, 60);
        assertThat(fitted).startsWith("a-very").endsWith(TextMeasure.ELLIPSIS);
        assertThat(FONT.width(fitted, 11, Weight.MEDIUM)).isLessThanOrEqualTo(60);
        assertThat(FONT.fitted("esx01", 11, Weight.MEDIUM, 3)).isEmpty();
    }

    @Test
    void nearShowsAddressesAndFarOnlyNames() {
        assertThat(texts(cluster, 1)).extracting(Primitive.Text::text).contains("esx01", "vmk1", "10.12.0.11/24");
        assertThat(texts(cluster, 0.3))
                .extracting(Primitive.Text::text)
                .contains("esx01", "ToR A")
                .doesNotContain("vmk1", "10.12.0.11/24");
    }

    @Test
    void whatIsOutOfSightIsNotDrawn() {
        StaticPicture picture = new StaticPicture(cluster, FONT);
        Box first = cluster.nodes().stream()
                .filter(n -> n.label().equals("esx01"))
                .findFirst()
                .orElseThrow()
                .box();

        List<Primitive> few = picture.draw(1, first);

        assertThat(texts(few))
                .extracting(Primitive.Text::text)
                .contains("esx01")
                .doesNotContain("esx02", "ToR A");
        assertThat(few).hasSizeLessThan(picture.draw(1, cluster.bounds()).size() / 3);
        assertThat(picture.draw(1, new Box(-900, -900, 10, 10))).isEmpty();
    }

    @Test
    void manyCablesAreARibbonWithTheirNumberFromAfarAndLinesFromNear() {
        Geometry many = Layout.of(PictureDesigns.cluster(64, 1), Optional.empty());
        StaticPicture picture = new StaticPicture(many, FONT);

        List<Primitive> far = picture.draw(0.09, many.bounds());
        assertThat(far).anyMatch(StaticPictureTest::isRibbon);
        assertThat(texts(far)).anyMatch(text -> text.text().matches("\\d+ cables"));
        List<Primitive> near = picture.draw(1, many.bounds());
        assertThat(near).noneMatch(StaticPictureTest::isRibbon);
        assertThat(lines(near)).isGreaterThanOrEqualTo(many.cables().size());
        assertThat(lines(far)).isLessThan(lines(near));
    }

    private static boolean isRibbon(Primitive primitive) {
        return primitive instanceof Primitive.Rectangle box && box.fill() == Role.RIBBON;
    }

    private static long segments(Primitive.Polyline line) {
        return line.points().size() - 1;
    }

    /// How many stretches of cables are drawn one by one.
    private static long lines(List<Primitive> primitives) {
        return primitives.stream()
                .filter(p -> p instanceof Primitive.Polyline l
                        && List.of(Role.CABLE, Role.CABLE_FAR, Role.CABLE_STANDBY)
                                .contains(l.colour()))
                .mapToLong(p -> segments((Primitive.Polyline) p))
                .sum();
    }

    private static List<Primitive.Text> texts(Geometry geometry, double scale) {
        return texts(new StaticPicture(geometry, FONT).draw(scale, geometry.bounds()));
    }

    private static List<Primitive.Text> texts(List<Primitive> primitives) {
        return primitives.stream()
                .filter(Primitive.Text.class::isInstance)
                .map(Primitive.Text.class::cast)
                .toList();
    }

    /// From the baseline to the height of capitals, as wide as the text.
    private static Box written(Primitive.Text text) {
        double width = FONT.width(text.text(), text.size(), text.weight());
        double left = switch (text.anchor()) {
            case START -> text.x();
            case MIDDLE -> text.x() - width / 2;
            case END -> text.x() - width;
        };
        return new Box(left, text.baseline() - 0.728 * text.size(), width, 0.728 * text.size());
    }
}
