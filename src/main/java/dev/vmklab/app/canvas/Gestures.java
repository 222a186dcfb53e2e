package dev.vmklab.app.canvas;

import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Turns what the mouse does into camera moves, selections and what the hand does.
///
/// It works from press, drag and release and from `getButton()` alone, which every platform reports alike.
final class Gestures {
    private static final double SLACK = 4;
    private static final double ZOOM_PER_PIXEL = 1.002;
    private static final double WHEEL_STEP = 40;

    private final CanvasPane pane;
    private final Hand hand;
    private Gesture gesture = new Gesture.Rest();
    private boolean spaceDown;
    private boolean panned;

    Gestures(CanvasPane pane, Hand hand) {
        this.pane = pane;
        this.hand = hand;
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> pane.hover().nothing());
        pane.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        pane.addEventHandler(
                ZoomEvent.ZOOM, event -> pane.navigation().zoom(event.getZoomFactor(), event.getX(), event.getY()));
    }

    /// Whether the next drag pans wherever it starts.
    void spaceDown(boolean down) {
        panned &= spaceDown;
        spaceDown = down;
    }

    /// Whether the space bar was held for panning, and so means nothing else.
    boolean pannedBySpace() {
        return panned;
    }

    /// Gives up what is under way; false when nothing is.
    boolean cancel() {
        boolean underWay = hand.isDragging() || gesture instanceof Gesture.RubberBand;
        hand.cancel();
        pane.showBand(Optional.empty());
        gesture = new Gesture.Rest();
        return underWay;
    }

    /// What comes from the palette by click follows the pointer without a button.
    private void moved(MouseEvent event) {
        if (hand.isDragging()) {
            hand.to(event.getX(), event.getY(), event.isAltDown());
        } else {
            pane.hover().at(event.getX(), event.getY(), pane.getWidth(), pane.getHeight());
        }
    }

    private void pressed(MouseEvent event) {
        pane.requestFocus();
        pane.hover().nothing();
        boolean pans = event.getButton() == MouseButton.MIDDLE || spaceDown;
        if (pans) {
            panned |= spaceDown;
            gesture = new Gesture.Pan(event.getX(), event.getY());
        } else if (hand.isDragging()) {
            hand.to(event.getX(), event.getY(), event.isAltDown());
            gesture = new Gesture.Carry();
        } else if (event.getButton() == MouseButton.PRIMARY) {
            boolean adds = event.isShiftDown() || event.isShortcutDown();
            gesture = new Gesture.Press(event.getX(), event.getY(), !event.isShiftDown(), adds);
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (gesture instanceof Gesture.Press press && press.isLeft(event.getX(), event.getY(), SLACK)) {
            gesture = begun(press);
        }
        switch (gesture) {
            case Gesture.Pan pan -> {
                pane.navigation().pan(event.getX() - pan.lastX(), event.getY() - pan.lastY());
                gesture = new Gesture.Pan(event.getX(), event.getY());
            }
            case Gesture.RubberBand band -> pane.showBand(Optional.of(box(band, event)));
            case Gesture.Carry carry -> hand.to(event.getX(), event.getY(), event.isAltDown());
            case Gesture.Press press -> {}
            case Gesture.Rest rest -> {}
        }
        event.consume();
    }

    private Gesture begun(Gesture.Press press) {
        if (!press.moves()) {
            return new Gesture.RubberBand(press.x(), press.y(), press.adds());
        }
        return hand.grab(press.x(), press.y()) ? new Gesture.Carry() : new Gesture.Pan(press.x(), press.y());
    }

    private void released(MouseEvent event) {
        switch (gesture) {
            case Gesture.Press press -> click(press, event);
            case Gesture.RubberBand band -> {
                selectIn(box(band, event), band.adds());
                pane.showBand(Optional.empty());
            }
            case Gesture.Carry carry -> hand.drop();
            case Gesture.Pan pan -> {}
            case Gesture.Rest rest -> {}
        }
        gesture = new Gesture.Rest();
        event.consume();
    }

    private void click(Gesture.Press press, MouseEvent event) {
        Camera camera = pane.camera();
        if (pane.bending().choose(new Point(camera.toWorldX(event.getX()), camera.toWorldY(event.getY())))) {
            return;
        }
        pane.bending().leave();
        Optional<Id> handle = pane.lookup().foldHandle(event.getX(), event.getY());
        if (handle.isPresent()) {
            pane.grouping().toggle(handle.get());
            return;
        }
        Optional<Id> hit = pane.lookup().element(event.getX(), event.getY());
        if (press.adds()) {
            hit.ifPresent(id -> {
                List<Id> next = new ArrayList<>(pane.selected());
                if (!next.remove(id)) {
                    next.add(id);
                }
                pane.select(next);
            });
        } else {
            pane.select(hit.map(List::of).orElse(List.of()));
        }
        if (event.getClickCount() == 2) {
            hit.ifPresent(pane.inPlace()::open);
        }
    }

    private void selectIn(Box box, boolean adds) {
        List<Id> next = new ArrayList<>(adds ? pane.selected() : List.of());
        pane.lookup().elementsIn(box).stream().filter(id -> !next.contains(id)).forEach(next::add);
        pane.select(next);
    }

    private Box box(Gesture.RubberBand band, MouseEvent event) {
        Camera camera = pane.camera();
        double left = camera.toWorldX(Math.min(band.fromX(), event.getX()));
        double top = camera.toWorldY(Math.min(band.fromY(), event.getY()));
        double right = camera.toWorldX(Math.max(band.fromX(), event.getX()));
        double bottom = camera.toWorldY(Math.max(band.fromY(), event.getY()));
        return new Box(left, top, right - left, bottom - top);
    }

    /// A wheel zooms, as does any scrolling with Ctrl; two fingers on a touchpad pan.
    private void scrolled(ScrollEvent event) {
        boolean wheel = event.getDeltaX() == 0 && Math.abs(event.getDeltaY()) % WHEEL_STEP == 0 && !event.isInertia();
        if (event.isShiftDown()) {
            pane.navigation().pan(event.getDeltaX() + event.getDeltaY(), 0);
        } else if (wheel || event.isShortcutDown()) {
            pane.navigation().zoom(Math.pow(ZOOM_PER_PIXEL, event.getDeltaY()), event.getX(), event.getY());
        } else {
            pane.navigation().pan(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }
}
