package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The scenario is edited by hand while it plays.
@ExtendWith(ApplicationExtension.class)
class TrackIT {
    /// Of the track at both ends, pixels.
    private static final double MARGIN = 12;

    private Window window;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void open() throws Exception {
        window.show(Samples.read(Samples.FIRST).orElseThrow());
        until(() -> !blocks().isEmpty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Scenario scenario() {
        return window.bench().document().get().scenarioToPlay();
    }

    private List<Node> blocks() {
        return window.stage().getScene().getRoot().lookupAll(".event-block").stream()
                .sorted(Comparator.comparingDouble(Node::getLayoutX))
                .toList();
    }

    private void add(String name) {
        onFx(() -> {
            MenuButton button = (MenuButton) window.stage().getScene().getRoot().lookup("#add-event");
            button.show();
            button.getItems().stream()
                    .filter(i -> i.getText().startsWith(name))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            button.hide();
            return true;
        });
    }

    @Test
    void anEventOfTheLibraryStartsAtTheCursorAndTheRunGoesOnFromThere() {
        window.seek(40);
        int before = scenario().events().size();

        add("ToR reload");

        List<TimedEvent> events = scenario().events();
        assertThat(events).hasSize(before + 2);
        assertThat(events.get(before).atSeconds()).isEqualTo(40);
        assertThat(events.get(before).happening()).isInstanceOf(ElementHappening.Fail.class);
        until(() -> window.bench()
                .session()
                .runProperty()
                .get()
                .filter(r -> r.scenario().equals(scenario()))
                .isPresent());
        assertThat(window.bench().session().time()).isEqualTo(40);
    }

    @Test
    void editsInQuickSuccessionTakeEffectWhileTheRunGoesOnEvenWhereTheDocumentHeldNoScenario() throws Exception {
        window.show(Samples.read(Samples.FIRST).orElseThrow().withScenarios(List.of()));
        window.seek(20);
        onFx(() -> {
            window.bench().session().play();
            return true;
        });
        double[] earliest = {Double.MAX_VALUE};
        onFx(() -> window.bench()
                .session()
                .timeProperty()
                .subscribe(now -> earliest[0] = Math.min(earliest[0], now.doubleValue())));

        add("ToR reload");
        until(() -> runs(2));
        add("ToR reload");
        until(() -> runs(4) && window.bench().session().playingProperty().get());

        double then = window.bench().session().time();
        until(() -> window.bench().session().time() > then);
        assertThat(earliest[0]).isGreaterThanOrEqualTo(20);
        onFx(() -> {
            window.bench().document().undo();
            window.bench().document().undo();
            return true;
        });
        until(() -> runs(0) && window.bench().session().playingProperty().get());
        assertThat(window.bench().session().time()).isGreaterThanOrEqualTo(then);
    }

    private boolean runs(int events) {
        return window.bench()
                .session()
                .runProperty()
                .get()
                .filter(r -> r.scenario().events().size() == events)
                .isPresent();
    }

    @Test
    void aDragMovesABlockAsOneEditAndUndoBringsItBack() {
        Scenario original = scenario();
        double at = original.events().getFirst().atSeconds();
        until(() -> Math.abs(blocks().getFirst().getLayoutX() - MARGIN - at * pixelsPerSecond()) < 1);
        Node first = onFx(() -> blocks().getFirst());
        double seconds = 60 / onFx(this::pixelsPerSecond);

        Point2D hold = onFx(() -> new Point2D(first.getLayoutX() + 3, first.getLayoutY() + 8));
        new Pointer(first.getParent()).drag(hold, hold.add(60, 0));

        assertThat(scenario().events().getFirst().atSeconds()).isCloseTo(at + seconds, within(1.0));
        onFx(() -> {
            window.bench().document().undo();
            return true;
        });
        assertThat(scenario()).isEqualTo(original);
    }

    private double pixelsPerSecond() {
        Region track = (Region) window.stage().getScene().getRoot().lookup("#event-track");
        return (track.getWidth() - 2 * MARGIN) / scenario().durationSeconds();
    }

    @Test
    void keysDeleteABlock(FxRobot robot) {
        int before = scenario().events().size();
        onFx(() -> {
            window.stage().getScene().getRoot().lookup("#event-track").requestFocus();
            return true;
        });

        robot.type(KeyCode.DOWN).type(KeyCode.DELETE);

        until(() -> scenario().events().size() < before);
    }

    @Test
    void everyFieldOfAHappeningIsEditedInItsFormCheckedWhileTypingAndUndone(FxRobot robot) {
        window.seek(0);
        add("Uplink flap");
        until(() -> flap().isPresent());
        Scenario before = scenario();
        onFx(() -> {
            window.stage().getScene().getRoot().lookup("#event-track").requestFocus();
            return true;
        });
        until(() -> blocks().size() > 1);
        for (int i = 0; i < onFx(() -> blocks().size()) && !onFx(this::flapIsChosen); i++) {
            robot.type(KeyCode.DOWN);
        }
        until(this::flapIsChosen);
        robot.type(KeyCode.ENTER);
        TextField times = field("times");
        onFx(() -> {
            times.requestFocus();
            times.setText("0");
            return true;
        });
        assertThat(onFx(() -> refused(times))).isTrue();

        onFx(() -> {
            times.setText("3");
            times.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return true;
        });

        assertThat(flap().orElseThrow().times()).isEqualTo(3);
        onFx(() -> {
            window.bench().document().undo();
            return true;
        });
        assertThat(scenario()).isEqualTo(before);
    }

    private Optional<ElementHappening.Flap> flap() {
        return scenario().events().stream()
                .map(TimedEvent::happening)
                .filter(ElementHappening.Flap.class::isInstance)
                .map(ElementHappening.Flap.class::cast)
                .findFirst();
    }

    private boolean flapIsChosen() {
        return blocks().stream()
                .anyMatch(b -> isChosen(b) && b.getAccessibleText().contains("flaps"));
    }

    private static boolean isChosen(Node block) {
        return block.getPseudoClassStates().stream()
                .anyMatch(c -> c.getPseudoClassName().equals("chosen"));
    }

    private static boolean refused(Node field) {
        return field.getPseudoClassStates().stream()
                .anyMatch(c -> c.getPseudoClassName().equals("refused"));
    }

    /// A field of the form that has opened.
    private static TextField field(String property) {
        Callable<Optional<TextField>> look = () -> javafx.stage.Window.getWindows().stream()
                .flatMap(w -> w.getScene().getRoot().lookupAll(".text-field").stream())
                .filter(n -> n.getId() != null && n.getId().contains(property))
                .map(TextField.class::cast)
                .findFirst();
        until(() -> look.call().isPresent());
        return onFx(() -> look.call().orElseThrow());
    }

    @Test
    void anElementFailsNowFromItsContextMenu() {
        window.seek(30);
        Node canvas = window.find("#canvas", Node.class);

        window.contextItem(canvas, place("ToR A"), "Fail now");

        TimedEvent last = scenario().events().getLast();
        assertThat(last.atSeconds()).isEqualTo(30);
        assertThat(last.happening()).isInstanceOf(ElementHappening.Fail.class);
    }

    /// Where an element stands on the canvas.
    private Point2D place(String name) {
        return window.placeOf(name);
    }
}
