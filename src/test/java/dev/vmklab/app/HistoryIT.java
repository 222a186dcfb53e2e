package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.document.Document;
import dev.vmklab.format.DesignDocument;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
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

/// The history as its user walks through it.
@ExtendWith(ApplicationExtension.class)
class HistoryIT {
    private Window window;

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void renameTwice() throws Exception {
        window.show(Samples.read(Samples.FIRST).orElseThrow());
        rename("first");
        rename("second");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void rename(String name) {
        onFx(() -> {
            document().edit("Rename to " + name, d -> d.withDesign(d.design().withName(name)));
            return true;
        });
    }

    private Document document() {
        return window.bench().document();
    }

    private String name() {
        return onFx(() -> document().get().design().name());
    }

    @Test
    void aClickGoesToAnyEntryAndBack(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.H);
        ListView<?> list = window.find("#history-list", ListView.class);
        until(() -> list.isFocused() && list.getItems().size() == 3);

        robot.clickOn("As opened");
        until(() -> name().equals("One 10 GbE path"));
        assertThat(list.getItems()).hasSize(3);
        robot.clickOn("Rename to second");
        until(() -> name().equals("second"));
        robot.push(KeyCode.UP).push(KeyCode.ENTER);
        until(() -> name().equals("first"));
    }

    @Test
    void savingKeepsTheHistory(FxRobot robot) {
        window.choose(folder.resolve("a.vmklab.json"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        until(() -> document().file().isPresent() && !document().isDirty());

        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);

        until(() -> name().equals("One 10 GbE path"));
        assertThat(onFx(() -> document().isDirty())).isTrue();
    }

    @Test
    void anImportIsAnEditLikeAnyOther(FxRobot robot) throws Exception {
        List<DesignDocument> before = List.of(onFx(() -> document().get()));
        window.choose(SmallInventory.write(folder.resolve("export")));
        robot.push(KeyCode.CONTROL, KeyCode.I);
        until(() -> !document().get().ledger().lines().isEmpty());
        robot.push(KeyCode.ENTER);

        onFx(() -> {
            document().undo();
            return true;
        });

        assertThat(onFx(() -> document().get())).isEqualTo(before.getFirst());
    }
}
