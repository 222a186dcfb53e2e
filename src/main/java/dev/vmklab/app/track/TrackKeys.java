package dev.vmklab.app.track;

import dev.vmklab.app.document.Stroke;
import dev.vmklab.design.value.Id;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys do on the track: Up and Down walk over the blocks; Left and Right move the chosen ones, Delete takes them
/// out, Enter opens the form, Shortcut+D copies.
final class TrackKeys {
    private static final double NUDGE = 1;
    private static final double COPY_GAP = 10;

    private final EventTrack track;
    private final TrackModel model;

    TrackKeys(EventTrack track, TrackModel model) {
        this.track = track;
        this.model = model;
        track.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        Set<Id> events = track.chosenEvents();
        boolean walks = code == KeyCode.DOWN || code == KeyCode.UP;
        boolean done = walks ? track.walk(code == KeyCode.DOWN ? 1 : -1) : !events.isEmpty() && edits(event, events);
        if (done) {
            event.consume();
        }
    }

    private boolean edits(KeyEvent event, Set<Id> events) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
            model.delete(events);
        } else if (code == KeyCode.D && event.isShortcutDown()) {
            model.copy(events, COPY_GAP);
        } else if ((code == KeyCode.LEFT || code == KeyCode.RIGHT) && !event.isShortcutDown() && !event.isAltDown()) {
            model.move(events, code == KeyCode.LEFT ? -NUDGE : NUDGE, new Stroke());
        } else if (code == KeyCode.ESCAPE) {
            track.chooseNothing();
        } else if (code == KeyCode.ENTER) {
            track.editChosen();
        } else {
            return false;
        }
        return true;
    }
}
