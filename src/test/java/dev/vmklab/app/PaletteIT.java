package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.design.Design;
import dev.vmklab.design.host.Host;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.format.DesignDocument;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The ways from the palette into the drawing.
@ExtendWith(ApplicationExtension.class)
class PaletteIT {
    private Window window;
    private CanvasPane canvas;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void beginEmpty() {
        canvas = window.find("#canvas", CanvasPane.class);
        onFx(() -> {
            window.bench().document().open(DesignDocument.of(Design.empty("New design")), Optional.empty());
            return true;
        });
        until(() -> canvas.geometry().filter(g -> g.nodes().isEmpty()).isPresent());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Host> hosts() {
        return onFx(() -> window.bench().document().get().design().hosts());
    }

    private void search(String words) {
        TextField field = window.find("#palette-search", TextField.class);
        onFx(() -> {
            field.setText(words);
            return true;
        });
    }

    private List<String> found(String words) {
        search(words);
        return onFx(() -> window.stage().getScene().getRoot().lookupAll(".palette-item").stream()
                .map(n -> ((javafx.scene.control.Label) n).getText())
                .toList());
    }

    /// The middle of the only host, pixels of the canvas.
    private Point2D host() {
        until(() -> !hosts().isEmpty()
                && canvas.geometry()
                        .flatMap(g -> g.boxOf(hosts().getFirst().id()))
                        .isPresent());
        return onFx(() -> {
            Box box = canvas.geometry()
                    .orElseThrow()
                    .boxOf(hosts().getFirst().id())
                    .orElseThrow();
            Camera camera = canvas.camera();
            return new Point2D(camera.toScreenX(box.centreX()), camera.toScreenY(box.centreY()));
        });
    }

    @Test
    void everyPartIsFoundByItsWords() {
        assertThat(found("2x10")).containsExactly("Host 2 \u00d7 10 GbE");
        assertThat(found("2x25")).containsExactly("Host 2 \u00d7 25 GbE");
        assertThat(found("4x10")).containsExactly("Host 4 \u00d7 10 GbE");
        assertThat(found("6x1")).containsExactly("Host 6 \u00d7 1 GbE");
        assertThat(found("tor pair")).contains("ToR pair");
        assertThat(found("array")).contains("Storage array");
        assertThat(found("vss")).containsExactly("Standard switch");
        assertThat(found("vds")).containsExactly("Distributed switch");
        assertThat(found("port group")).containsExactly("Port group");
        assertThat(found("rack")).contains("Rack");
        assertThat(found("vsan datastore")).containsExactly("vSAN datastore");
        assertThat(found("guest")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(found("vmkernel")).hasSize(10);
        assertThat(found("no such thing")).isEmpty();
    }

    @Test
    void enterInTheSearchPutsTheFirstPartIntoTheMiddleOfTheView() {
        search("2x25");
        TextField field = window.find("#palette-search", TextField.class);
        onFx(() -> {
            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return true;
        });

        assertThat(host().distance(canvas.getWidth() / 2, canvas.getHeight() / 2))
                .isLessThan(60);
    }

    @Test
    void aDoubleClickPutsAPartIntoTheMiddleOfTheView() {
        Node item = window.find("#part-host-2-10-gbe", Node.class);

        new Pointer(item).doubleClick(new Point2D(20, 8));

        assertThat(host().distance(canvas.getWidth() / 2, canvas.getHeight() / 2))
                .isLessThan(60);
        assertThat(hosts()).hasSize(1);
    }

    @Test
    void aClickedPartFollowsThePointerAndIsPlacedByAClick() {
        Node item = window.find("#part-host-2-10-gbe", Node.class);
        Pointer mouse = new Pointer(canvas);

        new Pointer(item).click(new Point2D(20, 8));
        mouse.move(new Point2D(150, 120));
        assertThat(hosts()).isEmpty();
        mouse.click(new Point2D(180, 160));

        assertThat(host().distance(180, 160)).isLessThan(12);
    }

    @Test
    void escapeGivesUpWhatWasClicked() {
        Node item = window.find("#part-host-2-10-gbe", Node.class);
        new Pointer(item).click(new Point2D(20, 8));
        new Pointer(canvas).move(new Point2D(150, 120));

        onFx(() -> {
            canvas.fireEvent(new KeyEvent(
                    canvas, canvas, KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            return true;
        });
        new Pointer(canvas).click(new Point2D(180, 160));

        assertThat(hosts()).isEmpty();
    }

    @Test
    void aSelectionBecomesATemplateThatIsPlacedLikeAnyPart(FxRobot robot) {
        new Pointer(window.find("#part-host-4-10-gbe", Node.class)).doubleClick(new Point2D(20, 8));
        host();
        onFx(() -> {
            window.bench().selection().select(hosts().getFirst().id());
            return true;
        });

        window.perform("menu-edit-template");
        until(() -> robot.lookup("#asked").tryQuery().isPresent());
        onFx(() -> {
            TextField name = robot.lookup("#asked").queryAs(TextField.class);
            name.setText("Our host");
            DialogPane pane = (DialogPane) name.getScene().getRoot();
            ((Button) pane.lookupButton(ButtonType.OK)).fire();
            return true;
        });

        until(() -> found("our host").contains("Our host"));
        new Pointer(window.find("#part-our-host", Node.class)).doubleClick(new Point2D(20, 8));
        until(() -> hosts().size() == 2);
        assertThat(hosts().getLast().vmnics()).hasSameSizeAs(hosts().getFirst().vmnics());
        assertThat(hosts()).extracting(Host::name).doesNotHaveDuplicates();
    }
}
