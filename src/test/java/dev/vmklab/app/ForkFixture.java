package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;

import dev.vmklab.app.session.LiveRun;
import dev.vmklab.app.session.Session;
import dev.vmklab.design.Design;
import dev.vmklab.simulation.recording.Recording;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// A window with the flat network, whose run is forked by its tests.
@ExtendWith(ApplicationExtension.class)
abstract class ForkFixture {
    Window window;

    /// For the subclass to call as the toolkit starts, which looks at a class's own methods only.
    void open(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void openTheFlatNetwork() throws Exception {
        window.show(Samples.read(Samples.FIRST).orElseThrow());
    }

    @AfterEach
    void close() {
        window.close();
    }

    Session session() {
        return window.bench().session();
    }

    Design design() {
        return window.bench().document().get().design();
    }

    Recording recording(LiveRun run) {
        return run.runProperty().get().orElseThrow().recording();
    }

    void removeAllCables() {
        onFx(() -> {
            window.bench()
                    .document()
                    .edit("Remove all cables", d -> d.withDesign(d.design().withCables(List.of())));
            return true;
        });
    }

    void shows(Design design) {
        until(() -> session()
                .runProperty()
                .get()
                .filter(r -> r.design().equals(design)
                        && r.recording().until() >= session().time())
                .isPresent());
    }

    /// Forks the shown run by its key, and waits for the tab.
    LiveRun forkHere(FxRobot robot) {
        int before = session().runs().size();
        robot.push(KeyCode.CONTROL, KeyCode.B);
        until(() -> session().runs().size() == before + 1);
        return onFx(() -> session().shownProperty().get());
    }

    static void press(FxRobot robot, String button) {
        until(() -> robot.lookup(button).tryQuery().isPresent());
        onFx(() -> {
            robot.lookup(button).queryAs(Button.class).fire();
            return true;
        });
    }
}
