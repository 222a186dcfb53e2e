package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.session.LiveRun;
import dev.vmklab.app.session.Session;
import dev.vmklab.design.Design;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.scenario.edit.EventEdits;
import dev.vmklab.simulation.recording.Recording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
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

/// Futures of a run as tabs on one clock.
@ExtendWith(ApplicationExtension.class)
class ForkIT {
    private Window window;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void open() throws Exception {
        window.show(Samples.read(Samples.FIRST).orElseThrow());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Session session() {
        return window.bench().session();
    }

    private Design design() {
        return window.bench().document().get().design();
    }

    private Recording recording(LiveRun run) {
        return run.runProperty().get().orElseThrow().recording();
    }

    private void removeAllCables() {
        onFx(() -> {
            window.bench()
                    .document()
                    .edit("Remove all cables", d -> d.withDesign(d.design().withCables(List.of())));
            return true;
        });
    }

    private void shows(Design design) {
        until(() -> session()
                .runProperty()
                .get()
                .filter(r -> r.design().equals(design)
                        && r.recording().until() >= session().time())
                .isPresent());
    }

    private List<String> tabs() {
        TabPane tabs = window.find("#run-tabs", TabPane.class);
        return onFx(() -> tabs.getTabs().stream().map(Tab::getText).toList());
    }

    @Test
    void anEditInAForkDoesNotDisturbItsParent(FxRobot robot) {
        window.seek(40);
        Design before = design();
        LiveRun parent = session().base();
        double known = parent.until();

        robot.push(KeyCode.CONTROL, KeyCode.B);
        until(() -> session().runs().size() == 2);
        LiveRun fork = session().shownProperty().get();
        assertThat(tabs()).containsExactly("Design", "Fork at 40.0 s");
        removeAllCables();
        shows(before.withCables(List.of()));
        window.seek(60);

        assertThat(recording(fork).serviceRate(Service.NFS).at(39)).isPositive();
        assertThat(recording(fork).serviceRate(Service.NFS).at(60)).isZero();
        assertThat(recording(parent).serviceRate(Service.NFS).at(60)).isPositive();
        assertThat(parent.until()).isGreaterThan(known);
        onFx(() -> {
            session().show(parent);
            return true;
        });
        until(() -> design().equals(before));
        shows(before);
        assertThat(session().time()).isEqualTo(60);

        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        press(robot, "Discard");
        until(() -> session().runs().size() == 1);
        assertThat(design()).isEqualTo(before);
    }

    @Test
    void anEditOfWhatLiesBehindForks() {
        Design before = design();
        window.seek(60);
        window.seek(30);

        removeAllCables();

        until(() -> session().runs().size() == 2);
        shows(before.withCables(List.of()));
        assertThat(session().time()).isEqualTo(30);
        onFx(() -> {
            session().show(session().base());
            return true;
        });
        until(() -> design().equals(before));
        assertThat(session().base().until()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void atAnEarlierInstantTheDesignThenInForceIsShown() {
        Design before = design();
        window.seek(40);
        removeAllCables();
        shows(before.withCables(List.of()));

        window.seek(20);
        until(() -> window.bench().document().shown().design().equals(before));
        until(() -> session().partProperty().get().orElseThrow().design().equals(before));
        window.seek(50);
        until(() -> window.bench().document().shown().design().cables().isEmpty());
        assertThat(design().cables()).isEmpty();
    }

    @Test
    void theClockGoesOnThroughAChangeOfTheNetworkByTheScenario() {
        Id cable = design().cables().getFirst().id();
        TimedEvent degrade = new TimedEvent(Id.of("event-degrade"), 10, new ElementHappening.Degrade(cable, 0.5, 0, 0));
        onFx(() -> {
            window.bench()
                    .document()
                    .edit(
                            "Degrade a cable",
                            d -> d.withScenarios(List.of(EventEdits.with(d.scenarioToPlay(), List.of(degrade)))));
            return true;
        });
        until(() -> session()
                .runProperty()
                .get()
                .filter(r -> r.scenario().events().contains(degrade))
                .isPresent());

        window.seek(30);

        assertThat(session().base().chapters()).hasSize(2);
        assertThat(recording(session().base()).until()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void aRunAgainstItsOwnUnchangedForkIsTheSameInEverything(FxRobot robot) {
        window.seek(20);
        robot.push(KeyCode.CONTROL, KeyCode.B);
        until(() -> session().runs().size() == 2);
        window.selectTab("tab-compare");
        window.perform("menu-compare-fork");
        TableView<?> table = window.find("#compare", TableView.class);
        until(() -> !table.getItems().isEmpty());

        for (int row = 0; row < table.getItems().size(); row++) {
            int at = row;
            assertThat(onFx(() -> table.getColumns().get(5).getCellData(at))).isIn("same", "one only");
        }
        ComboBox<?> a = window.find("#compare-a", ComboBox.class);
        assertThat(a.getItems()).hasSize(2);
    }

    @Test
    void aForkIsComparedSinceItParted(FxRobot robot) {
        window.seek(20);
        robot.push(KeyCode.CONTROL, KeyCode.B);
        until(() -> session().runs().size() == 2);
        removeAllCables();
        shows(design());
        window.perform("menu-compare-fork");
        TableView<?> table = window.find("#compare", TableView.class);
        until(() -> !table.getItems().isEmpty());
        Object whole = onFx(() -> table.getColumns().get(2).getCellData(0));

        ComboBox<?> part = window.find("#compare-part", ComboBox.class);
        onFx(() -> {
            part.getSelectionModel().select(1);
            return true;
        });

        until(() -> window.bench().isIdle() && !table.getItems().isEmpty());
        assertThat(onFx(() -> table.getColumns().get(2).getCellData(0))).isNotEqualTo(whole);
    }

    @Test
    void anotherDocumentClosesTheForksOfTheOneBefore(FxRobot robot) throws Exception {
        window.seek(20);
        robot.push(KeyCode.CONTROL, KeyCode.B);
        until(() -> session().runs().size() == 2);

        window.show(Samples.read("separated").orElseThrow());

        until(() -> session().runs().size() == 1);
        assertThat(session().shownProperty().get()).isSameAs(session().base());
    }

    private void press(FxRobot robot, String button) {
        until(() -> robot.lookup(button).tryQuery().isPresent());
        onFx(() -> {
            robot.lookup(button).queryAs(Button.class).fire();
            return true;
        });
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
        robot.push(KeyCode.CONTROL, KeyCode.B);
        until(() -> session().runs().size() == 2);
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
        robot.push(KeyCode.CONTROL, KeyCode.B);
        until(() -> session().runs().size() == 2);
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
        robot.push(KeyCode.CONTROL, KeyCode.B);
        until(() -> session().runs().size() == 2);
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
