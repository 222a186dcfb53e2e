package dev.vmklab.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vmklab.design.Design;
import dev.vmklab.design.place.Site;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.codec.Shapes;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("a.vmklab.json");
    }

    @Test
    void whatIsSavedIsReadAgain() throws IOException {
        DocumentFile.save(file, SmallDocuments.oneHost());

        assertThat(DocumentFile.read(file)).isEqualTo(SmallDocuments.oneHost());
        assertThatFolderHolds(file);
    }

    @Test
    void theReplacementCharacterOfASoundFileIsNoError() throws IOException {
        DesignDocument document = DesignDocument.of(Design.empty("a\uFFFDb"));
        DocumentFile.save(file, document);

        assertThat(DocumentFile.read(file)).isEqualTo(document);
    }

    @Test
    void savingReplacesTheWholeFile() throws IOException {
        Files.writeString(file, "x".repeat(100_000));
        DocumentFile.save(file, SmallDocuments.oneHost());

        assertThat(file).content().isEqualTo(DocumentFile.text(SmallDocuments.oneHost()));
        assertThatFolderHolds(file);
    }

    @Test
    void aDocumentThatCouldNotBeReadAgainIsNotSaved() throws IOException {
        DocumentFile.save(file, SmallDocuments.oneHost());
        Site site = new Site(Id.of("site-a"), "A");
        DesignDocument broken = DesignDocument.of(Design.empty("x").withSites(List.of(site, site)));

        assertThatThrownBy(() -> DocumentFile.save(file, broken))
                .isInstanceOf(DocumentException.class)
                .hasMessage(file + ": design.sites[1].id: is \"site-a\", which design.sites[0] has already");
        assertThat(DocumentFile.read(file)).isEqualTo(SmallDocuments.oneHost());
        assertThatFolderHolds(file);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path lost = folder.resolve("none").resolve("a.vmklab.json");

        assertThatThrownBy(() -> DocumentFile.save(lost, SmallDocuments.oneHost()))
                .hasMessage(lost + ": cannot be saved: there is no folder " + lost.getParent());
        assertThatThrownBy(() -> DocumentFile.read(folder.resolve("none.vmklab.json")))
                .hasMessage(folder.resolve("none.vmklab.json") + ": cannot be read: there is no such file");
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Files.createDirectory(file);

        assertThatThrownBy(() -> DocumentFile.save(file, SmallDocuments.oneHost()))
                .hasMessage(file + ": is a folder, expected a file");
        assertThatThrownBy(() -> DocumentFile.read(file)).hasMessage(file + ": cannot be read: it is a folder");
        assertThat(file).isDirectory().isEmptyDirectory();
    }

    @Test
    void theFileKeepsItsPermissionsAndItsLink() throws IOException {
        FileStore store = Files.getFileStore(folder);
        assumeTrue(store.supportsFileAttributeView("posix"), "needs a POSIX file system");
        DocumentFile.save(file, SmallDocuments.oneHost());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link.vmklab.json"), file);

        DocumentFile.save(link, DesignDocument.of(Design.empty("new")));

        assertThat(link).isSymbolicLink();
        assertThat(DocumentFile.read(file).design().name()).isEqualTo("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void scenariosAreSavedAsFilesOfTheirOwn() throws IOException {
        ScenarioDocument document = RandomDocuments.scenario(5);
        DocumentFile.save(file, document);

        assertThat(DocumentFile.readScenario(file)).isEqualTo(document);
        assertThatThrownBy(() -> DocumentFile.read(file))
                .hasMessage(file + ":2:13: format: is \"vmklab-scenario\", expected \"vmklab-design\"");
    }

    /// A record as it is in the third version of a format; it was `title`, then `label`, before.
    public record Named(String name, Extras extras) {}

    private static final DocumentType<Named> THIRD_VERSION = new DocumentType<>(
            "test",
            Shapes.of(Named.class),
            List.of(body -> renamed(body, "title", "label"), body -> renamed(body, "label", "name")),
            named -> List.of());

    private static Map<String, Object> renamed(Map<String, Object> body, String from, String to) {
        Map<String, Object> next = new LinkedHashMap<>();
        body.forEach((key, value) -> next.put(key.equals(from) ? to : key, value));
        return next;
    }

    @Test
    void olderVersionsAreReadStepByStep() throws DocumentException {
        Extras extras = new Extras(Map.of("x", BigDecimal.ONE));

        assertThat(THIRD_VERSION.parse("{\"format\": \"test\", \"version\": 1, \"title\": \"a\", \"x\": 1}", "f"))
                .isEqualTo(new Named("a", extras));
        assertThat(THIRD_VERSION.parse("{\"format\": \"test\", \"version\": 2, \"label\": \"a\", \"x\": 1}", "f"))
                .isEqualTo(new Named("a", extras));
        assertThat(THIRD_VERSION.parse("{\"format\": \"test\", \"version\": 3, \"name\": \"a\", \"x\": 1}", "f"))
                .isEqualTo(new Named("a", extras));
    }

    @Test
    void anOlderFileIsKeptBesideTheFirstTimeItIsSaved() throws IOException {
        String old = "{\"format\": \"test\", \"version\": 2, \"label\": \"a\"}";
        Files.writeString(file, old);
        Path backup = folder.resolve("a.vmklab.json.v2.backup");

        THIRD_VERSION.save(file, THIRD_VERSION.read(file));
        THIRD_VERSION.save(file, new Named("b", Extras.NONE));

        assertThat(backup).content().isEqualTo(old);
        assertThat(THIRD_VERSION.read(file).name()).isEqualTo("b");
        assertThatFolderHolds(file, backup);
    }

    private void assertThatFolderHolds(Path... files) throws IOException {
        try (var found = Files.list(folder)) {
            assertThat(found).containsExactlyInAnyOrder(files);
        }
    }
}
