package dev.vmklab.app.canvas;

import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.format.DesignDocument;
import java.util.ArrayList;
import java.util.List;

/// A point by way of which a cable runs, while it is dragged. Dropped on the straight way between its neighbours it
/// goes.
final class BendDrag implements Drag {
    private static final double NEAR = 10;

    private final Drafting drafting;
    private final CableRun cable;
    private final double scale;
    private final List<Point> before;
    private final int index;
    private final boolean fresh;
    private Point at;

    /// @param start where the cable was pressed
    BendDrag(Drafting drafting, CableRun cable, Point start, double scale) {
        this.drafting = drafting;
        this.cable = cable;
        this.scale = scale;
        this.before = Positions.bends(drafting.content(), cable.id());
        this.at = start;
        int near = -1;
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).distance(start) * scale <= NEAR) {
                near = i;
            }
        }
        fresh = near < 0;
        index = fresh ? slot(start) : near;
    }

    /// Between which two bends a point on the cable lies.
    private int slot(Point point) {
        double along = along(point);
        int slot = 0;
        while (slot < before.size() && along(before.get(slot)) < along) {
            slot++;
        }
        return slot;
    }

    private double along(Point point) {
        double best = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (double d = 0; d <= cable.length(); d += 4) {
            double distance = cable.along(d).distance(point);
            if (distance < nearest) {
                nearest = distance;
                best = d;
            }
        }
        return best;
    }

    @Override
    public Sketch to(double x, double y, boolean free) {
        at = free ? new Point(Math.rint(x), Math.rint(y)) : new Point(Snap.grid(x), Snap.grid(y));
        return Sketch.allowed(new Marks(scale).handle(at).list(), "").with(bent(drafting.content()));
    }

    private DesignDocument bent(DesignDocument document) {
        List<Point> bends = new ArrayList<>(before);
        if (fresh) {
            bends.add(index, at);
        } else {
            bends.set(index, at);
        }
        if (isStraight(bends)) {
            bends.remove(index);
        }
        return Positions.bent(document, cable.id(), bends);
    }

    private boolean isStraight(List<Point> bends) {
        Point from = index == 0 ? cable.points().getFirst() : bends.get(index - 1);
        Point to = index + 1 == bends.size() ? cable.points().getLast() : bends.get(index + 1);
        double length = from.distance(to);
        double cross = Math.abs((to.x() - from.x()) * (at.y() - from.y()) - (to.y() - from.y()) * (at.x() - from.x()));
        return length > 0 && cross / length * scale <= NEAR / 2;
    }

    @Override
    public void drop() {
        drafting.edit("Bend a cable", this::bent);
    }
}
