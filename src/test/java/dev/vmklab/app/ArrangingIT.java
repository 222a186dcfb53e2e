package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.design.Design;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.PictureDesigns;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.format.DesignDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Selecting several elements and lining them up.
@ExtendWith(ApplicationExtension.class)
class ArrangingIT {
    private final Design design = PictureDesigns.cluster(4, 1);

    private Window window;
    private CanvasPane canvas;
    private Pointer mouse;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void openFourHosts() {
        canvas = window.find("#canvas", CanvasPane.class);
        mouse = new Pointer(canvas);
        window.show(DesignDocument.of(design));
        look();
        onFx(() -> {
            canvas.navigation().fit();
            return true;
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void look() {
        until(() -> canvas.geometry()
                .filter(Layout.of(
                        window.bench().document().get().design(),
                        window.bench().document().get().view())::equals)
                .isPresent());
    }

    private Box box(int host) {
        look();
        return onFx(() -> canvas.geometry().orElseThrow().boxOf(id(host)).orElseThrow());
    }

    private Id id(int host) {
        return design.hosts().get(host).id();
    }

    private Point2D screen(double worldX, double worldY) {
        Camera camera = onFx(canvas::camera);
        return new Point2D(camera.toScreenX(worldX), camera.toScreenY(worldY));
    }

    private Point2D on(int host) {
        return screen(box(host).x() + 4, box(host).y() + 4);
    }

    private List<Id> selected() {
        return onFx(() -> window.bench().selection().get());
    }

    @Test
    void shiftClickAddsAndTakesAwayAndTheRubberBandSelectsWhatLiesInIt() {
        mouse.click(on(0));
        mouse.withShift().click(on(1));
        assertThat(selected()).containsExactly(id(0), id(1));
        mouse.withShift().click(on(0));
        assertThat(selected()).containsExactly(id(1));

        Geometry geometry = onFx(() -> canvas.geometry().orElseThrow());
        Box all = geometry.bounds();
        mouse.withShift().drag(screen(all.x() - 20, all.y() - 20), screen(all.right() + 20, box(0).bottom() + 20));

        assertThat(new HashSet<>(selected()))
                .containsExactlyInAnyOrderElementsOf(
                        design.hosts().stream().map(Host::id).toList());
    }

    @Test
    void whatIsLikeTheSelectionIsSelectedByKindVlanAndService() {
        Id nfs = design.hosts().getFirst().vmksFor(Service.NFS).getFirst().id();
        select(Set.of(nfs));
        window.perform("menu-edit-select-service");
        assertThat(selected()).hasSize(4).contains(nfs);
        select(Set.of(nfs));
        window.perform("menu-edit-select-vlan");
        assertThat(selected()).contains(nfs).hasSizeGreaterThan(4);
        select(Set.of(id(0)));
        window.perform("menu-edit-select-kind");
        assertThat(selected()).hasSize(4);
        window.perform("menu-edit-selectAll");
        assertThat(selected()).hasSizeGreaterThan(6);
    }

    private void select(Set<Id> ids) {
        onFx(() -> {
            window.bench().selection().set(List.copyOf(ids));
            return true;
        });
    }

    @Test
    void framesAreLinedUpAndSpreadEvenlyInOneStepEach() {
        mouse.drag(on(1), on(1).add(10, -34));
        mouse.drag(on(2), on(2).add(24, -60));
        look();
        onFx(() -> {
            window.bench().selection().set(List.of(id(0), id(1), id(2), id(3)));
            return true;
        });

        window.perform("menu-arrange-top");
        assertThat(List.of(box(0).y(), box(1).y(), box(2).y(), box(3).y())).containsOnly(box(2).y());
        window.perform("menu-arrange-across");
        double gap = box(1).x() - box(0).right();
        assertThat(box(2).x() - box(1).right()).isBetween(gap - 1, gap + 1);
        assertThat(box(3).x() - box(2).right()).isBetween(gap - 1, gap + 1);
        window.perform("menu-edit-undo");
        window.perform("menu-edit-undo");
        assertThat(box(1).y()).isNotEqualTo(box(2).y());
        window.perform("menu-arrange-selection");
        assertThat(box(1).y()).isEqualTo(box(0).y());
    }

    @Test
    void noTwoCommandsHaveTheSameKey() {
        List<KeyCombination> keys = onFx(() -> {
            MenuBar bar = (MenuBar) window.stage().getScene().getRoot().lookup(".menu-bar");
            return bar.getMenus().stream()
                    .flatMap(ArrangingIT::items)
                    .map(MenuItem::getAccelerator)
                    .filter(Objects::nonNull)
                    .toList();
        });

        assertThat(keys).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(ArrangingIT::items) : Stream.of(item);
    }
}
