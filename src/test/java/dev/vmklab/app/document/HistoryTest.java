package dev.vmklab.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.format.DesignDocument;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Path FILE = Path.of("a.vmklab.json");
    private static final Path OTHER = Path.of("b.vmklab.json");

    private final Document document = new Document(named("a"));

    private static DesignDocument named(String name) {
        return DesignDocument.of(Design.empty(name));
    }

    private void rename(String name) {
        document.edit("Rename to " + name, d -> d.withDesign(d.design().withName(name)));
    }

    private void type(Stroke stroke, String name) {
        document.edit("Rename", stroke, d -> d.withDesign(d.design().withName(name)));
    }

    private String name() {
        return document.get().design().name();
    }

    private int entries() {
        return document.historyProperty().get().entries().size();
    }

    @Test
    void takesBackAndBringsBackByName() {
        rename("b");
        rename("c");

        assertThat(document.undoNameProperty().get()).contains("Rename to c");
        document.undo();
        assertThat(name()).isEqualTo("b");
        assertThat(document.redoNameProperty().get()).contains("Rename to c");
        document.redo();
        assertThat(name()).isEqualTo("c");
        document.redo();
        assertThat(name()).isEqualTo("c");
    }

    @Test
    void hasNothingToTakeBackAtTheStart() {
        assertThat(document.undoNameProperty().get()).isEmpty();
        document.undo();
        assertThat(name()).isEqualTo("a");
    }

    @Test
    void forgetsWhatHadBeenUndoneAtTheNextEdit() {
        rename("b");
        document.undo();
        rename("d");

        assertThat(document.redoNameProperty().get()).isEmpty();
        document.undo();
        assertThat(name()).isEqualTo("a");
    }

    @Test
    void savingForgetsNothing() {
        rename("b");
        document.saved(document.branch(), document.get(), FILE);

        assertThat(document.isDirty()).isFalse();
        document.undo();
        assertThat(name()).isEqualTo("a");
        assertThat(document.isDirty()).isTrue();
        document.redo();
        assertThat(document.isDirty()).isFalse();
    }

    @Test
    void knowsNoLimit() {
        for (int i = 0; i < 5000; i++) {
            rename("n" + i);
        }
        document.goTo(0);
        assertThat(name()).isEqualTo("a");
        document.goTo(5000);
        assertThat(name()).isEqualTo("n4999");
        document.goTo(5001);
        assertThat(name()).isEqualTo("n4999");
    }

    @Test
    void editsOfOneStrokeAreOneEntry() {
        Stroke typing = new Stroke();
        type(typing, "b");
        type(typing, "bc");
        type(typing, "bcd");

        assertThat(entries()).isEqualTo(2);
        document.undo();
        assertThat(name()).isEqualTo("a");
        document.redo();
        assertThat(name()).isEqualTo("bcd");
    }

    @Test
    void aStrokeThatEndsWhereItBeganLeavesNoTrace() {
        Stroke typing = new Stroke();
        type(typing, "b");
        type(typing, "a");

        assertThat(entries()).isEqualTo(1);
        assertThat(document.undoNameProperty().get()).isEmpty();
    }

    @Test
    void anEditInBetweenPartsAStroke() {
        Stroke typing = new Stroke();
        type(typing, "b");
        rename("x");
        type(typing, "c");

        assertThat(entries()).isEqualTo(4);
    }

    @Test
    void anEditThatChangesNothingLeavesNoTrace() {
        document.edit("Nothing", d -> d);

        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void anImportIsUndoneTogetherWithItsLossOfTheFile() {
        document.open(named("a"), Optional.of(FILE));
        document.replace("Import inventory", named("imported"));

        assertThat(document.file()).isEmpty();
        assertThat(document.isDirty()).isTrue();
        document.undo();
        assertThat(document.file()).contains(FILE);
        assertThat(document.isDirty()).isFalse();
        document.redo();
        document.saved(document.branch(), document.get(), OTHER);
        assertThat(document.file()).contains(OTHER);
        document.undo();
        assertThat(document.file()).contains(FILE);
    }

    @Test
    void reloadingCanBeUndone() {
        document.open(named("a"), Optional.of(FILE));
        rename("mine");
        document.reload(named("theirs"), FILE);

        assertThat(document.isDirty()).isFalse();
        document.undo();
        assertThat(name()).isEqualTo("mine");
        assertThat(document.isDirty()).isTrue();
    }

    @Test
    void aSavedStateThatTheFileNoLongerHoldsIsWorthSaving() {
        document.open(named("a"), Optional.of(FILE));
        document.unsaved();

        assertThat(document.isDirty()).isTrue();
        assertThat(document.file()).contains(FILE);
    }

    @Test
    void statesShareWhatTheyHaveInCommon() {
        rename("b");
        var entries = document.historyProperty().get().entries();

        assertThat(entries.get(1).state().design().hosts())
                .isSameAs(entries.get(0).state().design().hosts());
        assertThat(entries.get(1).state().views())
                .isSameAs(entries.get(0).state().views());
    }
}
