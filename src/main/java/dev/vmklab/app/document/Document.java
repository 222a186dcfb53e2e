package dev.vmklab.app.document;

import dev.vmklab.format.DesignDocument;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What one window works on: a document with the history of its edits and its file. FX thread only.
public final class Document {
    private final ReadOnlyObjectWrapper<DesignDocument> content;
    private final ReadOnlyObjectWrapper<History> history;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<String>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<DesignDocument> shown;
    private Optional<DesignDocument> past = Optional.empty();
    private Branch branch;
    private Runnable beforeEdit = () -> {};
    private boolean changing;

    /// A document that no file holds and that is not worth saving yet.
    public Document(DesignDocument first) {
        branch = new Branch(worthless(first));
        history = new ReadOnlyObjectWrapper<>(branch.history());
        content = new ReadOnlyObjectWrapper<>(first);
        shown = new ReadOnlyObjectWrapper<>(first);
    }

    private static History worthless(DesignDocument first) {
        return History.of(first, new Source(Optional.empty(), Optional.of(first)));
    }

    public DesignDocument get() {
        return content.get();
    }

    /// What is looked at: the content, or an earlier state of it.
    public DesignDocument shown() {
        return shown.get();
    }

    public ReadOnlyObjectProperty<DesignDocument> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Looks at an earlier state, or at the content again. Edits are made to what is looked at: see [#beforeEdit] for
    /// where they go then.
    public void lookBack(Optional<DesignDocument> state) {
        past = state;
        shown.set(past.orElseGet(content::get));
    }

    /// What is to happen before an edit is carried out. It may bring another history into force that ends with what is
    /// looked at, to which the edit is then added.
    public void beforeEdit(Runnable effect) {
        beforeEdit = effect;
    }

    /// Changes as a whole with every edit, undo and opened file.
    public ReadOnlyObjectProperty<DesignDocument> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// All states so far. Changes with every edit, undo, opened and saved file, before the content does.
    public ReadOnlyObjectProperty<History> historyProperty() {
        return history.getReadOnlyProperty();
    }

    public Optional<Path> file() {
        return file.get();
    }

    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public boolean isDirty() {
        return dirty.get();
    }

    /// Whether the content differs from the file's.
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /// The name of the edit that undo takes back.
    public ReadOnlyObjectProperty<Optional<String>> undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /// The name of the edit that redo brings back.
    public ReadOnlyObjectProperty<Optional<String>> redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /// Carries out a named edit. One that changes nothing leaves no trace.
    ///
    /// @throws IllegalStateException when a listener edits the document while it changes
    public void edit(String name, UnaryOperator<DesignDocument> change) {
        edit(name, Optional.empty(), change);
    }

    /// Carries out a named edit that is part of a movement: all edits of one stroke make one entry of the history, as
    /// long as nothing else comes between them.
    public void edit(String name, Stroke stroke, UnaryOperator<DesignDocument> change) {
        edit(name, Optional.of(stroke), change);
    }

    private void edit(String name, Optional<Stroke> stroke, UnaryOperator<DesignDocument> change) {
        DesignDocument next = change.apply(shown());
        if (!next.equals(shown())) {
            beforeEdit.run();
            change(history.get().with(name, stroke, next));
        }
    }

    /// Puts another document in the place of this one, such as an import. It belongs to no file, and undo brings back
    /// the one before with its file.
    public void replace(String name, DesignDocument other) {
        change(history.get().withOther(name, other, Source.UNSAVED));
    }

    /// Takes over what the file holds now, as an edit that can be undone.
    public void reload(DesignDocument read, Path from) {
        change(history.get()
                .with("Reload " + from.getFileName(), Optional.empty(), read)
                .savedAs(read, Optional.of(from)));
    }

    public void undo() {
        goTo(history.get().position() - 1);
    }

    public void redo() {
        goTo(history.get().position() + 1);
    }

    /// Brings a state of the history back into force. Positions that it does not have change nothing.
    public void goTo(int position) {
        History now = history.get();
        if (position >= 0 && position < now.entries().size() && position != now.position()) {
            change(now.at(position));
        }
    }

    /// Takes over a document with a new history.
    ///
    /// @param from its file; empty for one that is not worth saving, such as a sample
    public void open(DesignDocument opened, Optional<Path> from) {
        change(from.map(path -> History.of(opened, new Source(from, Optional.of(opened))))
                .orElseGet(() -> worthless(opened)));
    }

    /// Takes over a history as it was when its window was lost.
    public void recover(History recovered) {
        change(recovered);
    }

    /// The branch in force.
    public Branch branch() {
        return branch;
    }

    /// Brings another branch into force. The one before keeps its history.
    public void swap(Branch other) {
        branch = other;
        change(other.history());
    }

    /// Notes that a file holds a state of a branch. It need not be the current one any more, nor the branch in force:
    /// saving takes time.
    public void saved(Branch of, DesignDocument state, Path where) {
        History next = of.history().savedAs(state, Optional.of(where));
        if (of == branch) {
            change(next);
        } else {
            of.become(next);
        }
    }

    /// Notes that the file holds something else by now, so that the content is worth saving.
    public void unsaved() {
        change(history.get().unsaved());
    }

    /// Whether its listeners are being told of a change; none of them may edit it.
    public boolean isChanging() {
        return changing;
    }

    private void change(History next) {
        if (changing) {
            throw new IllegalStateException("the document is changed while it changes");
        }
        changing = true;
        try {
            branch.become(next);
            history.set(next);
            undoName.set(next.undoName());
            redoName.set(next.redoName());
            file.set(next.source().file());
            dirty.set(!next.isSaved());
            past = Optional.empty();
            content.set(next.current());
            shown.set(next.current());
        } finally {
            changing = false;
        }
    }
}
