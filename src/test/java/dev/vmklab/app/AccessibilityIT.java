package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Whatever takes the focus tells a screen reader what it is and what it is called.
@ExtendWith(ApplicationExtension.class)
class AccessibilityIT {
    /// Parts of JavaFX's own controls that carry the focus for their control, which says what they are.
    private static final Set<String> WITHIN =
            Set.of("scroll-bar", "track", "thumb", "spinner", "text-area", "split-pane-divider");

    private Window window;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void openASample() throws Exception {
        window.show(Samples.read("flat-nioc").orElseThrow());
        window.untilDrawn();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Scene scene() {
        return window.stage().getScene();
    }

    @Test
    void everyPaneOfTheWindowDoes() {
        for (String dock : List.of("#dock-left", "#dock-right")) {
            TabPane tabs = window.find(dock, TabPane.class);
            for (int i = 0; i < tabs.getTabs().size(); i++) {
                int tab = i;
                onFx(() -> {
                    tabs.getSelectionModel().select(tab);
                    scene().getRoot().applyCss();
                    scene().getRoot().layout();
                    return true;
                });
                assertThat(silent(scene()))
                        .as("tab %s", tabs.getTabs().get(tab).getText())
                        .isEmpty();
            }
        }
    }

    @Test
    void theInspectorOfEveryKindOfElementDoes() {
        DesignIndex index =
                DesignIndex.of(onFx(() -> window.bench().document().get().design()));
        Set<Class<?>> seen = new HashSet<>();
        index.elements().forEach((id, element) -> {
            if (seen.add(element.getClass())) {
                onFx(() -> {
                    window.bench().selection().select(id);
                    scene().getRoot().applyCss();
                    scene().getRoot().layout();
                    return true;
                });
                assertThat(silent(scene()))
                        .as("%s", element.getClass().getSimpleName())
                        .isEmpty();
            }
        });
        assertThat(seen.size()).isGreaterThan(8);
    }

    @Test
    void theDrawingNamesEachElementThatTabWalksTo(FxRobot robot) {
        Node canvas = window.focus("#canvas", Node.class);
        DesignIndex index =
                DesignIndex.of(onFx(() -> window.bench().document().get().design()));
        assertThat(onFx(canvas::getAccessibleRole)).isNotEqualTo(AccessibleRole.NODE);
        List<Host> hosts = window.bench().document().get().design().hosts();
        onFx(() -> {
            window.bench().selection().select(hosts.getFirst().id());
            return true;
        });
        Set<Id> walked = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            robot.push(KeyCode.TAB);
            List<Id> selected = onFx(() -> window.bench().selection().get());
            assertThat(selected).hasSize(1);
            walked.addAll(selected);
            String said = onFx(canvas::getAccessibleText);
            assertThat(said).contains(index.label(selected.getFirst()));
        }
        assertThat(walked.size()).isGreaterThan(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"edit.generate", "help.about", "help.keys", "edit.find", "view.commands"})
    void everyDialogDoes(String command) {
        int before = onFx(() -> javafx.stage.Window.getWindows().size());
        window.perform("menu-" + command.replace('.', '-'));
        boolean layer = command.equals("edit.find") || command.equals("view.commands");
        until(() -> layer || javafx.stage.Window.getWindows().size() > before);
        for (javafx.stage.Window each : onFx(() -> List.copyOf(javafx.stage.Window.getWindows()))) {
            assertThat(silent(each.getScene())).isEmpty();
        }
    }

    private static List<String> silent(Scene scene) {
        return onFx(() -> {
            List<String> silent = new ArrayList<>();
            collect(scene.getRoot(), silent);
            return silent;
        });
    }

    private static void collect(Node node, List<String> into) {
        boolean within = node.getStyleClass().stream().anyMatch(WITHIN::contains);
        if (node.isVisible() && node.isFocusTraversable() && !within && !says(node)) {
            into.add(node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass());
        }
        if (node.isVisible() && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /// Whether it has a role of its own and a name: its own text, or one for screen readers alone.
    private static boolean says(Node node) {
        boolean hasRole =
                node.getAccessibleRole() != AccessibleRole.NODE && node.getAccessibleRole() != AccessibleRole.PARENT;
        String name =
                node instanceof Labeled labeled && (node instanceof ButtonBase || labeled.getAccessibleText() == null)
                        ? labeled.getText()
                        : null;
        return hasRole && !(text(node.getAccessibleText()) + text(name)).isBlank();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
