package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.outline.Branch;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Id;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The outline names what the canvas shows, and lets it be named.
@ExtendWith(ApplicationExtension.class)
class OutlineIT {
    private static final String NAME = "#outline-name";

    private Window window;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void openASample() throws Exception {
        window.show(Samples.read(Samples.FIRST).orElseThrow());
        onFx(() -> {
            window.bench().selection().select(host().id());
            return true;
        });
        window.focus("#outline-tree", TreeView.class);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Host host() {
        return window.bench().document().get().design().hosts().getFirst();
    }

    private String name() {
        return onFx(() -> host().name());
    }

    private void untilWriting() {
        window.until(NAME, TextField.class, TextField::isFocused);
    }

    private boolean isWriting() {
        return onFx(() -> window.stage().getScene().getRoot().lookup(NAME) != null);
    }

    @Test
    void f2LetsTheNameBeTypedInItsPlaceAndEnterTakesItOver(FxRobot robot) {
        robot.push(KeyCode.F2);
        untilWriting();
        window.write("esx77");
        robot.push(KeyCode.ENTER);

        assertThat(name()).isEqualTo("esx77");
        assertThat(isWriting()).isFalse();
        assertThat(onFx(() -> window.bench().selection().get())).containsExactly(onFx(() -> host().id()));
        assertThat(onFx(() -> window.bench().document().undoNameProperty().get()))
                .contains("Rename esx01 to esx77");
    }

    @Test
    void escapeLeavesTheNameAsItWas(FxRobot robot) {
        robot.push(KeyCode.F2);
        untilWriting();
        window.write("esx77");
        robot.push(KeyCode.ESCAPE);

        assertThat(name()).isEqualTo("esx01");
        window.until("#outline-tree", Node.class, Node::isFocused);
    }

    @Test
    void aDoubleClickRenamesAndLeavingTakesItOver() {
        new Pointer(cell(onFx(() -> host().id()))).doubleClick(new javafx.geometry.Point2D(30, 8));
        untilWriting();
        window.write("esx78");
        window.focus("#canvas", Node.class);

        until(() -> host().name().equals("esx78"));
    }

    @Test
    void anEditThatTheTreeEndsTakesTheNameOver(FxRobot robot) {
        robot.push(KeyCode.F2);
        untilWriting();
        window.write("esx79");
        TreeView<?> tree = window.find("#outline-tree", TreeView.class);
        onFx(() -> {
            tree.edit(null);
            return true;
        });

        until(() -> host().name().equals("esx79"));
    }

    private Node cell(Id id) {
        TreeView<?> tree = window.find("#outline-tree", TreeView.class);
        return onFx(() -> {
            tree.applyCss();
            tree.layout();
            return tree.lookupAll(".tree-cell").stream()
                    .filter(node -> node instanceof TreeCell<?> cell && isOf(cell, id))
                    .filter(node -> node.getParent().isVisible())
                    .findFirst()
                    .orElseThrow();
        });
    }

    private static boolean isOf(TreeCell<?> cell, Id id) {
        return cell.getItem() instanceof Branch branch && branch.element().equals(Optional.of(id));
    }

    @Test
    void aNameThatIsTakenStaysOpenWithTheReason(FxRobot robot) throws Exception {
        window.show(Samples.read("separated").orElseThrow());
        onFx(() -> {
            window.bench().selection().select(host().vmnics().getFirst().id());
            return true;
        });
        window.focus("#outline-tree", TreeView.class);
        String other = onFx(() -> host().vmnics().getLast().name());

        robot.push(KeyCode.F2);
        untilWriting();
        window.write(other);
        robot.push(KeyCode.ENTER);

        assertThat(isWriting()).isTrue();
        until(() -> robot.lookup(".inspector-reason").queryAll().stream()
                .anyMatch(node -> String.valueOf(node).contains("another vmnic of esx01 has")));
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ESCAPE);
        until(() -> !isWriting());
    }
}
