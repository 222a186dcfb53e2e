package dev.vmklab.app.canvas;

import dev.vmklab.app.document.Stroke;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Point;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// The bends of the cable that is selected alone: shown as handles, one of them chosen for the keyboard. FX thread
/// only.
public final class Bending {
    private static final String NAME = "Bend a cable";

    private final CanvasPane pane;
    private final Drafting drafting;
    private Optional<Id> cable = Optional.empty();
    private OptionalInt chosen = OptionalInt.empty();

    Bending(CanvasPane pane, Drafting drafting) {
        this.pane = pane;
        this.drafting = drafting;
    }

    /// The handles to show for what is selected now.
    Optional<Interaction.Handles> handles() {
        Optional<CableBends> bends = bends();
        Optional<Id> now = bends.map(b -> b.cable().id());
        int count = bends.map(b -> b.points().size()).orElse(0);
        if (!now.equals(cable) || chosen.orElse(-1) >= count) {
            chosen = OptionalInt.empty();
        }
        cable = now;
        return bends.map(b -> new Interaction.Handles(b, chosen));
    }

    private Optional<CableBends> bends() {
        if (drafting.looksOnly() || pane.selected().size() != 1) {
            return Optional.empty();
        }
        Id id = pane.selected().getFirst();
        Optional<CableRun> run = pane.geometry().flatMap(g -> g.cable(id));
        return run.map(r -> new CableBends(r, Positions.bends(drafting.content(), id)));
    }

    /// Chooses the bend at a place of the world; false where none is.
    boolean choose(Point at) {
        OptionalInt found = bends().map(b -> b.at(at, pane.camera().scale())).orElse(OptionalInt.empty());
        found.ifPresent(this::choose);
        return found.isPresent();
    }

    private void choose(int index) {
        chosen = OptionalInt.of(index);
        pane.showHandles();
        bends().ifPresent(b -> pane.setAccessibleText("Bend " + (index + 1) + " of "
                + b.points().size() + " of " + drafting.label(b.cable().id())));
    }

    /// Chooses the next bend, after the last one the first; false where there is none.
    boolean next() {
        int count = bends().map(b -> b.points().size()).orElse(0);
        if (count > 0) {
            choose((chosen.orElse(-1) + 1) % count);
        }
        return count > 0;
    }

    /// Chooses none any more; false when none was.
    boolean leave() {
        boolean was = chosen.isPresent();
        chosen = OptionalInt.empty();
        pane.showHandles();
        return was;
    }

    /// Adds a bend behind the chosen one, or in the middle of the cable, and chooses it.
    public void add() {
        bends().ifPresent(b -> {
            CableRun run = b.cable();
            int slot = chosen.isPresent() ? chosen.getAsInt() + 1 : b.slot(run.along(run.length() / 2));
            Point from = slot == 0 ? run.points().getFirst() : b.points().get(slot - 1);
            Point to = slot == b.points().size()
                    ? run.points().getLast()
                    : b.points().get(slot);
            Point at = new Point(Snap.grid((from.x() + to.x()) / 2), Snap.grid((from.y() + to.y()) / 2));
            edit(new Stroke(), now -> now.added(slot, at));
            choose(slot);
        });
    }

    /// Moves the chosen bend by world units; false when none is chosen.
    boolean nudge(double dx, double dy, Stroke stroke) {
        return change(
                stroke,
                (now, index) -> now.moved(
                        index,
                        new Point(
                                now.points().get(index).x() + dx,
                                now.points().get(index).y() + dy)));
    }

    /// Takes the chosen bend away; false when none is chosen.
    boolean remove() {
        return change(new Stroke(), CableBends::without);
    }

    private interface Change {
        List<Point> of(CableBends now, int index);
    }

    private boolean change(Stroke stroke, Change change) {
        chosen.ifPresent(index -> edit(stroke, now -> change.of(now, index)));
        return chosen.isPresent();
    }

    private void edit(Stroke stroke, Function<CableBends, List<Point>> change) {
        bends().ifPresent(b -> {
            List<Point> points = change.apply(b);
            drafting.edit(NAME, stroke, d -> Positions.bent(d, b.cable().id(), points));
        });
    }

    /// Lets the cables that are selected run as automatic layout leads them.
    public void straighten() {
        List<Id> cables = pane.selected().stream()
                .filter(id -> pane.geometry().flatMap(g -> g.cable(id)).isPresent())
                .toList();
        if (cables.isEmpty()) {
            pane.say("Select a cable to let it run straight");
        } else {
            drafting.edit("Straighten " + drafting.label(cables), d -> Positions.without(d, cables));
        }
    }
}
