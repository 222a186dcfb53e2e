package dev.vmklab.app.canvas;

import dev.vmklab.app.action.KeyMap;
import dev.vmklab.app.document.Stroke;
import dev.vmklab.design.value.Id;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What the keyboard does on the drawing.
///
/// On a cable Insert adds a bend and Page Down chooses the next one, which arrows then move and Delete removes.
/// Arrows nudge frames that are selected; from anything inside a frame they walk to its neighbours. With Shift they
/// move the view. Enter writes in place, Delete removes with cables, Page Down goes into an element, Backspace out of
/// it. Tab walks in the order of the drawing while something is selected, else it leaves the drawing as everywhere.
/// With the space bar held a drag pans; by itself the space bar plays and pauses.
final class CanvasKeys {
    private static final double PAN = 64;
    private static final double ZOOM = 1.25;
    private static final double NUDGE = 8;

    private final CanvasPane pane;
    private Stroke stroke = new Stroke();

    CanvasKeys(CanvasPane pane) {
        this.pane = pane;
        pane.getProperties().put(KeyMap.OWNS_SPACE, true);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        pane.addEventHandler(KeyEvent.KEY_RELEASED, this::released);
    }

    private void pressed(KeyEvent event) {
        boolean own = event.getTarget() == pane;
        boolean modified = event.isShortcutDown() || event.isAltDown();
        if (own && !modified && (event.isShiftDown() && shifted(event) || plain(event))) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        stroke = new Stroke();
        if (event.getCode() == KeyCode.SPACE && event.getTarget() == pane) {
            pane.gestures().spaceDown(false);
            if (!pane.gestures().pannedBySpace()) {
                pane.onSpace();
            }
        }
    }

    private boolean shifted(KeyEvent event) {
        switch (Objects.requireNonNull(event.getCode())) {
            case LEFT -> pane.navigation().pan(PAN, 0);
            case RIGHT -> pane.navigation().pan(-PAN, 0);
            case UP -> pane.navigation().pan(0, PAN);
            case DOWN -> pane.navigation().pan(0, -PAN);
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
            case LEFT -> arrow(-1, 0, Walk.Way.LEFT);
            case RIGHT -> arrow(1, 0, Walk.Way.RIGHT);
            case UP -> arrow(0, -1, Walk.Way.UP);
            case DOWN -> arrow(0, 1, Walk.Way.DOWN);
            case ENTER, F2 -> pane.selected().stream().limit(1).forEach(pane.inPlace()::open);
            case DELETE -> {
                if (!pane.bending().remove()) {
                    pane.drafting().remove(pane.selected());
                }
            }
            case INSERT -> pane.bending().add();
            case PAGE_DOWN -> {
                if (!pane.bending().next()) {
                    walks(Walk::into);
                }
            }
            case BACK_SPACE -> walks(Walk::outOf);
            case PLUS, ADD, EQUALS -> pane.navigation().zoom(ZOOM);
            case MINUS, SUBTRACT -> pane.navigation().zoom(1 / ZOOM);
            case HOME -> pane.navigation().fit();
            case SPACE -> pane.gestures().spaceDown(true);
            case ESCAPE -> {
                if (!pane.gestures().cancel() && !pane.bending().leave()) {
                    pane.select(List.of());
                }
            }
            case TAB -> {
                return walks((walk, id) -> walk.further(id, 1));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void arrow(int dx, int dy, Walk.Way way) {
        if (pane.selected().isEmpty()) {
            pane.walk().flatMap(Walk::first).ifPresent(this::select);
        } else if (!pane.bending().nudge(NUDGE * dx, NUDGE * dy, stroke)
                && !pane.arranging().nudge(NUDGE * dx, NUDGE * dy, stroke)) {
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
