package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.DesignDocument;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window without a mouse.
@ExtendWith(ApplicationExtension.class)
class KeyboardIT {
    private Window window;
    private DesignDocument document;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void openTheFlatSample() throws Exception {
        WaitForAsyncUtils.clearExceptions();
        document = Samples.read(Samples.FIRST).orElseThrow();
        window.show(document);
        CanvasPane canvas = window.find("#canvas", CanvasPane.class);
        until(() -> canvas.geometry().filter(g -> g.boxOf(host(0)).isPresent()).isPresent());
        onFx(() -> {
            canvas.requestFocus();
            return true;
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Id host(int index) {
        return document.design().hosts().get(index).id();
    }

    private List<Id> selected() {
        return onFx(() -> window.bench().selection().get());
    }

    @Test
    void arrowsWalkFromElementToElementOnTheDrawing(FxRobot robot) {
        onFx(() -> {
            window.bench().selection().select(host(0));
            return true;
        });

        robot.push(KeyCode.RIGHT);
        until(() -> selected().equals(List.of(host(1))));
        robot.push(KeyCode.ENTER);
        until(() -> !selected().equals(List.of(host(1))));
        robot.push(KeyCode.BACK_SPACE);
        until(() -> selected().equals(List.of(host(1))));
        robot.push(KeyCode.TAB);
        until(() -> !selected().equals(List.of(host(1))));
        assertThat(focusedId()).isEqualTo("canvas");
        robot.push(KeyCode.ESCAPE);
        until(() -> selected().isEmpty());
        robot.push(KeyCode.TAB);
        until(() -> !"canvas".equals(focusedId()));
    }

    @Test
    void f6GoesFromPaneToPaneAndBack(FxRobot robot) {
        robot.push(KeyCode.F6);
        until(() -> "inspector-properties".equals(focusedId()));
        robot.push(KeyCode.F6);
        until(() -> "dock-left".equals(focusedId()));
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        until(() -> "inspector-properties".equals(focusedId()));
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        until(() -> "canvas".equals(focusedId()));
    }

    private String focusedId() {
        return onFx(() -> {
            Node owner = window.stage().getScene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }

    @Test
    void everyControlSaysWhatItIs() {
        List<Node> silent = new ArrayList<>();
        onFx(() -> {
            collectSilent(window.stage().getScene().getRoot(), silent);
            return true;
        });

        assertThat(silent).isEmpty();
    }

    private static void collectSilent(Node node, List<Node> into) {
        boolean control = node instanceof ButtonBase
                || node instanceof ComboBoxBase
                || node instanceof Slider
                || node instanceof TextInputControl;
        if (control && node.isFocusTraversable() && said(node).isBlank()) {
            into.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectSilent(child, into));
        }
    }

    private static String said(Node node) {
        String text = node.getAccessibleText();
        String label = node instanceof ButtonBase button ? button.getText() : null;
        return (text == null ? "" : text) + (label == null ? "" : label);
    }
}
