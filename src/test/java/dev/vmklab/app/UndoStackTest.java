package dev.vmklab.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.format.DesignDocument;
import org.junit.jupiter.api.Test;

class UndoStackTest {
    private final UndoStack stack = new UndoStack(named("a"));

    private static DesignDocument named(String name) {
        return DesignDocument.of(Design.empty(name));
    }

    @Test
    void takesBackAndBringsBackByName() {
        stack.push("second", named("b"));
        stack.push("third", named("c"));

        assertThat(stack.undoName()).contains("third");
        assertThat(stack.undo()).isTrue();
        assertThat(stack.current()).isEqualTo(named("b"));
        assertThat(stack.redoName()).contains("third");
        assertThat(stack.redo()).isTrue();
        assertThat(stack.current()).isEqualTo(named("c"));
        assertThat(stack.redo()).isFalse();
    }

    @Test
    void hasNothingToTakeBackAtTheStart() {
        assertThat(stack.undoName()).isEmpty();
        assertThat(stack.undo()).isFalse();
        assertThat(stack.current()).isEqualTo(named("a"));
    }

    @Test
    void forgetsWhatHadBeenUndoneAtTheNextEdit() {
        stack.push("second", named("b"));
        stack.undo();
        stack.push("other", named("d"));

        assertThat(stack.redoName()).isEmpty();
        assertThat(stack.current()).isEqualTo(named("d"));
        stack.undo();
        assertThat(stack.current()).isEqualTo(named("a"));
    }

    @Test
    void knowsTheSavedStateAfterUndo() {
        stack.push("second", named("b"));
        assertThat(stack.atMark()).isFalse();
        stack.mark(named("b"));
        stack.push("third", named("c"));
        assertThat(stack.atMark()).isFalse();
        stack.undo();
        assertThat(stack.atMark()).isTrue();
        stack.unmark();
        assertThat(stack.atMark()).isFalse();
    }

    @Test
    void forgetsTheOldestEditBeyondTheLimit() {
        for (int i = 0; i < UndoStack.LIMIT + 5; i++) {
            stack.push("edit " + i, named("n" + i));
        }
        int undone = 0;
        while (stack.undo()) {
            undone++;
        }

        assertThat(undone).isEqualTo(UndoStack.LIMIT);
        assertThat(stack.current()).isEqualTo(named("n4"));
    }
}
