package dev.vmklab.app.canvas;

import dev.vmklab.design.Design;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.view.View;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The sheets that were laid out last, so that undo and redo find theirs. FX thread only.
final class RecentSheets {
    /// How much is remembered: some fifteen sheets of five thousand elements, hundreds of a usual design.
    private static final int MOST_NODES = 100_000;

    private record Made(Design design, Optional<View> view, Sheet sheet) {
        boolean shows(DesignDocument document) {
            return design.equals(document.design()) && view.equals(document.view());
        }

        int nodes() {
            return sheet.geometry().nodes().size() + sheet.geometry().cables().size() + 1;
        }
    }

    private final Deque<Made> made = new ArrayDeque<>();
    private int nodes;

    /// The sheet of a document, if it is remembered.
    Optional<Sheet> of(DesignDocument document) {
        return made.stream().filter(m -> m.shows(document)).findFirst().map(Made::sheet);
    }

    /// Remembers a sheet, and forgets the oldest ones for it.
    void keep(DesignDocument document, Sheet sheet) {
        Made next = new Made(document.design(), document.view(), sheet);
        made.addFirst(next);
        nodes += next.nodes();
        while (nodes > MOST_NODES && made.size() > 1) {
            nodes -= made.removeLast().nodes();
        }
    }
}
