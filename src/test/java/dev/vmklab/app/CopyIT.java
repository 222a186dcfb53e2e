package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentFile;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Copying through the system's clipboard and without it.
@ExtendWith(ApplicationExtension.class)
class CopyIT {
    private Window window;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void selectAHost() throws Exception {
        window.show(Samples.read(Samples.FIRST).orElseThrow());
        window.untilDrawn();
        select(hosts().getFirst().id());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Design design() {
        return onFx(() -> window.bench().document().get().design());
    }

    private List<Host> hosts() {
        return design().hosts();
    }

    private void select(Id id) {
        onFx(() -> {
            window.bench().selection().select(id);
            return true;
        });
        window.focus("#canvas", Node.class);
    }

    private static String clipboard() {
        return onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void aCopiedHostIsPastedWithTheNextNameAndAddresses(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.push(KeyCode.CONTROL, KeyCode.V);

        until(() -> hosts().size() == 3);
        Host first = hosts().getFirst();
        Host copy = hosts().getLast();
        assertThat(copy.name()).isEqualTo("esx03");
        assertThat(copy.vmks()).extracting(Vmk::name).isEqualTo(names(first));
        assertThat(addresses(copy))
                .doesNotContainAnyElementsOf(addresses(first))
                .hasSameSizeAs(addresses(first));
        assertThat(onFx(() -> window.bench().selection().get())).containsExactly(copy.id());
        assertThat(undoName()).isEqualTo("Paste esx01");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> hosts().size() == 2);
    }

    private static List<String> names(Host host) {
        return host.vmks().stream().map(Vmk::name).toList();
    }

    private static List<IpPrefix> addresses(Host host) {
        return host.vmks().stream().flatMap(vmk -> vmk.ip().stream()).toList();
    }

    private String undoName() {
        return onFx(() -> window.bench().document().undoNameProperty().get().orElse(""));
    }

    @Test
    void whatIsCopiedIsTextThatAnotherDocumentTakes(FxRobot robot) throws Exception {
        Host host = hosts().getFirst();
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(DocumentFile.parseClip(clipboard(), "clipboard").clip().roots())
                .containsExactly(host.id());

        onFx(() -> {
            window.bench().document().open(DesignDocument.of(Design.empty("Other")), Optional.empty());
            return true;
        });
        window.untilDrawn();
        window.focus("#canvas", Node.class);
        robot.push(KeyCode.CONTROL, KeyCode.V);

        until(() -> hosts().size() == 1);
        assertThat(hosts().getFirst().vmks()).hasSameSizeAs(host.vmks());
        assertThat(DesignIndex.of(design()).contains(host.vmks().getFirst().portGroup()))
                .as("its port groups have ids of their own")
                .isFalse();
    }

    @Test
    void cutTakesAwayWhatPasteBringsBack(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.X);
        until(() -> hosts().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        until(() -> hosts().size() == 2);
        assertThat(hosts()).extracting(Host::name).containsExactlyInAnyOrder("esx01", "esx02");
    }

    @Test
    void duplicatingLeavesTheClipboardAlone(FxRobot robot) {
        onFx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("mine");
            return Clipboard.getSystemClipboard().setContent(content);
        });

        robot.push(KeyCode.CONTROL, KeyCode.D);

        until(() -> hosts().size() == 3);
        assertThat(clipboard()).isEqualTo("mine");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        until(() -> window.find("#drop-note", Node.class).isVisible());
        assertThat(hosts()).as("other text is no drawing").hasSize(3);
    }
}
