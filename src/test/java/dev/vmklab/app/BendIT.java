package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.design.generate.Pods;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.view.Placement;
import dev.vmklab.view.View;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The bends of a selected cable: their handles, by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
class BendIT {
    private final DesignDocument document = DesignDocument.of(Pods.of(2));
    private final Id cable = document.design().cables().getFirst().id();
    private Window window;
    private CanvasPane canvas;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void selectACable() {
        WaitForAsyncUtils.clearExceptions();
        canvas = window.find("#canvas", CanvasPane.class);
        window.show(document);
        window.untilDrawn();
        onFx(() -> {
            window.bench().selection().select(cable);
            return true;
        });
        window.focus("#canvas", CanvasPane.class);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Point> bends() {
        return onFx(() -> window.bench().document().get().view().map(View::placements).orElse(List.of()).stream()
                .filter(p -> p.element().equals(cable))
                .map(BendIT::place)
                .toList());
    }

    private static Point place(Placement placement) {
        return new Point(placement.x(), placement.y());
    }

    private CableRun run() {
        return onFx(() -> canvas.geometry().orElseThrow().cable(cable).orElseThrow());
    }

    @Test
    void theKeyboardAddsMovesAndRemovesBends(FxRobot robot) {
        robot.push(KeyCode.INSERT);
        until(() -> bends().size() == 1);
        assertThat(onFx(canvas::getAccessibleText)).startsWith("Bend 1 of 1 of ");
        Point first = bends().getFirst();

        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.DOWN);
        until(() -> bends().equals(List.of(new Point(first.x() + 8, first.y() + 8))));
        window.untilDrawn();
        assertThat(run().distance(first.x() + 8, first.y() + 8)).isLessThan(1);

        robot.push(KeyCode.INSERT);
        until(() -> bends().size() == 2);
        assertThat(bends().getFirst()).isEqualTo(new Point(first.x() + 8, first.y() + 8));
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(onFx(canvas::getAccessibleText)).startsWith("Bend 1 of 2 of ");
        Point second = bends().getLast();
        robot.push(KeyCode.DELETE);
        until(() -> bends().equals(List.of(second)));
        assertThat(onFx(() -> window.bench().document().get().design().cables()))
                .as("the cable itself stays")
                .hasSameSizeAs(document.design().cables());

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> bends().size() == 2);
    }

    @Test
    void escapeLeavesTheBendBeforeTheCable(FxRobot robot) {
        robot.push(KeyCode.INSERT);
        until(() -> bends().size() == 1);

        robot.push(KeyCode.ESCAPE);
        assertThat(selected()).containsExactly(cable);
        robot.push(KeyCode.ESCAPE);
        assertThat(selected()).isEmpty();
    }

    private List<Id> selected() {
        return onFx(() -> window.bench().selection().get());
    }

    @Test
    void aHandleIsTakenByTheMouse(FxRobot robot) {
        robot.push(KeyCode.INSERT);
        until(() -> bends().size() == 1);
        window.untilDrawn();
        Point at = bends().getFirst();
        robot.push(KeyCode.ESCAPE);

        new Pointer(canvas).click(screen(at));
        assertThat(onFx(canvas::getAccessibleText)).startsWith("Bend 1 of 1 of ");
        window.picture("bend-handles");
        new Pointer(canvas).drag(screen(at), screen(at).add(40, 0));

        until(() -> bends().size() == 1 && bends().getFirst().x() > at.x());
    }

    private Point2D screen(Point world) {
        Camera camera = onFx(canvas::camera);
        return new Point2D(camera.toScreenX(world.x()), camera.toScreenY(world.y()));
    }

    @Test
    void theCommandLetsACableRunStraightAgain(FxRobot robot) {
        List<Point> straight = run().points();
        robot.push(KeyCode.INSERT);
        robot.push(KeyCode.RIGHT);
        until(() -> !run().points().equals(straight));

        window.perform("menu-arrange-straighten");

        until(() -> run().points().equals(straight));
        assertThat(bends()).isEmpty();
    }
}
