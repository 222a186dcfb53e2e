package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.edit.Removal;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.generate.Pods;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.view.Placement;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Cables in the hand: drawn, plugged elsewhere and bent. The first vmnic of the first host is not cabled yet.
@ExtendWith(ApplicationExtension.class)
class CableIT {
    @TempDir
    private Path folder;

    private final DesignDocument document = DesignDocument.of(withoutFirstCable(Pods.of(2)));
    private Window window;
    private CanvasPane canvas;
    private Pointer mouse;

    private static Design withoutFirstCable(Design design) {
        return Removal.from(design, List.of(design.cables().getFirst().id()));
    }

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void openTwoHosts() {
        WaitForAsyncUtils.clearExceptions();
        canvas = window.find("#canvas", CanvasPane.class);
        mouse = new Pointer(canvas);
        window.show(document);
        until(() -> canvas.geometry().flatMap(g -> g.boxOf(host(1).id())).isPresent());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private DesignDocument now() {
        return onFx(() -> window.bench().document().get());
    }

    private Host host(int index) {
        return document.design().hosts().get(index);
    }

    private Id tor(int index) {
        return document.design().physicalSwitches().get(index).id();
    }

    private Id switchOf(Cable cable) {
        return DesignIndex.of(now().design()).owner(cable.b()).orElseThrow();
    }

    private Point2D screen(double worldX, double worldY) {
        Camera camera = onFx(canvas::camera);
        return new Point2D(camera.toScreenX(worldX), camera.toScreenY(worldY));
    }

    private Point2D middleOf(Id id) {
        Box box = onFx(() -> canvas.geometry().orElseThrow().boxOf(id).orElseThrow());
        return screen(box.centreX(), box.centreY());
    }

    private CableRun run(Id cable) {
        return onFx(() -> canvas.geometry().orElseThrow().cable(cable).orElseThrow());
    }

    private Cable cable(Id id) {
        return now().design().cables().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// A place on a switch where no port is.
    private Point2D bodyOf(Id physicalSwitch) {
        Box box =
                onFx(() -> canvas.geometry().orElseThrow().boxOf(physicalSwitch).orElseThrow());
        return screen(box.x() + 60, box.centreY());
    }

    @Test
    void aCableDroppedOnASwitchTakesTheNextFreePort() {
        Id vmnic = host(0).vmnics().getFirst().id();

        mouse.drag(middleOf(vmnic), bodyOf(tor(0)));

        until(() -> now().design().cables().size() == document.design().cables().size() + 1);
        Cable drawn = now().design().cables().getLast();
        assertThat(List.of(drawn.a(), drawn.b())).contains(vmnic);
        assertThat(switchOf(drawn)).isEqualTo(tor(0));
        assertThat(document.design().cables()).noneMatch(c -> c.a().equals(drawn.b()) || c.b().equals(drawn.b()));
    }

    @Test
    void anEndThatIsDraggedElsewhereIsPluggedThere() {
        Cable before = document.design().cables().getFirst();
        assertThat(switchOf(before)).isEqualTo(tor(1));

        mouse.drag(middleOf(before.b()), bodyOf(tor(0)));

        until(() -> switchOf(cable(before.id())).equals(tor(0)));
        assertThat(cable(before.id()).a()).isEqualTo(before.a());
        assertThat(onFx(() -> window.bench().document().undoNameProperty().get())
                        .orElseThrow())
                .startsWith("Plug the cable into ToR A");
    }

    @Test
    void anEndThatFitsNowhereIsRefusedInWordsAndChangesNothing() {
        Cable before = document.design().cables().getFirst();
        Id otherHost = host(1).vmnics().getFirst().id();

        Label note = window.find("#drop-note", Label.class);
        mouse.dragWithoutDrop(middleOf(before.b()), middleOf(otherHost));
        assertThat(onFx(note::getText)).isNotBlank().doesNotContain("Drop it");
        assertThat(onFx(note::isVisible)).isTrue();
        mouse.drop(middleOf(otherHost));

        assertThat(now()).isEqualTo(document);
        assertThat(onFx(note::isVisible)).isFalse();
    }

    @Test
    void aBendIsKeptInTheFileAndUndone() throws Exception {
        CableRun straight = run(document.design().cables().getFirst().id());
        Id bent = straight.id();
        Point middle = straight.along(straight.length() / 2);
        onFx(() -> {
            window.bench().selection().select(bent);
            return true;
        });

        mouse.drag(screen(middle.x(), middle.y()), screen(middle.x() + 48, middle.y()));

        until(() -> !run(bent).points().equals(straight.points()));
        List<Placement> bends = now().view().orElseThrow().placements();
        assertThat(bends).singleElement().matches(p -> p.element().equals(bent));
        assertThat(run(bent).distance(bends.getFirst().x(), bends.getFirst().y()))
                .isLessThan(1);

        Path file = folder.resolve("bent.vmklab.json");
        DocumentFile.save(file, now());
        assertThat(DocumentFile.read(file).view().orElseThrow().placements()).isEqualTo(bends);

        onFx(() -> {
            window.bench().document().undo();
            return true;
        });
        until(() -> run(bent).points().equals(straight.points()));
    }
}
