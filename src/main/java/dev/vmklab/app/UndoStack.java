package dev.vmklab.app;

import dev.vmklab.format.DesignDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The states that a document went through, each with the name of the edit that led to it. States share what they have
/// in common, because documents are immutable. Not thread safe.
final class UndoStack {
    /// How many edits can be taken back; older ones are forgotten.
    static final int LIMIT = 1000;

    private final List<State> states = new ArrayList<>();
    private int position;
    private Optional<DesignDocument> saved;

    private record State(String name, DesignDocument document) {}

    UndoStack(DesignDocument first) {
        states.add(new State("", first));
        saved = Optional.of(first);
    }

    DesignDocument current() {
        return states.get(position).document();
    }

    /// Makes a new state. What had been undone is forgotten.
    void push(String name, DesignDocument document) {
        states.subList(position + 1, states.size()).clear();
        states.add(new State(name, document));
        if (states.size() > LIMIT + 1) {
            states.removeFirst();
        }
        position = states.size() - 1;
    }

    boolean undo() {
        boolean possible = position > 0;
        position -= possible ? 1 : 0;
        return possible;
    }

    boolean redo() {
        boolean possible = position + 1 < states.size();
        position += possible ? 1 : 0;
        return possible;
    }

    /// The name of the edit that [#undo] would take back.
    Optional<String> undoName() {
        return position > 0 ? Optional.of(states.get(position).name()) : Optional.empty();
    }

    /// The name of the edit that [#redo] would bring back.
    Optional<String> redoName() {
        return position + 1 < states.size()
                ? Optional.of(states.get(position + 1).name())
                : Optional.empty();
    }

    /// Remembers which state the file holds.
    void mark(DesignDocument document) {
        saved = Optional.of(document);
    }

    /// There is no file that holds any state.
    void unmark() {
        saved = Optional.empty();
    }

    /// Whether the file holds what the current state holds.
    boolean atMark() {
        return saved.filter(document -> document.equals(current())).isPresent();
    }
}
