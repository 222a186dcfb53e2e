package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// A mouse over one node whose buttons, wheel and modifier keys arrive as on a real display: the headless platform
/// loses modifiers and the place of a scroll.
final class Pointer {
    private final Node node;
    private boolean shift;
    private boolean control;
    private MouseButton button = MouseButton.PRIMARY;

    Pointer(Node node) {
        this.node = node;
    }

    /// The same mouse while Shift is held.
    Pointer withShift() {
        Pointer other = new Pointer(node);
        other.shift = true;
        return other;
    }

    /// The same mouse while Ctrl is held.
    Pointer withControl() {
        Pointer other = new Pointer(node);
        other.control = true;
        return other;
    }

    /// The same mouse with the middle button.
    Pointer withMiddleButton() {
        Pointer other = new Pointer(node);
        other.button = MouseButton.MIDDLE;
        return other;
    }

    void move(Point2D to) {
        fire(MouseEvent.MOUSE_MOVED, to, 0);
    }

    void click(Point2D at) {
        press(at, 1);
    }

    void doubleClick(Point2D at) {
        press(at, 1);
        press(at, 2);
    }

    private void press(Point2D at, int count) {
        fire(MouseEvent.MOUSE_PRESSED, at, count);
        fire(MouseEvent.MOUSE_RELEASED, at, count);
    }

    void drag(Point2D from, Point2D to) {
        dragWithoutDrop(from, to);
        drop(to);
    }

    /// Drags and goes on holding the button.
    void dragWithoutDrop(Point2D from, Point2D to) {
        fire(MouseEvent.MOUSE_PRESSED, from, 1);
        fire(MouseEvent.MOUSE_DRAGGED, from.midpoint(to), 1);
        fire(MouseEvent.MOUSE_DRAGGED, to, 1);
    }

    /// Lets go of what is dragged.
    void drop(Point2D at) {
        fire(MouseEvent.MOUSE_RELEASED, at, 1);
    }

    /// Drags the node, which may come along, to the middle of another one.
    void dragOnto(Node target) {
        Point2D from = onFx(() -> middle(node));
        Point2D to = onFx(() -> middle(target));
        fireInScene(MouseEvent.MOUSE_PRESSED, from, 1);
        fireInScene(MouseEvent.MOUSE_DRAGGED, from.midpoint(to), 1);
        fireInScene(MouseEvent.MOUSE_DRAGGED, to, 1);
        fireInScene(MouseEvent.MOUSE_RELEASED, to, 1);
    }

    private static Point2D middle(Node of) {
        Bounds bounds = of.localToScene(of.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /// Turns the wheel.
    ///
    /// @param pixels positive away from the user
    void wheel(Point2D at, double pixels) {
        scroll(at, 0, pixels);
    }

    /// Moves two fingers over a touchpad.
    void scroll(Point2D at, double dx, double dy) {
        onFx(() -> {
            Point2D scene = node.localToScene(at);
            Event.fireEvent(
                    node,
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            scene.getX(),
                            scene.getY(),
                            0,
                            0,
                            shift,
                            control,
                            false,
                            false,
                            false,
                            false,
                            dx,
                            dy,
                            dx,
                            dy,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            new PickResult(node, scene.getX(), scene.getY())));
            return true;
        });
    }

    /// Spreads two fingers on a touchpad, or closes them.
    void pinch(Point2D at, double factor) {
        onFx(() -> {
            Point2D scene = node.localToScene(at);
            Event.fireEvent(
                    node,
                    new ZoomEvent(
                            ZoomEvent.ZOOM,
                            scene.getX(),
                            scene.getY(),
                            0,
                            0,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            factor,
                            factor,
                            new PickResult(node, scene.getX(), scene.getY())));
            return true;
        });
    }

    private void fire(EventType<MouseEvent> type, Point2D at, int clicks) {
        fireInScene(type, onFx(() -> node.localToScene(at)), clicks);
    }

    private void fireInScene(EventType<MouseEvent> type, Point2D scene, int clicks) {
        boolean held = !type.equals(MouseEvent.MOUSE_RELEASED) && !type.equals(MouseEvent.MOUSE_MOVED);
        boolean primary = held && button == MouseButton.PRIMARY;
        boolean middle = held && button == MouseButton.MIDDLE;
        onFx(() -> {
            Event.fireEvent(
                    node,
                    new MouseEvent(
                            type,
                            scene.getX(),
                            scene.getY(),
                            scene.getX(),
                            scene.getY(),
                            type.equals(MouseEvent.MOUSE_MOVED) ? MouseButton.NONE : button,
                            clicks,
                            shift,
                            control,
                            false,
                            false,
                            primary,
                            middle,
                            false,
                            true,
                            false,
                            true,
                            new PickResult(node, scene.getX(), scene.getY())));
            return true;
        });
    }
}
