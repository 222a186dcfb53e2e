package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.Run;
import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.app.session.Loop;
import dev.vmklab.app.session.Session;
import dev.vmklab.drawing.picture.LiveLoads;
import dev.vmklab.drawing.picture.LoadReader;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Occurrence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Time is played, stepped and sought.
@ExtendWith(ApplicationExtension.class)
class TransportIT {
    private Window window;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void open() throws Exception {
        window.show(Samples.read(Samples.FIRST).orElseThrow());
        until(() -> canvas().geometry().isPresent());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Session session() {
        return window.bench().session();
    }

    private CanvasPane canvas() {
        return window.find("#canvas", CanvasPane.class);
    }

    /// Whether the drawing shows what is recorded of the shown instant.
    private boolean pictureIsTrue() {
        CanvasPane canvas = (CanvasPane) window.stage().getScene().getRoot().lookup("#canvas");
        Optional<LiveLoads> shown = canvas.view().flatMap(v -> v.drawing().loads());
        Run run = session().runProperty().get().orElseThrow();
        LiveLoads recorded = LoadReader.of(canvas.geometry().orElseThrow(), run.network())
                .at(run.recording(), session().time());
        return shown.filter(s -> Arrays.equals(s.forward(), recorded.forward())
                        && Arrays.equals(s.backward(), recorded.backward()))
                .isPresent();
    }

    @Test
    void thePictureIsThatOfTheShownInstantAtEverySpeed() {
        ComboBox<?> speeds = window.find("#speed", ComboBox.class);
        assertThat(speeds.getItems()).hasSizeGreaterThan(5);
        onFx(() -> {
            session().play();
            return true;
        });
        for (double speed : List.of(100.0, 0.1, Double.POSITIVE_INFINITY, 1.0, 1000.0)) {
            double before = session().time();
            onFx(() -> {
                session().setSpeed(speed);
                return true;
            });
            until(() -> session().time() > before || session().isFinished());
            until(this::pictureIsTrue);
            boolean always = onFx(this::pictureIsTrue);
            assertThat(always).as("at %s times", speed).isTrue();
        }
        until(() -> session().isFinished() && !session().playingProperty().get());
        window.seek(25);
        until(this::pictureIsTrue);
    }

    @Test
    void whatIsShownAtAnySpeedIsWhatAFreshRunHasThere() {
        DesignDocument document = window.bench().document().get();
        for (double speed : List.of(0.1, 1.0, 100.0, 1000.0, Double.POSITIVE_INFINITY)) {
            window.seek(21);
            onFx(() -> {
                session().setSpeed(speed);
                session().play();
                return true;
            });
            until(() -> session().time() > 21);
            onFx(() -> {
                session().pause();
                return true;
            });
            until(this::pictureIsTrue);

            double at = session().time();
            Simulation fresh = Simulation.of(
                    document.design(),
                    document.scenarioToPlay(),
                    ParameterFile.standard().parameters(document));
            fresh.runUntil(at);
            LiveLoads expected = LoadReader.of(canvas().geometry().orElseThrow(), fresh.network())
                    .at(fresh.recording(), at);
            LiveLoads shown =
                    onFx(() -> canvas().view().orElseThrow().drawing().loads().orElseThrow());
            assertThat(shown.forward()).as("at %s times, %s s", speed, at).isEqualTo(expected.forward());
            assertThat(shown.backward()).isEqualTo(expected.backward());
        }
    }

    @Test
    void goingBackWhileItPlaysGoesOnFromThere() {
        window.seek(60);
        onFx(() -> {
            session().setSpeed(10);
            session().play();
            session().seek(22);
            return true;
        });

        until(() -> session().time() > 22 && session().time() < 60);
        assertThat(session().playingProperty().get()).isTrue();
        until(this::pictureIsTrue);
    }

    @Test
    void eventsAreSteppedForthAndBack(FxRobot robot) {
        window.seek(60);
        Log<Occurrence> log =
                session().runProperty().get().orElseThrow().recording().occurrences();
        int first = log.indexAt(20);
        window.seek(log.time(first));

        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        double next = log.time(first + 1);
        until(() -> session().time() == next);
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        until(() -> session().time() < next);
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        double at = session().time();
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        until(() -> Math.abs(session().time() - at - 0.1) < 1e-9);
    }

    @Test
    void aLoopStaysInItsRange() {
        window.seek(40);
        onFx(() -> {
            session().seek(30);
            session().setLoop(Optional.of(new Loop(30, 32)));
            session().setSpeed(10);
            session().play();
            return true;
        });
        boolean[] wrapped = {false};
        double[] largest = {0};
        onFx(() -> session().timeProperty().subscribe((before, now) -> {
            wrapped[0] |= now.doubleValue() < before.doubleValue();
            largest[0] = Math.max(largest[0], now.doubleValue());
        }));

        until(() -> wrapped[0]);
        assertThat(largest[0]).isLessThan(34);
        assertThat(session().playingProperty().get()).isTrue();
    }
}
