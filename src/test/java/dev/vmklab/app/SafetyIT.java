package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.document.Document;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// No work is lost, whatever happens to the program or to its file.
@ExtendWith(ApplicationExtension.class)
class SafetyIT {
    private Window window;
    private Path file;

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        window = Window.open(stage, folder.resolve("drafts"));
    }

    @BeforeEach
    void openAFile() throws Exception {
        DesignDocument document = Samples.read(Samples.FIRST).orElseThrow();
        file = folder.resolve("mine.vmklab.json");
        DocumentFile.save(file, document);
        onFx(() -> {
            window.bench().open(new Options(Optional.of(file), false, "0"));
            return true;
        });
        until(() -> document().file().isPresent());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Document document() {
        return window.bench().document();
    }

    private void rename(String name) {
        onFx(() -> {
            document().edit("Rename to " + name, d -> d.withDesign(d.design().withName(name)));
            return true;
        });
    }

    private String name() {
        return onFx(() -> document().get().design().name());
    }

    private static void press(FxRobot robot, String id) {
        until(() -> robot.lookup("#" + id).tryQuery().isPresent());
        onFx(() -> {
            robot.lookup("#" + id).queryAs(Button.class).fire();
            return true;
        });
    }

    private void changeOnDisk(String name) throws Exception {
        DesignDocument theirs = DocumentFile.read(file);
        DocumentFile.save(file, theirs.withDesign(theirs.design().withName(name)));
    }

    @Test
    void theHistoryComesBackInAnotherWindowAfterAKill(FxRobot robot) throws Exception {
        rename("first");
        rename("second");
        until(() -> window.bench().safety().keeper().isUpToDate());
        onFx(() -> {
            window.bench().safety().keeper().abandon();
            return true;
        });

        onFx(() -> {
            window.bench().offerRecovery();
            return true;
        });
        press(robot, "choose-recover");
        until(() -> window.all().count() == 2);

        Document recovered = window.all().last().document();
        until(() -> recovered.get().design().name().equals("second"));
        assertThat(onFx(recovered::isDirty)).isTrue();
        assertThat(onFx(recovered::file)).contains(file);
        onFx(() -> {
            recovered.goTo(0);
            return true;
        });
        assertThat(onFx(() -> recovered.get())).isEqualTo(DocumentFile.read(file));
        assertThat(name()).isEqualTo("second");
    }

    @Test
    void forksComeBackAsTabsAtTheInstantThatWasShownAfterAKill(FxRobot robot) throws Exception {
        window.untilRunStands();
        window.seek(20);
        robot.push(KeyCode.CONTROL, KeyCode.B);
        until(() -> window.bench().session().runs().size() == 2);
        rename("in the fork");
        window.untilRunStands();
        window.seek(25);
        until(() -> window.bench().safety().keeper().isUpToDate());
        onFx(() -> {
            window.bench().safety().keeper().abandon();
            window.bench().offerRecovery();
            return true;
        });
        press(robot, "choose-recover");
        until(() -> window.all().count() == 2);

        Workbench other = window.all().last();
        until(() -> other.session().runs().size() == 2);
        assertThat(onFx(() -> other.document().get().design().name())).isEqualTo("in the fork");
        assertThat(onFx(other.document()::isDirty)).isTrue();
        until(() -> other.isPlayed()
                && !other.session().isWaiting()
                && other.session().time() == 25);
        onFx(() -> {
            other.session().show(other.session().base());
            return true;
        });
        assertThat(onFx(() -> other.document().get().design().name())).isEqualTo("One 10 GbE path");
        assertThat(onFx(() -> other.document().file())).contains(file);
        until(() -> other.session().time() == 25);
    }

    @Test
    void aWindowThatIsClosedLeavesNoDraft() throws Exception {
        rename("first");
        until(() -> window.bench().safety().keeper().isUpToDate());
        try (Stream<Path> drafts = Files.list(folder.resolve("drafts"))) {
            assertThat(drafts).isNotEmpty();
        }

        window.hide();

        try (Stream<Path> drafts = Files.list(folder.resolve("drafts"))) {
            assertThat(drafts).isEmpty();
        }
    }

    @Test
    void reloadsWhatWasChangedOnDiskAndTakesThatBack(FxRobot robot) throws Exception {
        rename("mine");
        changeOnDisk("theirs");

        press(robot, "notice-reload");
        until(() -> name().equals("theirs"));

        assertThat(onFx(() -> document().isDirty())).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> name().equals("mine"));
    }

    @Test
    void keepsMineAndSavesItOverTheirs(FxRobot robot) throws Exception {
        changeOnDisk("theirs");

        press(robot, "notice-keep");
        until(() -> document().isDirty());
        robot.push(KeyCode.CONTROL, KeyCode.S);
        until(() -> !document().isDirty());

        assertThat(DocumentFile.read(file).design().name()).isEqualTo("One 10 GbE path");
    }

    @Test
    void neverSavesOverWhatItHasNotSeen(FxRobot robot) throws Exception {
        rename("mine");
        onFx(() -> {
            window.bench().pulse().stop();
            return true;
        });
        changeOnDisk("theirs");

        robot.push(KeyCode.CONTROL, KeyCode.S);
        until(() -> robot.lookup("#choose-keep").tryQuery().isPresent());

        assertThat(DocumentFile.read(file).design().name()).isEqualTo("theirs");
        press(robot, "choose-keep");
        until(() -> !document().isDirty());
        assertThat(DocumentFile.read(file).design().name()).isEqualTo("mine");
    }

    @Test
    void savesAFileAgainThatIsGone(FxRobot robot) throws Exception {
        until(() -> window.bench().isIdle());
        Files.delete(file);

        press(robot, "notice-save");
        until(() -> Files.exists(file));

        assertThat(DocumentFile.read(file)).isEqualTo(onFx(() -> document().get()));
    }

    @Test
    void savingIsNoChangeBehindItsBack(FxRobot robot) {
        rename("mine");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        until(() -> !document().isDirty());
        long[] beats = {0};
        onFx(() -> {
            window.bench().pulse().onBeat(2, () -> beats[0]++);
            return true;
        });

        until(() -> beats[0] >= 5);

        assertThat(robot.lookup("#notice-disk").tryQuery()).isEmpty();
    }

    @Test
    void aSecondWindowHasADocumentOfItsOwn(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        until(() -> window.all().count() == 2);

        Document other = window.all().last().document();
        assertThat(onFx(() -> other.get().design().name())).isEqualTo("New design");
        assertThat(name()).isEqualTo("One 10 GbE path");
        onFx(() -> {
            window.all().last().darkProperty().set(true);
            return true;
        });
        assertThat(onFx(() -> window.bench().darkProperty().get())).isTrue();
    }

    @Test
    void aKeyThatIsHeldOpensOneWindow() {
        onFx(() -> {
            for (int i = 0; i < 4; i++) {
                window.perform("menu-file-newWindow");
            }
            return true;
        });

        assertThat(onFx(() -> window.all().count())).isEqualTo(2);
    }
}
