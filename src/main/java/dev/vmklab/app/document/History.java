package dev.vmklab.app.document;

import dev.vmklab.format.DesignDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The states that a document went through, each with the name of the edit that led to it, and where it stands among
/// them. Without limit: states share what they have in common, because documents are immutable. Immutable itself, so
/// that a pane or a draft can look at it in peace.
///
/// @param entries at least one, the oldest first; those after `position` have been undone
/// @param position of the entry in force
/// @param sources where the entries come from; an import begins a new one, so that undoing it finds the old file again
public record History(List<Entry> entries, int position, List<Source> sources) {
    /// One state.
    ///
    /// @param name of the edit that led to it, such as *Set VLAN*; of the first one what it is
    /// @param state what the document was after it
    /// @param stroke the movement that the edit is part of
    /// @param source index into [History#sources]
    public record Entry(String name, DesignDocument state, Optional<Stroke> stroke, int source) {}

    /// The name of the first entry of a history.
    public static final String BEGINNING = "As opened";

    public History {
        entries = List.copyOf(entries);
        sources = List.copyOf(sources);
        if (position < 0 || position >= entries.size()) {
            throw new IllegalArgumentException("position is " + position + " of " + entries.size() + " entries");
        }
    }

    /// A history that begins with a state.
    public static History of(DesignDocument first, Source source) {
        return new History(List.of(new Entry(BEGINNING, first, Optional.empty(), 0)), 0, List.of(source));
    }

    public DesignDocument current() {
        return entry().state();
    }

    private Entry entry() {
        return entries.get(position);
    }

    public Source source() {
        return sources.get(entry().source());
    }

    /// Whether the file holds what is in force.
    public boolean isSaved() {
        return source().holds(current());
    }

    /// The history after an edit. What had been undone is forgotten; an edit of the stroke that the last entry belongs
    /// to takes that entry's place, and a stroke that ends where it began leaves none.
    History with(String name, Optional<Stroke> stroke, DesignDocument next) {
        boolean goesOn = position > 0 && stroke.isPresent() && entry().stroke().equals(stroke);
        List<Entry> kept = entries.subList(0, goesOn ? position : position + 1);
        if (kept.getLast().state().equals(next)) {
            return new History(kept, kept.size() - 1, sources);
        }
        return append(kept, new Entry(name, next, stroke, entry().source()), sources);
    }

    /// The history after another document took the place of this one.
    History withOther(String name, DesignDocument next, Source source) {
        List<Source> more = new ArrayList<>(sources);
        more.add(source);
        return append(entries.subList(0, position + 1), new Entry(name, next, Optional.empty(), sources.size()), more);
    }

    /// The history of a fork: it begins with a state, belongs to no file, and is not worth saving until it is edited.
    ///
    /// @param name what its first entry is called
    public static History forked(String name, DesignDocument state) {
        Source source = new Source(Optional.empty(), Optional.of(state));
        return new History(List.of(new Entry(name, state, Optional.empty(), 0)), 0, List.of(source));
    }

    /// The history of a fork after the change that it was made to try: until more is edited, it is not worth saving
    /// either.
    public History trying(String name, DesignDocument next) {
        return with(name, Optional.empty(), next).savedAs(next, Optional.empty());
    }

    private static History append(List<Entry> kept, Entry entry, List<Source> sources) {
        List<Entry> more = new ArrayList<>(kept);
        more.add(entry);
        return new History(more, kept.size(), sources);
    }

    /// The same entries with another one in force.
    History at(int newPosition) {
        return new History(entries, newPosition, sources);
    }

    /// The history after a file has been written or read. Nothing of the entries is forgotten.
    ///
    /// @param state what the file holds
    History savedAs(DesignDocument state, Optional<Path> file) {
        List<Source> next = new ArrayList<>(sources);
        next.set(entry().source(), new Source(file, Optional.of(state)));
        return new History(entries, position, next);
    }

    /// The history after the file turned out to hold something else than was thought.
    History unsaved() {
        List<Source> next = new ArrayList<>(sources);
        next.set(entry().source(), new Source(source().file(), Optional.empty()));
        return new History(entries, position, next);
    }

    boolean canUndo() {
        return position > 0;
    }

    boolean canRedo() {
        return position + 1 < entries.size();
    }

    /// The name of the edit that undo takes back.
    Optional<String> undoName() {
        return canUndo() ? Optional.of(entry().name()) : Optional.empty();
    }

    /// The name of the edit that redo brings back.
    Optional<String> redoName() {
        return canRedo() ? Optional.of(entries.get(position + 1).name()) : Optional.empty();
    }
}
