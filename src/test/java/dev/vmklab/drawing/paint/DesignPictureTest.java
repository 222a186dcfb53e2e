package dev.vmklab.drawing.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.Run;
import dev.vmklab.design.Design;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.PictureDesigns;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.samples.StorySamples;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class DesignPictureTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 800;

    @Test
    void theBurstPaintsItsUplinkRedAndNoOtherCable() {
        Run run = burst();
        DesignPicture during = DesignPicture.at(run, Optional.empty(), 26);
        BufferedImage image = during.image(Theme.light(), WIDTH, HEIGHT, 1);
        Host source = run.design().hosts().getFirst();

        for (CableRun cable : during.geometry().cables()) {
            boolean uplink = cable.a().equals(source.vmnics().getFirst().id())
                    || cable.a()
                            .equals(run.design()
                                    .hosts()
                                    .getLast()
                                    .vmnics()
                                    .getFirst()
                                    .id());
            int red =
                    count(image, screen(during.geometry(), cable), Theme.light().argb(Role.LOAD_10));
            if (uplink) {
                assertThat(red).as("%s", cable).isGreaterThan(100);
            } else {
                assertThat(red).as("%s", cable).isZero();
            }
        }
        BufferedImage before = DesignPicture.at(run, Optional.empty(), 10).image(Theme.light(), WIDTH, HEIGHT, 1);
        assertThat(count(before, new Box(0, 0, WIDTH, HEIGHT), Theme.light().argb(Role.LOAD_10)))
                .isZero();
    }

    @Test
    void outsideFramesAndCablesThereIsOnlyCanvas() {
        Geometry geometry = Layout.of(PictureDesigns.cluster(4, 5), Optional.empty());
        Camera camera = new Camera(geometry.bounds().x() - 20, geometry.bounds().y() - 20, 0.5);
        int width = (int) (geometry.bounds().width() * 0.5) + 20;
        int height = (int) (geometry.bounds().height() * 0.5) + 20;
        for (Theme theme : List.of(Theme.light(), Theme.dark())) {
            BufferedImage image = new DesignPicture(geometry, Optional.empty()).image(theme, width, height, camera);
            int canvas = theme.argb(Role.CANVAS);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    if (image.getRGB(x, y) != canvas) {
                        assertThat(isCovered(geometry, camera.toWorldX(x + 0.5), camera.toWorldY(y + 0.5)))
                                .as("pixel %d, %d in the %s theme", x, y, theme.name())
                                .isTrue();
                    }
                }
            }
        }
    }

    private static boolean isCovered(Geometry geometry, double x, double y) {
        return geometry.nodes().stream().anyMatch(n -> n.box().grown(2).contains(x, y))
                || geometry.cables().stream().anyMatch(c -> c.distance(x, y) <= 3);
    }

    @Test
    void aPictureForPrintShowsTheSameAtTwiceThePixels() {
        DesignPicture picture =
                new DesignPicture(Layout.of(PictureDesigns.cluster(2, 5), Optional.empty()), Optional.empty());

        BufferedImage screen = picture.image(Theme.light(), 600, 400, 1);
        BufferedImage print = picture.image(Theme.light(), 1200, 800, 2);

        int frame = Theme.light().argb(Role.BAR_DISTRIBUTED);
        Box all = new Box(0, 0, 600, 400);
        assertThat((double) count(print, new Box(0, 0, 1200, 800), frame))
                .isBetween(3.0 * count(screen, all, frame), 5.0 * count(screen, all, frame));
    }

    @Test
    void theSamePictureHasTheSamePixels() {
        Geometry geometry = Layout.of(PictureDesigns.cluster(8, 5), Optional.empty());
        DesignPicture picture = new DesignPicture(geometry, Optional.empty());

        assertThat(pixels(picture.image(Theme.dark(), 700, 500, 1)))
                .isEqualTo(pixels(picture.image(Theme.dark(), 700, 500, 1)));
    }

    @Test
    void theSvgIsAWellFormedDocumentWithEveryHostName() throws Exception {
        Design design = StorySamples.of(StorySamples.Variant.NIOC, "nioc <&> \"story\"");
        DesignPicture picture = new DesignPicture(Layout.of(design, Optional.empty()), Optional.empty());

        String svg = picture.svg(Theme.light());

        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg).contains(">esx01<", ">esx02<", ">DSwitch<", ">NIOC<").isEqualTo(picture.svg(Theme.light()));
    }

    @Test
    void anEmptyDesignIsAnEmptySheet() {
        Geometry nothing = Layout.of(Design.empty("nothing"), Optional.empty());

        BufferedImage image = new DesignPicture(nothing, Optional.empty()).image(Theme.light(), 40, 30, 1);

        assertThat(count(image, new Box(0, 0, 40, 30), Theme.light().argb(Role.CANVAS)))
                .isEqualTo(40 * 30);
    }

    private static Run burst() {
        Design design = StorySamples.of(StorySamples.Variant.FLAT, "flat");
        Id target = design.hosts().getLast().id();
        List<TimedEvent> events = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            events.add(new TimedEvent(
                    Id.of("event-" + i),
                    20,
                    new MigrationHappening.Migrate(design.vms().get(i).id(), Optional.of(target))));
        }
        Scenario burst = new Scenario(Id.of("scenario-burst"), "burst", "", 40, 1, events, Extras.NONE);
        return Run.of(design, burst, ParameterFile.standard().parameters());
    }

    private static Box screen(Geometry geometry, CableRun cable) {
        return Camera.fitting(geometry.bounds(), WIDTH, HEIGHT, 24, 2)
                .toScreen(cable.bounds())
                .grown(10);
    }

    private static int count(BufferedImage image, Box where, int argb) {
        int count = 0;
        for (int y = (int) Math.max(0, where.y()); y < Math.min(image.getHeight(), where.bottom()); y++) {
            for (int x = (int) Math.max(0, where.x()); x < Math.min(image.getWidth(), where.right()); x++) {
                count += image.getRGB(x, y) == argb ? 1 : 0;
            }
        }
        return count;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
