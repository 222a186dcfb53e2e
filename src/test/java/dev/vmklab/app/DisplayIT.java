package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.host.Host;
import dev.vmklab.format.DocumentFile;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What only a real screen has: windows that take the focus from each other, the system's clipboard, modifier keys held
/// while the mouse clicks, and the wheel.
@Tag("display")
@ExtendWith(ApplicationExtension.class)
class DisplayIT {
    private Window window;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void openASample() throws Exception {
        window.show(Samples.read(Samples.FIRST).orElseThrow());
        window.untilDrawn();
        window.focus("#canvas", Node.class);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Design design() {
        return onFx(() -> window.bench().document().get().design());
    }

    private void select(Host host) {
        onFx(() -> {
            window.bench().selection().select(host.id());
            return true;
        });
    }

    @Test
    void aHostGoesFromOneWindowToAnotherThroughTheSystemsClipboardAsText(FxRobot robot) throws Exception {
        Host host = design().hosts().getFirst();
        select(host);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        String text = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(DocumentFile.parseClip(text, "clipboard").clip().isEmpty()).isFalse();

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        until(() -> window.all().count() == 2 && window.all().isLastFocused());
        robot.push(KeyCode.CONTROL, KeyCode.V);

        until(() -> !window.all().last().document().get().design().hosts().isEmpty());
        Host copy =
                onFx(() -> window.all().last().document().get().design().hosts().getFirst());
        assertThat(copy.vmks()).hasSameSizeAs(host.vmks());
        assertThat(copy.id()).isNotEqualTo(host.id());
        assertThat(design().hosts()).hasSize(2);
    }

    @Test
    void aClickWithShiftHeldAddsToTheSelection(FxRobot robot) {
        Node canvas = window.find("#canvas", Node.class);
        robot.clickOn(screen(canvas, "esx01"));
        robot.press(KeyCode.SHIFT);
        robot.clickOn(screen(canvas, "esx02"), MouseButton.PRIMARY);
        robot.release(KeyCode.SHIFT);

        until(() -> window.bench().selection().get().size() == 2);
    }

    private Point2D screen(Node canvas, String name) {
        Point2D middle = window.placeOf(name);
        return onFx(() -> canvas.localToScreen(middle));
    }

    @Test
    void keysTypedOnTheKeyboardReachTheFieldThatHasTheFocus(FxRobot robot) {
        select(design().hosts().getFirst());
        window.focus("#field-name", TextField.class);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.type(KeyCode.E, KeyCode.S, KeyCode.X, KeyCode.DIGIT7);
        robot.push(KeyCode.ENTER);

        until(() -> design().hosts().getFirst().name().equals("esx7"));
    }
}
