package dev.vmklab.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.document.Document;
import dev.vmklab.app.document.History;
import dev.vmklab.app.document.Source;
import dev.vmklab.app.document.Work;
import dev.vmklab.design.Design;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.draft.DraftLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
    @TempDir
    Path folder;

    private Drafts drafts() {
        return new Drafts(folder.resolve("drafts"));
    }

    private static Document edited() {
        Document document = new Document(DesignDocument.of(Design.empty("a")));
        document.open(document.get(), Optional.of(Path.of("a.vmklab.json")));
        document.edit("Rename", d -> d.withDesign(d.design().withName("b")));
        document.edit("Rename", d -> d.withDesign(d.design().withName("c")));
        document.undo();
        return document;
    }

    private Drafts.Place kept(Document document) throws IOException {
        Drafts.Place place = drafts().take();
        new DraftLog(place.file())
                .write(WorkDraft.of(new Work(document.historyProperty().get(), List.of(), Work.Shown.START)));
        return place;
    }

    @Test
    void aDraftInUseIsNotLeftBehind() throws IOException {
        try (Drafts.Place place = kept(edited())) {
            assertThat(drafts().left()).isEmpty();
            assertThat(place.file()).exists();
        }
    }

    @Test
    void theHistoryComesBackAfterAKill() throws IOException {
        Document document = edited();
        kept(document).release();

        History found = WorkDraft.of(drafts().left().getFirst().draft()).design();

        assertThat(found).isEqualTo(document.historyProperty().get());
        Document recovered = new Document(DesignDocument.of(Design.empty("x")));
        recovered.recover(found);
        assertThat(recovered.isDirty()).isTrue();
        assertThat(recovered.file()).contains(Path.of("a.vmklab.json"));
        recovered.redo();
        assertThat(recovered.get().design().name()).isEqualTo("c");
        recovered.goTo(0);
        assertThat(recovered.isDirty()).isFalse();
    }

    @Test
    void savedWorkIsNotOffered() throws IOException {
        Document document = edited();
        document.saved(document.branch(), document.get(), Path.of("a.vmklab.json"));
        kept(document).release();

        assertThat(drafts().left()).isEmpty();
        try (Stream<Path> files = Files.list(folder.resolve("drafts"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aClosedWindowLeavesNothing() throws IOException {
        kept(edited()).close();

        try (Stream<Path> files = Files.list(folder.resolve("drafts"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aDraftIsGoneOnceItIsRemoved() throws IOException {
        kept(edited()).release();
        drafts().remove(drafts().left().getFirst().file());

        assertThat(drafts().left()).isEmpty();
    }

    @Test
    void theStateInForceCountsWhereAFileHoldsSeveral() {
        DesignDocument same = DesignDocument.of(Design.empty("a"));
        History history = History.of(same, new Source(Optional.empty(), Optional.of(same)));

        assertThat(HistoryDraft.of(history).isWorthKeeping()).isFalse();
    }
}
