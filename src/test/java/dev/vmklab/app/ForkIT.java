package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.session.LiveRun;
import dev.vmklab.design.Design;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.scenario.edit.EventEdits;
import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Futures of a run as tabs on one clock: what an edit changes, and what it leaves alone.
class ForkIT extends ForkFixture {
    @Start
    void start(Stage stage) {
        open(stage);
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

        LiveRun fork = forkHere(robot);
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
}
