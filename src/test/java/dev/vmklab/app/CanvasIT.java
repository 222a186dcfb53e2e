package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.analysis.Run;
import dev.vmklab.app.canvas.CanvasCarrier;
import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.part.Part;
import dev.vmklab.design.part.Parts;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.network.Link;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.units.Units;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the mouse does on the drawing.
@ExtendWith(ApplicationExtension.class)
class CanvasIT {
    private static final double IN_THE_BURST = 40;
    /// Events carry their place in single precision.
    private static final double CLOSE = 1e-3;
    private static final Point2D GROUND = new Point2D(6, 6);

    private Window window;
    private CanvasPane canvas;
    private Pointer mouse;
    private DesignDocument document;
    private Geometry geometry;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void openTheFlatSample() throws Exception {
        document = Samples.read(Samples.FIRST).orElseThrow();
        geometry = Layout.of(document.design(), document.view());
        canvas = window.find("#canvas", CanvasPane.class);
        mouse = new Pointer(canvas);
        window.show(document);
        until(() -> canvas.geometry().filter(geometry::equals).isPresent());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Camera camera() {
        return onFx(canvas::camera);
    }

    private List<Id> selected() {
        return onFx(() -> window.bench().selection().get());
    }

    /// A place on the frame of a host where nothing else is.
    private Point2D on(Host host) {
        Box box = geometry.boxOf(host.id()).orElseThrow();
        return screen(box.x() + 4, box.y() + 4);
    }

    private Point2D screen(double worldX, double worldY) {
        Camera camera = camera();
        return new Point2D(camera.toScreenX(worldX), camera.toScreenY(worldY));
    }

    private Host esx01() {
        return document.design().hosts().getFirst();
    }

    private Host esx02() {
        return document.design().hosts().get(1);
    }

    @Test
    void dragOfEmptyGroundMovesTheDrawingWithThePointer() {
        Camera before = camera();

        mouse.drag(GROUND, GROUND.add(60, 30));

        assertThat(camera().scale()).isEqualTo(before.scale());
        assertThat(camera().x()).isCloseTo(before.x() - 60 / before.scale(), within(CLOSE));
        assertThat(camera().y()).isCloseTo(before.y() - 30 / before.scale(), within(CLOSE));
        assertThat(selected()).isEmpty();
    }

    @Test
    void middleButtonMovesTheDrawingWhereverItIsPressed() {
        Camera before = camera();
        Point2D from = on(esx01());

        mouse.withMiddleButton().drag(from, from.add(-40, 10));

        assertThat(camera().x()).isCloseTo(before.x() + 40 / before.scale(), within(CLOSE));
        assertThat(camera().y()).isCloseTo(before.y() - 10 / before.scale(), within(CLOSE));
        assertThat(selected()).isEmpty();
    }

    @Test
    void wheelZoomsAndKeepsWhatIsUnderThePointer() {
        Camera before = camera();
        Point2D at = on(esx02());
        double worldX = before.toWorldX(at.getX());
        double worldY = before.toWorldY(at.getY());

        mouse.wheel(at, 120);

        assertThat(camera().scale()).isGreaterThan(before.scale() * 1.1);
        assertThat(camera().toScreenX(worldX)).isCloseTo(at.getX(), within(CLOSE));
        assertThat(camera().toScreenY(worldY)).isCloseTo(at.getY(), within(CLOSE));

        mouse.wheel(at, -120);

        assertThat(camera().scale()).isCloseTo(before.scale(), within(CLOSE));
    }

    @Test
    void clickSelectsAndShiftClickAddsAndTakesOut() {
        mouse.click(on(esx01()));
        assertThat(selected()).containsExactly(esx01().id());

        mouse.withShift().click(on(esx02()));
        assertThat(selected()).containsExactly(esx01().id(), esx02().id());

        mouse.withShift().click(on(esx01()));
        assertThat(selected()).containsExactly(esx02().id());

        mouse.click(GROUND);
        assertThat(selected()).isEmpty();
    }

    @Test
    void shiftDragSelectsWhatIsWhollyInTheRubberBand() {
        Box first = geometry.boxOf(esx01().id()).orElseThrow();
        Box second = geometry.boxOf(esx02().id()).orElseThrow();

        mouse.withShift().drag(screen(first.x() - 8, first.y() - 8), screen(second.centreX(), first.bottom() + 8));

        assertThat(selected()).contains(esx01().id()).doesNotContain(esx02().id());
    }

    @Test
    void doubleClickLetsTheNameBeTyped() {
        mouse.doubleClick(on(esx01()));

        until(() -> window.stage().getScene().getFocusOwner() instanceof TextField field
                && field.getText().equals(esx01().name()));
        assertThat(selected()).containsExactly(esx01().id());
    }

    @Test
    void dragOfAFrameMovesItAndUndoBringsItBack() {
        Box before = geometry.boxOf(esx01().id()).orElseThrow();

        mouse.drag(on(esx01()), on(esx01()).add(0, -40));

        until(() -> canvas.geometry()
                .flatMap(g -> g.boxOf(esx01().id()))
                .filter(b -> b.y() < before.y())
                .isPresent());
        assertThat(onFx(() -> window.bench().document().get().design())).isEqualTo(document.design());
        onFx(() -> {
            window.bench().document().undo();
            return true;
        });
        until(() -> canvas.geometry().filter(geometry::equals).isPresent());
    }

    @Test
    void aDropThatMakesNoSenseIsRefusedInWordsAndChangesNothing() {
        CanvasCarrier carrier = new CanvasCarrier(canvas);
        Point2D ground = onFx(() -> canvas.localToScene(GROUND));
        onFx(() -> {
            carrier.take(part("Standard switch"), "Standard switch");
            carrier.carry(ground.getX(), ground.getY(), false);
            return true;
        });

        Label note = window.find("#drop-note", Label.class);
        assertThat(onFx(note::getText)).isEqualTo("a standard switch belongs to one host");
        assertThat(onFx(note::isVisible)).isTrue();

        onFx(() -> {
            carrier.drop(ground.getX(), ground.getY());
            return true;
        });
        assertThat(onFx(() -> window.bench().document().get())).isEqualTo(document);
        assertThat(onFx(note::isVisible)).isFalse();
    }

    private static Part part(String name) {
        return Parts.all().stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow()
                .part();
    }

    @Test
    void hoverCardSaysTheNumbersOfTheRecording() {
        window.seek(IN_THE_BURST);
        CableRun cable = geometry.cables().getFirst();
        Point middle = cable.along(cable.length() / 2);

        mouse.move(screen(middle.x(), middle.y()));
        until(() -> !card().isEmpty());

        Run run = onFx(() -> window.bench().session().runProperty().get()).orElseThrow();
        Recording recording = run.recording();
        int links = 0;
        for (int l = 0; l < run.network().linkCount(); l++) {
            Link link = run.network().link(l);
            if (link.cable().filter(cable.id()::equals).isPresent()) {
                links++;
                String rate = Units.rate(recording.linkRate(l).at(IN_THE_BURST));
                String end = run.network().index().label(link.to());
                until(() -> card().stream().anyMatch(line -> line.contains(end) && line.contains(rate)));
            }
        }
        assertThat(links).isEqualTo(2);

        mouse.move(GROUND);
        until(() -> card().isEmpty());
    }

    private List<String> card() {
        return onFx(() -> window.stage().getScene().getRoot().lookupAll(".hover-card .label").stream()
                .filter(label -> label.getParent().isVisible())
                .map(label -> ((Label) label).getText())
                .toList());
    }
}
