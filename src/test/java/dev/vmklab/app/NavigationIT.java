package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.app.ui.Colours;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.generate.Pods;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.format.DesignDocument;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// How the view moves over the drawing: by mouse, touchpad, keyboard, search, commands and the overview in the corner.
@ExtendWith(ApplicationExtension.class)
class NavigationIT {
    /// Events carry their place in single precision.
    private static final double CLOSE = 1e-3;

    private static final int HOSTS = 24;

    private final DesignDocument document = DesignDocument.of(Pods.of(HOSTS));
    private Window window;
    private CanvasPane canvas;
    private Pointer mouse;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void openTwoPods() {
        WaitForAsyncUtils.clearExceptions();
        canvas = window.find("#canvas", CanvasPane.class);
        mouse = new Pointer(canvas);
        open(document);
    }

    private void open(DesignDocument shown) {
        window.show(shown);
        Id last = shown.design().hosts().getLast().id();
        until(() -> canvas.geometry().flatMap(g -> g.boxOf(last)).isPresent());
        perform("menu-view-fit");
        onFx(() -> {
            canvas.requestFocus();
            return true;
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void perform(String command) {
        window.perform(command);
    }

    private Camera camera() {
        return onFx(canvas::camera);
    }

    private Point2D middle() {
        return onFx(() -> new Point2D(canvas.getWidth() / 2, canvas.getHeight() / 2));
    }

    private Host host(int index) {
        return document.design().hosts().get(index);
    }

    /// What the view shows of the world.
    private Box sight() {
        return onFx(() -> canvas.camera().visible(canvas.getWidth(), canvas.getHeight()));
    }

    private Box box(Id id) {
        return onFx(() -> canvas.geometry().orElseThrow().boxOf(id).orElseThrow());
    }

    private void zoomIn() {
        for (int i = 0; i < 8; i++) {
            perform("menu-view-zoomIn");
        }
    }

    private void isMoved(Camera before, double dx, double dy) {
        Camera now = camera();
        assertThat(now.scale()).isEqualTo(before.scale());
        assertThat((before.x() - now.x()) * now.scale()).isCloseTo(dx, within(CLOSE));
        assertThat((before.y() - now.y()) * now.scale()).isCloseTo(dy, within(CLOSE));
    }

    @Test
    void spaceAndDragPansFromWhereverItStartsAndPlaysNothing(FxRobot robot) {
        zoomIn();
        Camera before = camera();

        robot.press(KeyCode.SPACE);
        mouse.drag(middle(), middle().add(-50, 35));
        robot.release(KeyCode.SPACE);

        isMoved(before, -50, 35);
        assertThat(onFx(() -> window.bench().selection().get())).isEmpty();
        assertThat(onFx(() -> window.bench().session().playingProperty().get())).isFalse();
        assertThat(onFx(() -> window.bench().document().isDirty())).isFalse();
    }

    @Test
    void middleButtonPans() {
        zoomIn();
        Camera before = camera();

        mouse.withMiddleButton().drag(middle(), middle().add(33, -21));

        isMoved(before, 33, -21);
    }

    @Test
    void twoFingersOnATouchpadPanInAnyDirection() {
        zoomIn();
        Camera before = camera();

        mouse.scroll(middle(), -7.5, 12.25);

        isMoved(before, -7.5, 12.25);
    }

    @Test
    void ctrlAndWheelZoomsAboutThePointerHoweverSmallTheStep() {
        Point2D at = middle().add(40, 25);
        keepsItsPlace(at, () -> mouse.withControl().scroll(at, 0, 7.5));
    }

    @Test
    void pinchingZoomsAboutTheFingers() {
        Point2D at = middle().add(-60, 15);
        keepsItsPlace(at, () -> mouse.pinch(at, 1.3));
    }

    private void keepsItsPlace(Point2D at, Runnable zoom) {
        Camera before = camera();
        double worldX = before.toWorldX(at.getX());
        double worldY = before.toWorldY(at.getY());

        zoom.run();

        Camera now = camera();
        assertThat(now.scale()).isGreaterThan(before.scale());
        assertThat(now.toScreenX(worldX)).isCloseTo(at.getX(), within(CLOSE));
        assertThat(now.toScreenY(worldY)).isCloseTo(at.getY(), within(CLOSE));
    }

    @Test
    void fitShowsAllOfTheDrawingAndZoomToSelectionWhatIsSelected(FxRobot robot) {
        onFx(() -> {
            window.bench().selection().set(List.of(host(3).id(), host(4).id()));
            return true;
        });
        perform("menu-view-zoomSelection");
        Box both = box(host(3).id()).union(box(host(4).id()));

        assertThat(sight().contains(both)).isTrue();
        assertThat(sight().contains(box(host(HOSTS - 1).id()))).isFalse();

        robot.push(KeyCode.HOME);

        until(() -> sight().contains(canvas.geometry().orElseThrow().bounds()));
    }

    @Test
    void findBringsWhatHasAnAddressIntoTheMiddle(FxRobot robot) {
        var vmk = host(HOSTS - 2).vmks().get(1);
        find(robot, vmk.ip().orElseThrow().address().toString(), vmk.id());
        isInTheMiddle(box(vmk.id()));
    }

    @Test
    void findOfAVmThatIsNotDrawnByItselfShowsItsHost(FxRobot robot) throws Exception {
        DesignDocument large = Samples.read("hosts-64").orElseThrow();
        open(large);
        Vm vm = large.design().vms().getLast();

        find(robot, DesignIndex.of(large.design()).label(vm.id()), vm.id());

        isInTheMiddle(box(vm.host().orElseThrow()));
    }

    private void find(FxRobot robot, String text, Id wanted) {
        zoomIn();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        window.until("#finder-query", TextField.class, TextField::isFocused);
        robot.write(text).push(KeyCode.ENTER);
        until(() -> window.bench().selection().get().equals(List.of(wanted)));
    }

    private void isInTheMiddle(Box box) {
        assertThat(sight().centreX()).isCloseTo(box.centreX(), within(1.0));
        assertThat(sight().centreY()).isCloseTo(box.centreY(), within(1.0));
    }

    @Test
    void theCommandPaletteFits(FxRobot robot) {
        zoomIn();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.until("#command-query", TextField.class, TextField::isFocused);
        robot.write("fit the").push(KeyCode.ENTER);

        until(() -> sight().contains(canvas.geometry().orElseThrow().bounds()));
    }

    @Test
    void theOverviewShowsItselfOnlyWhilePartOfTheDrawingIsOutOfView(FxRobot robot) {
        Region overview = window.find("#minimap", Region.class);
        until(() -> !overview.isVisible());

        zoomIn();
        until(overview::isVisible);
        assertThat(onFx(overview::getAccessibleText)).matches("\\d+ % of the drawing is in view");

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        until(() -> !overview.isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        until(overview::isVisible);
    }

    @Test
    void theOverviewFollowsTheTheme() {
        zoomIn();
        Region overview = window.find("#minimap", Region.class);
        until(overview::isVisible);
        Shape frame = window.find(".minimap-view", Shape.class);
        for (Theme theme : List.of(Theme.dark(), Theme.light())) {
            onFx(() -> {
                window.bench().darkProperty().set(theme.isDark());
                return true;
            });
            assertThat(onFx(frame::getStroke)).isEqualTo(Colours.of(theme.argb(Role.SELECTION)));
        }
    }

    @Test
    void aPressOnTheOverviewGoesThereAndADragCarriesTheView() {
        zoomIn();
        Region overview = window.find("#minimap", Region.class);
        until(overview::isVisible);
        Pointer onOverview = new Pointer(overview);
        Camera before = camera();

        onOverview.click(new Point2D(24, 56));
        Camera pressed = camera();
        assertThat(pressed.x()).isLessThan(before.x());
        assertThat(pressed.scale()).isEqualTo(before.scale());

        onOverview.drag(new Point2D(24, 56), new Point2D(120, 56));
        assertThat(camera().x()).isGreaterThan(pressed.x());
        assertThat(onFx(() -> window.bench().selection().get())).isEmpty();
    }

    @Test
    void arrowsMoveTheViewWhileTheOverviewHasTheFocus(FxRobot robot) {
        zoomIn();
        Region overview = window.find("#minimap", Region.class);
        until(overview::isVisible);
        onFx(() -> {
            overview.requestFocus();
            return true;
        });
        Camera before = camera();

        robot.push(KeyCode.LEFT);
        until(() -> canvas.camera().x() < before.x());
        robot.push(KeyCode.HOME);
        until(() -> sight().contains(canvas.geometry().orElseThrow().bounds()));
    }
}
