package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.format.DocumentFile;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Forks that were edited are kept until their user gives them up.
class ForkKeepingIT extends ForkFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void anotherDocumentClosesTheForksOfTheOneBefore(FxRobot robot) throws Exception {
        window.seek(20);
        forkHere(robot);

        window.show(Samples.read("separated").orElseThrow());

        until(() -> session().runs().size() == 1);
        assertThat(session().shownProperty().get()).isSameAs(session().base());
    }

    private void closeTheForkByItsTab() {
        TabPane tabs = window.find("#run-tabs", TabPane.class);
        onFx(() -> {
            Tab tab = tabs.getTabs().getLast();
            Event.fireEvent(tab, new Event(Tab.TAB_CLOSE_REQUEST_EVENT));
            return true;
        });
    }

    @Test
    void aForkThatWasEditedIsNotClosedUnasked(FxRobot robot) {
        window.seek(20);
        forkHere(robot);
        removeAllCables();

        closeTheForkByItsTab();
        press(robot, "Cancel");
        assertThat(session().runs()).hasSize(2);
        closeTheForkByItsTab();
        press(robot, "Discard");

        until(() -> session().runs().size() == 1);
        assertThat(design().cables()).isNotEmpty();
    }

    @Test
    void aForkThatOnlyTriesARemedyIsClosedAtOnce() {
        window.seek(20);
        Forking.with(window, "QoS");

        closeTheForkByItsTab();

        until(() -> session().runs().size() == 1);
    }

    @Test
    void theWindowDoesNotCloseOverAnEditedFork(FxRobot robot) {
        window.seek(20);
        forkHere(robot);
        removeAllCables();
        boolean[] left = {false};
        onFx(() -> {
            session().show(session().base());
            window.bench().leaving(() -> left[0] = true);
            return true;
        });

        press(robot, "#choose-show-fork");

        until(() -> session().shownProperty().get().isFork());
        assertThat(left[0]).isFalse();
        onFx(() -> {
            window.bench().leaving(() -> left[0] = true);
            return true;
        });
        press(robot, "#choose-discard-forks");
        until(() -> left[0]);
    }

    @Test
    void whatIsSavedInAForkIsMarkedThereThoughAnotherTabIsInFront(FxRobot robot, @TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("fork.vmklab.json");
        window.choose(file);
        window.seek(20);
        forkHere(robot);
        removeAllCables();
        onFx(() -> {
            session().show(session().base());
            window.bench()
                    .document()
                    .edit("Rename", d -> d.withDesign(d.design().withName("mine")));
            session().show(session().runs().getLast());
            return true;
        });
        window.perform("menu-file-save");
        onFx(() -> {
            session().show(session().base());
            return true;
        });

        until(() -> window.bench().isIdle() && Files.exists(file));

        assertThat(onFx(() -> window.bench().document().isDirty())).isTrue();
        assertThat(onFx(() -> window.bench().document().file())).isEmpty();
        assertThat(DocumentFile.read(file).design().cables()).isEmpty();
        onFx(() -> {
            session().show(session().runs().getLast());
            return true;
        });
        assertThat(onFx(() -> window.bench().document().isDirty())).isFalse();
        assertThat(onFx(() -> window.bench().document().file())).contains(file);
    }
}
