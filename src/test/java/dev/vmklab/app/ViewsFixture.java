package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;

import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.app.views.Views;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.part.Part;
import dev.vmklab.design.part.Parts;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.view.View;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// A window with a small sample, and what tests of its views ask of it.
@ExtendWith(ApplicationExtension.class)
abstract class ViewsFixture {
    Window window;
    CanvasPane canvas;
    Pointer mouse;
    DesignDocument document;

    /// For the subclass to call as the toolkit starts, which looks at a class's own methods only.
    void open(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void openTheFlatSample() throws Exception {
        WaitForAsyncUtils.clearExceptions();
        document = Samples.read(Samples.FIRST).orElseThrow();
        canvas = window.find("#canvas", CanvasPane.class);
        mouse = new Pointer(canvas);
        window.show(document);
        look();
    }

    @AfterEach
    void close() {
        window.close();
    }

    DesignDocument content() {
        return onFx(() -> window.bench().document().get());
    }

    View shown() {
        return Views.shown(content());
    }

    /// Waits until the drawing shows the document as it is.
    void look() {
        window.untilDrawn();
    }

    Geometry geometry() {
        look();
        return onFx(() -> canvas.geometry().orElseThrow());
    }

    Host esx01() {
        return document.design().hosts().getFirst();
    }

    Point2D screen(double worldX, double worldY) {
        Camera camera = onFx(canvas::camera);
        return new Point2D(camera.toScreenX(worldX), camera.toScreenY(worldY));
    }

    void perform(String action) {
        window.perform("menu-" + action.replace('.', '-'));
    }

    void select(Id id) {
        onFx(() -> {
            window.bench().selection().select(id);
            canvas.requestFocus();
            return true;
        });
    }

    static Part part(String name) {
        return Parts.all().stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow()
                .part();
    }

    List<Box> hosts() {
        return document.design().hosts().stream()
                .map(h -> geometry().boxOf(h.id()).orElseThrow())
                .toList();
    }
}
