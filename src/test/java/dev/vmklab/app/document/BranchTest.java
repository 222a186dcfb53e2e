package dev.vmklab.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.format.DesignDocument;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BranchTest {
    private static final Path FILE = Path.of("a.vmklab.json");

    private final Document document = new Document(named("a"));

    private static DesignDocument named(String name) {
        return DesignDocument.of(Design.empty(name));
    }

    private void rename(String name) {
        document.edit("Rename to " + name, d -> d.withDesign(d.design().withName(name)));
    }

    @Test
    void whatSavingEndsOnIsTheBranchThatItBeganOn() {
        rename("b");
        Branch design = document.branch();
        DesignDocument saving = document.get();
        Branch fork = new Branch(History.forked("Fork", saving));
        document.swap(fork);
        rename("c");

        document.saved(design, saving, FILE);

        assertThat(document.isDirty()).isTrue();
        assertThat(document.file()).isEmpty();
        document.swap(design);
        assertThat(document.isDirty()).isFalse();
        assertThat(document.file()).contains(FILE);
        assertThat(document.get()).isEqualTo(saving);
    }

    @Test
    void anEditStaysOnItsBranch() {
        Branch design = document.branch();
        Branch fork = new Branch(History.forked("Fork", document.get()));
        document.swap(fork);
        rename("c");
        document.swap(design);
        rename("b");

        assertThat(fork.history().current().design().name()).isEqualTo("c");
        assertThat(design.history().current().design().name()).isEqualTo("b");
        document.swap(fork);
        document.undo();
        assertThat(document.get().design().name()).isEqualTo("a");
        assertThat(design.history().current().design().name()).isEqualTo("b");
    }

    @Test
    void whatAForkWasMadeToTryIsNotWorthSavingButWhatIsEditedThenIs() {
        History fork = History.forked("Fork", named("a")).trying("With QoS", named("b"));
        assertThat(fork.isSaved()).isTrue();
        assertThat(new Work(fork, List.of(), Work.Shown.START).isEdited()).isTrue();

        document.swap(new Branch(fork));
        rename("c");
        assertThat(document.isDirty()).isTrue();
    }
}
