package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.canvas.CanvasCarrier;
import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.design.Design;
import dev.vmklab.design.part.Part;
import dev.vmklab.design.part.Parts;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.PictureDesigns;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.format.DesignDocument;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What the drawing looks like at the moments that matter, in both themes.
@ExtendWith(ApplicationExtension.class)
class DrawingLooksIT {
    private Window window;
    private CanvasPane canvas;
    private CanvasCarrier carrier;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void find() {
        WaitForAsyncUtils.clearExceptions();
        canvas = window.find("#canvas", CanvasPane.class);
        carrier = new CanvasCarrier(canvas);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Theme theme(boolean dark) {
        onFx(() -> {
            window.bench().darkProperty().set(dark);
            return true;
        });
        return dark ? Theme.dark() : Theme.light();
    }

    private static String named(String name, boolean dark) {
        return name + (dark ? "-dark" : "-light");
    }

    private void show(Design design) {
        DesignDocument document = DesignDocument.of(design);
        window.show(document);
        Geometry geometry = Layout.of(design, document.view());
        until(() -> canvas.geometry().filter(geometry::equals).isPresent());
        onFx(() -> {
            canvas.navigation().fit();
            return true;
        });
    }

    private boolean isInside(Node inner) {
        return onFx(() -> {
            Bounds bounds = inner.getBoundsInParent();
            return bounds.getMinX() >= -1
                    && bounds.getMinY() >= -1
                    && bounds.getMaxX() <= canvas.getWidth() + 1
                    && bounds.getMaxY() <= canvas.getHeight() + 1;
        });
    }

    /// Whether a label shows its whole text.
    private static boolean isWhole(Label label) {
        return onFx(() -> label.lookupAll(".text").stream()
                .map(Text.class::cast)
                .anyMatch(text -> text.getText().replace("\n", " ").equals(label.getText())));
    }

    @Test
    void anEmptyCanvasSaysHowToBegin() {
        onFx(() -> {
            window.bench().document().open(DesignDocument.of(Design.empty("New design")), java.util.Optional.empty());
            return true;
        });
        Node hint = window.find("#empty-hint", Node.class);
        until(hint::isVisible);

        for (boolean dark : List.of(false, true)) {
            Theme theme = theme(dark);
            onFx(() -> {
                window.stage().getScene().getRoot().applyCss();
                window.stage().getScene().getRoot().layout();
                return true;
            });
            window.picture(named("looks-empty", dark));

            assertThat(isInside(hint)).isTrue();
            assertThat(hint.lookupAll(".label")).hasSizeGreaterThanOrEqualTo(4).allMatch(n -> isWhole((Label) n));
            assertThat(window.pixels(theme.argb(Role.CANVAS))).isGreaterThan(50_000);
        }
    }

    @Test
    void aRefusedTargetIsRedAndItsReasonIsReadableWhereverThePointerIs() {
        Design design = PictureDesigns.cluster(4, 3);
        show(design);
        Id tor = design.physicalSwitches().getFirst().id();
        Label note = window.find("#drop-note", Label.class);

        for (boolean dark : List.of(false, true)) {
            Theme theme = theme(dark);
            int before = window.pixels(theme.argb(Role.REFUSED));
            Box box = onFx(() -> canvas.camera()
                    .toScreen(canvas.geometry().orElseThrow().boxOf(tor).orElseThrow()));
            hold("Standard switch", new Point2D(box.x() + 30, box.centreY() + 6));
            window.picture(named("looks-refused", dark));

            assertThat(window.pixels(theme.argb(Role.REFUSED))).isGreaterThan(before + 200);
            assertThat(window.pixels(theme.argb(Role.ACCEPTED)))
                    .as("hosts light up")
                    .isGreaterThan(200);
            for (Point2D corner : corners()) {
                hold("Standard switch", corner);
                assertThat(onFx(note::isVisible)).isTrue();
                assertThat(onFx(note::getText)).isEqualTo("a standard switch belongs to one host");
                assertThat(isWhole(note)).isTrue();
                assertThat(isInside(note)).as("at %s", corner).isTrue();
            }
            onFx(() -> {
                carrier.cancel();
                return true;
            });
            assertThat(onFx(note::isVisible)).isFalse();
        }
    }

    private List<Point2D> corners() {
        double width = onFx(canvas::getWidth);
        double height = onFx(canvas::getHeight);
        return List.of(
                new Point2D(2, 2),
                new Point2D(width - 2, 2),
                new Point2D(2, height - 2),
                new Point2D(width - 2, height - 2));
    }

    private void hold(String part, Point2D at) {
        onFx(() -> {
            Point2D scene = canvas.localToScene(at);
            carrier.take(part(part), part);
            carrier.carry(scene.getX(), scene.getY(), true);
            canvas.applyCss();
            canvas.layout();
            return true;
        });
    }

    private static Part part(String name) {
        return Parts.all().stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow()
                .part();
    }

    @Test
    void sixtyFourHostsAreOneReadablePicture() {
        Design design = PictureDesigns.cluster(64, 12);
        show(design);

        for (boolean dark : List.of(false, true)) {
            Theme theme = theme(dark);
            window.picture(named("looks-64-hosts", dark));

            assertThat(window.pixels(theme.argb(Role.FRAME))).isGreaterThan(20_000);
            assertThat(window.pixels(theme.argb(Role.CANVAS))).isGreaterThan(5_000);
        }
    }
}
