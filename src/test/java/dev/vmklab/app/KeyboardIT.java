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
        document = Samples.read(Samples.FIRST).orElseThrow();
        window.show(document);
        window.untilDrawn();
        window.focus("#canvas", CanvasPane.class);
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
    void arrowsNudgeFramesAndTabWalks(FxRobot robot) {
        CanvasPane canvas = window.find("#canvas", CanvasPane.class);
        double before = x(canvas);
        onFx(() -> {
            window.bench().selection().select(host(0));
            return true;
        });

        robot.push(KeyCode.RIGHT);
        until(() -> x(canvas) == before + 8);
        robot.push(KeyCode.PAGE_DOWN);
        until(() -> !selected().equals(List.of(host(0))));
        robot.push(KeyCode.BACK_SPACE);
        until(() -> selected().equals(List.of(host(0))));
        robot.push(KeyCode.TAB);
        until(() -> !selected().equals(List.of(host(0))));
        assertThat(focusedId()).isEqualTo("canvas");
        robot.push(KeyCode.ESCAPE);
        until(() -> selected().isEmpty());
        robot.push(KeyCode.TAB);
        until(() -> !"canvas".equals(focusedId()));
    }

    private double x(CanvasPane canvas) {
        return onFx(() ->
                canvas.geometry().orElseThrow().boxOf(host(0)).orElseThrow().x());
    }

    @Test
    void enterWritesAndDeleteRemoves(FxRobot robot) {
        onFx(() -> {
            window.bench().selection().select(host(0));
            return true;
        });

        robot.push(KeyCode.ENTER);
        until(() -> "in-place-0".equals(focusedId()));
        window.write("esx99");
        robot.push(KeyCode.ENTER);
        until(() -> "canvas".equals(focusedId()));
        assertThat(hosts()).contains("esx99").hasSize(2);
        robot.push(KeyCode.DELETE);
        until(() -> hosts().size() == 1);
    }

    private List<String> hosts() {
        return onFx(() -> window.bench().document().get().design().hosts().stream()
                .map(h -> h.name())
                .toList());
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
