package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;

import dev.vmklab.app.document.Document;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.Teaming;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/// A window with a sample that has everything the inspector shows, and what its tests ask of it.
@ExtendWith(ApplicationExtension.class)
abstract class InspectorFixture {
    Window window;

    /// For the subclass to call as the toolkit starts, which looks at a class's own methods only.
    void open(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void openADesignWithADistributedSwitch() throws Exception {
        window.show(Samples.read("flat-nioc").orElseThrow());
    }

    @AfterEach
    void close() {
        window.close();
    }

    Document document() {
        return window.bench().document();
    }

    Design design() {
        return onFx(() -> document().get().design());
    }

    List<Id> ids(Class<?> type) {
        return DesignIndex.of(design()).elements().entrySet().stream()
                .filter(e -> type.isInstance(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    <T> T now(Id id, Class<T> type) {
        return DesignIndex.of(design()).find(id, type).orElseThrow();
    }

    void select(List<Id> ids) {
        onFx(() -> {
            window.bench().selection().set(ids);
            return true;
        });
    }

    String undoName() {
        return onFx(() -> document().undoNameProperty().get().orElse(""));
    }

    List<String> reasons() {
        return onFx(() -> window.stage().getScene().getRoot().lookupAll(".inspector-reason").stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .filter(text -> !text.isEmpty())
                .toList());
    }

    Teaming teaming(Id group) {
        DistributedSwitch sw = now(ids(DistributedSwitch.class).getFirst(), DistributedSwitch.class);
        return sw.teamingOf(now(group, PortGroup.class));
    }
}
