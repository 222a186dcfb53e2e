package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;

import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.format.DesignDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A person at the window who has nothing but a mouse and a keyboard, and counts what they do: clicks, drags, fields
/// typed, keys pressed.
final class Architect {
    private static final int TRIES = 5;

    private final Window window;
    private final FxRobot robot;
    private final CanvasPane canvas;
    private int actions;

    Architect(Window window, FxRobot robot) {
        this.window = window;
        this.robot = robot;
        canvas = window.find("#canvas", CanvasPane.class);
    }

    /// Clicks, drags, typed fields and keys so far.
    int actions() {
        return actions;
    }

    CanvasPane canvas() {
        return canvas;
    }

    DesignDocument content() {
        return onFx(() -> window.bench().document().get());
    }

    /// Waits until the drawing shows the document as it is.
    void look() {
        window.untilDrawn();
    }

    /// Drags a part from the palette to a point of the canvas, pixels.
    void dragPart(String name, double x, double y) {
        drag(part(name), canvasPoint(x, y));
    }

    /// Drags a part from the palette onto an element.
    void dragPart(String name, String label) {
        drag(part(name), on(label));
    }

    private Point2D part(String name) {
        String id = "#part-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return onFx(() -> {
            javafx.scene.Node item = window.stage().getScene().getRoot().lookup(id);
            reveal(item);
            Bounds bounds = item.localToScreen(item.getBoundsInLocal());
            return new Point2D(bounds.getMinX() + 40, bounds.getCenterY());
        });
    }

    /// Scrolls the palette as a wheel would.
    private static void reveal(javafx.scene.Node item) {
        javafx.scene.Node at = item;
        while (!(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        ScrollPane scroll = (ScrollPane) at;
        double content = scroll.getContent().getBoundsInLocal().getHeight();
        double room = scroll.getViewportBounds().getHeight();
        double y = item.getBoundsInParent().getCenterY() - room / 2;
        scroll.setVvalue(Math.clamp(y / Math.max(1, content - room), 0, 1));
        scroll.layout();
        scroll.getScene().getRoot().layout();
    }

    /// Drags from one element to another.
    void drag(String from, String to) {
        drag(on(from), on(to));
    }

    private void drag(Point2D from, Point2D to) {
        press(from, to);
        release();
    }

    /// Takes something and holds it over an element.
    void hold(String part, String over) {
        press(part(part), on(over));
    }

    private void press(Point2D from, Point2D to) {
        move(from);
        robot.press(MouseButton.PRIMARY);
        move(from.midpoint(to));
        move(to);
    }

    /// Moves in one step: the robot's own way visits every pixel.
    private void move(Point2D to) {
        robot.robotContext().getMouseRobot().moveNoWait(to);
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    void release() {
        robot.release(MouseButton.PRIMARY);
        actions++;
        look();
    }

    void click(String label) {
        move(on(label));
        robot.clickOn(MouseButton.PRIMARY);
        actions++;
    }

    /// Opens an element's fields in place.
    void doubleClick(String label) {
        move(on(label));
        actions++;
        // A busy machine may take the clicks so late that they are two single ones: a hand would click again.
        for (int tries = 0; tries < TRIES && !onFx(this::isWriting); tries++) {
            robot.doubleClickOn(MouseButton.PRIMARY);
            WaitForAsyncUtils.waitForFxEvents();
        }
        until(this::isWriting);
    }

    boolean isWriting() {
        javafx.scene.Node inPlace = window.stage().getScene().getRoot().lookup("#in-place");
        return inPlace != null && inPlace.isVisible();
    }

    /// Types into the field that has the focus, in the place of what it says, and goes on to the next one.
    void type(String text) {
        window.write(text);
        key(KeyCode.TAB);
        actions++;
    }

    /// Types into the last field and takes everything over.
    void finish(String text) {
        window.write(text);
        key(KeyCode.ENTER);
        actions++;
        until(() -> !isWriting());
        look();
    }

    void press(KeyCode... keys) {
        key(keys);
        actions++;
    }

    /// A key that is no part of drawing.
    void key(KeyCode... keys) {
        KeyboardRobot keyboard = robot.robotContext().getKeyboardRobot();
        keyboard.pressNoWait(keys);
        for (KeyCode key : List.of(keys).reversed()) {
            keyboard.releaseNoWait(key);
        }
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private Point2D canvasPoint(double x, double y) {
        return onFx(() -> canvas.localToScreen(x, y));
    }

    /// A point of an element that nothing of it covers.
    private Point2D on(String label) {
        look();
        return onFx(() -> {
            Geometry geometry = canvas.geometry().orElseThrow();
            Id id = id(label);
            Node node = geometry.nodesOf(id).stream()
                    .filter(n -> n.kind() != Kind.VM_COUNT && n.kind() != Kind.MORE)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(label + " is not drawn"));
            Box box = node.box();
            boolean frame = node.kind() == Kind.HOST
                    || node.kind() == Kind.PHYSICAL_SWITCH
                    || node.kind() == Kind.STORAGE_ARRAY
                    || node.kind() == Kind.PORT_GROUP;
            double y = node.kind() == Kind.STORAGE_ARRAY ? box.y() + 52 : box.y() + 10;
            Camera camera = canvas.camera();
            return canvas.localToScreen(
                    camera.toScreenX(frame ? box.x() + 12 : box.centreX()),
                    camera.toScreenY(frame ? y : box.centreY()));
        });
    }

    Id id(String label) {
        DesignIndex index = DesignIndex.of(window.bench().document().get().design());
        return index.elements().keySet().stream()
                .filter(id -> matches(index, id).test(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + label + ": " + labels(index)));
    }

    /// A port group by its host: `esx01 vMotion`.
    private static Predicate<String> matches(DesignIndex index, Id id) {
        String plain = index.label(id);
        String full = index.owner(id)
                .flatMap(index::owner)
                .map(host -> index.label(host) + " " + plain)
                .orElse(plain);
        return label -> label.equals(plain) || label.equals(full);
    }

    private static Iterable<String> labels(DesignIndex index) {
        return index.elements().entrySet().stream()
                .map(Map.Entry::getKey)
                .map(index::label)
                .toList();
    }
}
