package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.Plan;
import dev.vmklab.app.session.LiveRun;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.scenario.edit.EventEdits;
import java.util.List;
import javafx.scene.control.SplitMenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/// Edits of a run that is live take effect at the instant that is shown, whatever follows them at once.
class EditWhilePlayingIT extends ForkFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    /// Forks before the hand has rested.
    private void forkAtOnce() {
        SplitMenuButton menu =
                (SplitMenuButton) window.stage().getScene().getRoot().lookup("#fork-menu");
        menu.fire();
    }

    private void edit(TimedEvent added) {
        window.bench()
                .document()
                .edit("Add event", d -> d.withScenarios(List.of(EventEdits.with(d.scenarioToPlay(), List.of(added)))));
    }

    private LiveRun forkThatStands() {
        until(() -> session().runs().size() == 2 && !session().isWaiting());
        return onFx(() -> session().shownProperty().get());
    }

    @Test
    void aForkRightAfterAnEditAtTheStartHasIt() {
        window.seek(10);
        window.seek(0);
        onFx(() -> {
            window.bench()
                    .document()
                    .edit("Remove all cables", d -> d.withDesign(d.design().withCables(List.of())));
            session().seek(5);
            forkAtOnce();
            return true;
        });

        LiveRun fork = forkThatStands();
        window.seek(2);

        assertThat(recording(fork).serviceRate(Service.NFS).at(1)).isZero();
        onFx(() -> {
            session().show(session().base());
            return true;
        });
        until(() -> !session().isWaiting() && session().base().until() >= 2);
        assertThat(recording(session().base()).serviceRate(Service.NFS).at(1)).isZero();
    }

    @Test
    void aForkRightAfterAnEventWasAddedHasIt() {
        window.seek(40);
        Id cable = design().cables().getFirst().id();
        TimedEvent fails = new TimedEvent(Id.of("event-fails"), 40, new ElementHappening.Fail(cable));
        onFx(() -> {
            edit(fails);
            forkAtOnce();
            return true;
        });

        LiveRun fork = forkThatStands();

        assertThat(fork.runProperty().get().orElseThrow().scenario().events()).contains(fails);
        assertThat(fork.runProperty().get().orElseThrow().at(40).works(cable)).isFalse();
    }

    @Test
    void anEditWhileTheRunPlaysFastTakesEffectAtTheInstantOfTheEdit() {
        window.seek(20);
        onFx(() -> {
            session().setSpeed(100);
            session().play();
            return true;
        });
        until(() -> session().time() > 25);
        double at = onFx(() -> {
            window.bench()
                    .document()
                    .edit("Remove all cables", d -> d.withDesign(d.design().withCables(List.of())));
            return session().time();
        });
        shows(design());

        Plan plan = onFx(() -> session().base().plan().orElseThrow());
        assertThat(plan.amendments()).extracting(Plan.Amendment::atSeconds).containsExactly(at);
        until(() -> session().playingProperty().get() && session().time() > at
                || session().isFinished());
    }

    @Test
    void anEditTakesEffectWhereItWasMadeThoughTheClockGoesElsewhereAtOnce() {
        window.seek(40);
        onFx(() -> {
            window.bench()
                    .document()
                    .edit("Remove all cables", d -> d.withDesign(d.design().withCables(List.of())));
            session().seek(10);
            return true;
        });
        shows(design());

        Plan plan = onFx(() -> session().base().plan().orElseThrow());
        assertThat(plan.amendments()).extracting(Plan.Amendment::atSeconds).containsExactly(40.0);
        assertThat(session().time()).isEqualTo(10);
    }
}
