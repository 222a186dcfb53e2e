package dev.vmklab.app.canvas;

import dev.vmklab.design.value.Id;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.input.KeyEvent;

/// What the keyboard does on the drawing.
///
/// Arrows walk the selection, with Shift they move the view; Enter goes into an element, Backspace out of it. Tab walks
/// in the order of the drawing while something is selected, else it leaves the drawing as everywhere.
final class CanvasKeys {
    private static final double PAN = 64;
    private static final double ZOOM = 1.25;

    private final CanvasPane pane;

    CanvasKeys(CanvasPane pane) {
        this.pane = pane;
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown() && (event.isShiftDown() && shifted(event) || plain(event))) {
            event.consume();
        }
    }

    private boolean shifted(KeyEvent event) {
        switch (Objects.requireNonNull(event.getCode())) {
            case LEFT -> pane.pan(PAN, 0);
            case RIGHT -> pane.pan(-PAN, 0);
            case UP -> pane.pan(0, PAN);
            case DOWN -> pane.pan(0, -PAN);
            case TAB -> {
                return walks((walk, id) -> walk.further(id, -1));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        switch (Objects.requireNonNull(event.getCode())) {
            case LEFT -> step(Walk.Way.LEFT);
            case RIGHT -> step(Walk.Way.RIGHT);
            case UP -> step(Walk.Way.UP);
            case DOWN -> step(Walk.Way.DOWN);
            case ENTER -> walks(Walk::into);
            case BACK_SPACE -> walks(Walk::outOf);
            case PLUS, ADD, EQUALS -> pane.zoom(ZOOM);
            case MINUS, SUBTRACT -> pane.zoom(1 / ZOOM);
            case HOME -> pane.fit();
            case ESCAPE -> pane.select(List.of());
            case TAB -> {
                return walks((walk, id) -> walk.further(id, 1));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(Walk.Way way) {
        if (pane.selected().isEmpty()) {
            pane.walk().flatMap(Walk::first).ifPresent(this::select);
        } else {
            walks((walk, id) -> walk.beside(id, way));
        }
    }

    private boolean walks(BiFunction<Walk, Id, Optional<Id>> to) {
        Optional<Id> target = pane.selected().isEmpty()
                ? Optional.empty()
                : pane.walk().flatMap(walk -> to.apply(walk, pane.selected().getLast()));
        target.ifPresent(this::select);
        return target.isPresent();
    }

    private void select(Id id) {
        pane.select(List.of(id));
        pane.reveal(id);
    }
}
