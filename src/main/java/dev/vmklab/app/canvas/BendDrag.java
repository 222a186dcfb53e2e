package dev.vmklab.app.canvas;

import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.format.DesignDocument;
import java.util.List;
import java.util.OptionalInt;

/// A point by way of which a cable runs, while it is dragged. Dropped on the straight way between its neighbours it
/// goes.
final class BendDrag implements Drag {
    private final Drafting drafting;
    private final CableBends bends;
    private final double scale;
    private final int index;
    private final boolean fresh;
    private Point at;

    /// @param start where the cable was pressed
    BendDrag(Drafting drafting, CableBends bends, Point start, double scale) {
        this.drafting = drafting;
        this.bends = bends;
        this.scale = scale;
        this.at = start;
        OptionalInt pressed = bends.at(start, scale);
        fresh = pressed.isEmpty();
        index = pressed.orElseGet(() -> bends.slot(start));
    }

    @Override
    public Sketch to(double x, double y, boolean free) {
        at = free ? new Point(Math.rint(x), Math.rint(y)) : new Point(Snap.grid(x), Snap.grid(y));
        return Sketch.allowed(new Marks(scale).handle(at).list(), "").with(bent(drafting.content()));
    }

    private DesignDocument bent(DesignDocument document) {
        List<Point> all = fresh ? bends.added(index, at) : bends.moved(index, at);
        if (bends.isIdle(all, index, scale)) {
            all.remove(index);
        }
        return Positions.bent(document, bends.cable().id(), all);
    }

    @Override
    public void drop() {
        drafting.edit("Bend a cable", this::bent);
    }
}
