package dev.vmklab.app.views;

import dev.vmklab.app.document.Document;
import dev.vmklab.app.document.Stroke;
import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.view.View;
import java.util.List;

/// Goes from view to view, makes, names and removes them, as edits that can be undone. FX thread only.
public final class Viewing {
    private final Document document;
    private final IdSource ids;
    /// Going back and forth leaves one entry in the history, none where it ends at its start.
    private final Stroke going = new Stroke();

    /// @param ids where new views get theirs
    public Viewing(Document document, IdSource ids) {
        this.document = document;
        this.ids = ids;
    }

    /// Draws another view.
    public void show(Id view) {
        Views.all(document.get()).stream()
                .filter(v -> v.id().equals(view))
                .findFirst()
                .ifPresent(v -> document.edit("Show view " + v.name(), going, d -> Views.switched(d, v.id())));
    }

    /// Draws the view some tabs further, beyond the last one the first.
    public void step(int tabs) {
        List<Id> all = Views.all(document.get()).stream().map(View::id).toList();
        int at = all.indexOf(Views.shown(document.get()).id());
        show(all.get(Math.floorMod(at + tabs, all.size())));
    }

    public void add() {
        document.edit("New view", d -> Views.added(d, ids));
    }

    public void duplicate() {
        document.edit("Duplicate view " + Views.shown(document.get()).name(), d -> Views.duplicated(d, ids));
    }

    /// Names a view; a name that is too long is cut.
    public void rename(Id view, String name) {
        String fitting = name.length() > Check.MAX_NAME_LENGTH ? name.substring(0, Check.MAX_NAME_LENGTH) : name;
        boolean other = Views.all(document.get()).stream()
                .anyMatch(v -> v.id().equals(view) && !v.name().equals(fitting));
        if (other) {
            document.edit("Rename view to " + fitting, d -> Views.renamed(d, view, fitting));
        }
    }

    /// Removes a view; the last one stays.
    public void remove(Id view) {
        Views.all(document.get()).stream()
                .filter(v -> v.id().equals(view))
                .findFirst()
                .ifPresent(v -> document.edit("Delete view " + v.name(), d -> Views.removed(d, view)));
    }
}
