package dev.vmklab.app;

import dev.vmklab.format.DesignDocument;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What one window works on: a document with its history and its file. FX thread only.
public final class Document {
    private final ReadOnlyObjectWrapper<DesignDocument> content;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<String>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private UndoStack history;
    private boolean changing;

    /// A document that no file holds and that is not worth saving yet.
    public Document(DesignDocument first) {
        history = new UndoStack(first);
        content = new ReadOnlyObjectWrapper<>(first);
    }

    public DesignDocument get() {
        return content.get();
    }

    /// Changes as a whole with every edit, undo and opened file.
    public ReadOnlyObjectProperty<DesignDocument> contentProperty() {
        return content.getReadOnlyProperty();
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
        DesignDocument next = change.apply(get());
        if (!next.equals(get())) {
            change(() -> history.push(name, next));
        }
    }

    public void undo() {
        change(() -> history.undo());
    }

    public void redo() {
        change(() -> history.redo());
    }

    /// Takes over a document with a new history.
    ///
    /// @param from its file; empty for one that has to be saved somewhere first, such as an import
    public void open(DesignDocument opened, Optional<Path> from) {
        change(() -> {
            history = new UndoStack(opened);
            file.set(from);
        });
    }

    /// Takes over a document that exists nowhere else and would be lost unless saved.
    public void openUnsaved(DesignDocument made) {
        change(() -> {
            history = new UndoStack(made);
            history.unmark();
            file.set(Optional.empty());
        });
    }

    /// Notes that a file holds a state. It need not be the current one any more: saving takes time.
    public void saved(DesignDocument state, Path where) {
        change(() -> {
            history.mark(state);
            file.set(Optional.of(where));
        });
    }

    private void change(Runnable step) {
        if (changing) {
            throw new IllegalStateException("the document is changed while it changes");
        }
        changing = true;
        try {
            step.run();
            undoName.set(history.undoName());
            redoName.set(history.redoName());
            dirty.set(!history.atMark());
            content.set(history.current());
        } finally {
            changing = false;
        }
    }
}
