package dev.vmklab.format.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.RandomDesigns;
import dev.vmklab.format.DesignDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftLogTest {
    private static final Draft.Origin NOWHERE = new Draft.Origin(Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    private static DesignDocument named(String name) {
        return DesignDocument.of(RandomDesigns.of(3).withName(name));
    }

    private static Draft draft(int position, String... names) {
        List<Draft.Step> steps = new ArrayList<>();
        for (String name : names) {
            steps.add(new Draft.Step("edit " + name, named(name), 0));
        }
        return new Draft(steps, position, List.of(NOWHERE));
    }

    private static WindowDraft alone(Draft draft) {
        return window(draft);
    }

    private static WindowDraft window(Draft draft, ForkDraft... forks) {
        return new WindowDraft(draft, List.of(forks), new WindowDraft.Shown(forks.length, 2.5 * draft.position()));
    }

    private static ForkDraft fork(int number, String name, Draft draft) {
        return new ForkDraft(number, new ForkDraft.Tab(name, 12.5, "scenario-a"), draft);
    }

    private Path file() {
        return folder.resolve("draft");
    }

    @Test
    void everyStepComesBack() throws IOException {
        DraftLog log = new DraftLog(file());
        for (Draft draft :
                List.of(draft(0, "a"), draft(2, "a", "b", "c"), draft(1, "a", "b", "c"), draft(2, "a", "b", "d"))) {
            log.write(alone(draft));
            assertThat(DraftReader.read(file())).contains(alone(draft));
        }
    }

    @Test
    void anEditAppendsAndRewritesNothing() throws IOException {
        DraftLog log = new DraftLog(file());
        log.write(alone(draft(1, "a", "b")));
        byte[] before = Files.readAllBytes(file());
        log.write(alone(draft(2, "a", "b", "c")));
        byte[] after = Files.readAllBytes(file());

        assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
        assertThat(after.length - before.length).isLessThan(300);
    }

    @Test
    void whateverAKillTearsOffOnlyTheEndIsLost() throws IOException {
        DraftLog log = new DraftLog(file());
        log.write(alone(draft(1, "a", "b")));
        int sound = (int) Files.size(file());
        log.write(alone(draft(2, "a", "b", "c")));
        byte[] whole = Files.readAllBytes(file());
        for (int length = sound; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            Draft found = DraftReader.read(file()).orElseThrow().design();

            assertThat(found.steps()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(found.current().document().design().name()).isIn("b", "c");
        }
    }

    @Test
    void anotherDocumentBeginsTheFileAgain() throws IOException {
        DraftLog log = new DraftLog(file());
        log.write(alone(draft(1, "a", "b")));
        long before = Files.size(file());
        log.write(alone(draft(0, "x")));

        assertThat(DraftReader.read(file())).contains(alone(draft(0, "x")));
        assertThat(Files.size(file())).isLessThan(before);
    }

    @Test
    void keepsWhichFileHoldsWhichState() throws IOException {
        Draft.Origin origin = new Draft.Origin(Optional.of(Path.of("a.vmklab.json")), Optional.of(1));
        Draft saved = new Draft(draft(1, "a", "b").steps(), 1, List.of(origin));
        DraftLog log = new DraftLog(file());
        log.write(alone(draft(1, "a", "b")));
        log.write(alone(saved));

        assertThat(DraftReader.read(file())).contains(alone(saved));
        assertThat(saved.isWorthKeeping()).isFalse();
        assertThat(new Draft(saved.steps(), 0, saved.origins()).isWorthKeeping())
                .isTrue();
    }

    @Test
    void whatIsNoDraftHoldsNothing() throws IOException {
        for (String text : List.of("", "{}", "\u001e{}\n", "\u001e{\"format\": \"vmklab-draft\", \"version\": 99}\n")) {
            Files.writeString(file(), text);
            assertThat(DraftReader.read(file())).isEmpty();
        }
    }

    @Test
    void everyForkComesBackAsItWasLeft() throws IOException {
        DraftLog log = new DraftLog(file());
        Draft design = draft(1, "a", "b");
        for (WindowDraft draft : List.of(
                window(design, fork(1, "one", draft(0, "b"))),
                window(design, fork(1, "one", draft(1, "b", "c")), fork(3, "three", draft(0, "b"))),
                window(design, fork(1, "renamed", draft(0, "b", "c")), fork(3, "three", draft(0, "x"))),
                window(draft(2, "a", "b", "d"), fork(3, "three", draft(1, "x", "y"))),
                alone(design))) {
            log.write(draft);
            assertThat(DraftReader.read(file())).contains(draft);
        }
    }

    @Test
    void anEditedForkIsWorthKeepingBesideASavedDesign() {
        Draft.Origin saved = new Draft.Origin(Optional.of(Path.of("a.vmklab.json")), Optional.of(0));
        Draft design = new Draft(draft(0, "a").steps(), 0, List.of(saved));

        assertThat(alone(design).isWorthKeeping()).isFalse();
        assertThat(window(design, fork(1, "one", design)).isWorthKeeping()).isFalse();
        assertThat(window(design, fork(1, "one", draft(1, "a", "b"))).isWorthKeeping())
                .isTrue();
    }

    @Test
    void whatIsDamagedEndsTheDraft() throws IOException {
        DraftLog log = new DraftLog(file());
        log.write(alone(draft(0, "a")));
        Files.writeString(
                file(),
                Files.readString(file()) + "\u001e{\"fork\": 1, \"tab\": {\"name\": \"one\"}}\n",
                StandardOpenOption.TRUNCATE_EXISTING);

        assertThat(DraftReader.read(file())).contains(alone(draft(0, "a")));
    }
}
