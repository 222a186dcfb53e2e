package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.canvas.CanvasCarrier;
import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.app.views.Views;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.part.Part;
import dev.vmklab.design.part.Parts;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Mark;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.view.View;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
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

/// Views of a design: their layers, positions, and what they draw small.
@ExtendWith(ApplicationExtension.class)
class ViewsIT {
    private Window window;
    private CanvasPane canvas;
    private Pointer mouse;
    private DesignDocument document;

    @Start
    void start(Stage stage) {
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

    private DesignDocument content() {
        return onFx(() -> window.bench().document().get());
    }

    private View shown() {
        return Views.shown(content());
    }

    /// Waits until the drawing shows the document as it is.
    private void look() {
        until(() -> canvas.geometry()
                .filter(Layout.of(
                        window.bench().document().get().design(),
                        window.bench().document().get().view())::equals)
                .isPresent());
    }

    private Geometry geometry() {
        look();
        return onFx(() -> canvas.geometry().orElseThrow());
    }

    private Host esx01() {
        return document.design().hosts().getFirst();
    }

    private Point2D screen(double worldX, double worldY) {
        Camera camera = onFx(canvas::camera);
        return new Point2D(camera.toScreenX(worldX), camera.toScreenY(worldY));
    }

    private void fire(String button) {
        ButtonBase node = window.find(button, ButtonBase.class);
        onFx(() -> {
            node.fire();
            return true;
        });
    }

    private void perform(String action) {
        window.perform("menu-" + action.replace('.', '-'));
    }

    private void select(Id id) {
        onFx(() -> {
            window.bench().selection().select(id);
            canvas.requestFocus();
            return true;
        });
    }

    /// Pixels of a colour in the canvas as it is painted.
    private int pixels(int argb) {
        look();
        return onFx(() -> {
            window.bench().pulse().beat(System.nanoTime());
            WritableImage image = canvas.snapshot(null, null);
            PixelReader reader = image.getPixelReader();
            int count = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    count += reader.getArgb(x, y) == argb ? 1 : 0;
                }
            }
            return count;
        });
    }

    @Test
    void aLayerIsHiddenAndShownFromItsListAndTheHistory() {
        int colour = Theme.light().argb(Role.of(Service.NFS));
        fire("#button-layers");
        assertThat(window.find("#layers", javafx.scene.Node.class).isVisible()).isTrue();
        assertThat(pixels(colour)).isPositive();

        fire("#layer-" + Service.NFS.key());

        window.picture("views-layers");
        assertThat(shown().hidden().services()).containsExactly(Service.NFS);
        assertThat(pixels(colour)).isZero();
        assertThat(window.find("#button-layers", ToggleButton.class).getText()).isEqualTo("1 layer hidden");
        perform("edit.undo");
        assertThat(shown().hidden().isNothing()).isTrue();
        assertThat(onFx(() -> window.find("#layer-" + Service.NFS.key(), CheckBox.class)
                        .isSelected()))
                .isTrue();
        assertThat(pixels(colour)).isPositive();
    }

    @Test
    void wholeSidesOfTheNetworkAreHiddenByCommands() {
        perform("layers.physical");

        assertThat(geometry().cables()).isEmpty();
        perform("layers.physical");
        perform("layers.virtual");
        assertThat(geometry().nodes()).noneMatch(n -> n.kind() == Kind.VMK || n.kind() == Kind.PORT_GROUP);
        assertThat(geometry().cables()).isNotEmpty();
        perform("layers.all");
        assertThat(geometry().nodes()).anyMatch(n -> n.kind() == Kind.VMK);
    }

    @Test
    void onlyTheVlanOfTheSelectionIsLeft() {
        Id nfs = esx01().vmksFor(Service.NFS).getFirst().id();
        select(nfs);

        perform("layers.selection");

        assertThat(geometry().nodes())
                .filteredOn(n -> n.kind() == Kind.VMK)
                .isNotEmpty()
                .allMatch(n -> n.services().contains(Service.NFS));
    }

    @Test
    void viewsHavePositionsAndNamesOfTheirOwn() throws Exception {
        Box first = geometry().boxOf(esx01().id()).orElseThrow();
        fire("#button-new-view");
        look();
        Point2D from = screen(first.x() + 4, first.y() + 4);

        mouse.drag(from, from.add(40, -30));

        look();
        assertThat(shown().placements()).isNotEmpty();
        assertThat(geometry().boxOf(esx01().id()).orElseThrow()).isNotEqualTo(first);
        perform("view.rename");
        TextField name = window.find("#view-name", TextField.class);
        onFx(() -> {
            name.setText("Storage");
            name.fireEvent(new javafx.event.ActionEvent());
            return true;
        });
        assertThat(content().views()).extracting(View::name).containsExactly("Drawing", "Storage");
        window.picture("views-tabs");
        perform("view.previous");
        assertThat(geometry().boxOf(esx01().id()).orElseThrow()).isEqualTo(first);
        perform("view.next");
        assertThat(geometry().boxOf(esx01().id()).orElseThrow()).isNotEqualTo(first);
        assertThat(DocumentFile.parse(DocumentFile.text(content()), "text")).isEqualTo(content());
    }

    @Test
    void aViewIsDuplicatedWithAllItHoldsAndDeletedAlone() {
        perform("layers.virtual");
        perform("view.duplicate");

        assertThat(content().views()).extracting(View::name).containsExactly("Drawing", "Drawing 2");
        assertThat(shown().name()).isEqualTo("Drawing 2");
        assertThat(shown().hidden().virtual()).isTrue();
        perform("layers.all");
        perform("view.delete");
        assertThat(content().views()).extracting(View::name).containsExactly("Drawing");
        assertThat(shown().hidden().virtual()).isTrue();
    }

    @Test
    void aHostCollapsesByItsHandleAndExpandsByItsPlus() {
        Box box = geometry().boxOf(esx01().id()).orElseThrow();
        mouse.move(screen(box.x() + 6, box.y() + 6));
        double scale = onFx(canvas::camera).scale();
        Point2D handle = screen(box.right() - 22 / scale, box.y());
        window.picture("views-handle");

        mouse.click(handle);

        Box glyph = geometry().boxOf(esx01().id()).orElseThrow();
        assertThat(geometry().nodesOf(esx01().id()).getFirst().has(Mark.COLLAPSED))
                .isTrue();
        assertThat(geometry().cables()).hasSameSizeAs(document.design().cables());
        window.picture("views-collapsed");
        mouse.click(screen(glyph.right() - 20, glyph.y() + 20));
        assertThat(geometry().boxOf(esx01().id()).orElseThrow()).isEqualTo(box);
    }

    @Test
    void theKeyboardGroupsCollapsesAndExpands(FxRobot robot) {
        onFx(() -> {
            canvas.requestFocus();
            window.bench()
                    .selection()
                    .set(document.design().hosts().stream().map(Host::id).toList());
            return true;
        });

        robot.push(KeyCode.CONTROL, KeyCode.G);
        until(() -> content().design().racks().size() == 1);
        Rack rack = content().design().racks().getFirst();
        assertThat(content().design().hosts())
                .allMatch(h -> h.rack().filter(rack.id()::equals).isPresent());
        assertThat(geometry().nodesOf(rack.id())).extracting(n -> n.kind()).containsExactly(Kind.RACK);
        window.picture("views-rack");
        robot.push(KeyCode.ALT, KeyCode.MINUS);
        until(() -> shown().collapsed().equals(List.of(rack.id())));
        assertThat(geometry().nodesOf(rack.id())).extracting(n -> n.kind()).containsExactly(Kind.RACK_GLYPH);
        assertThat(geometry().boxOf(esx01().id())).isEmpty();
        robot.push(KeyCode.ALT, KeyCode.EQUALS);
        until(() -> shown().collapsed().isEmpty());
        assertThat(geometry().boxOf(esx01().id())).isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        until(() -> content().design().racks().isEmpty());
        assertThat(content().design().hosts()).allMatch(h -> h.rack().isEmpty());
    }

    @Test
    void aHostIsDraggedIntoARackAndOutOfIt() {
        select(esx01().id());
        perform("arrange.group");
        Rack rack = content().design().racks().getFirst();
        Host other = document.design().hosts().get(1);
        Box ground = geometry().boxOf(rack.id()).orElseThrow();
        Box box = geometry().boxOf(other.id()).orElseThrow();

        mouse.drag(screen(box.x() + 4, box.y() + 4), screen(ground.centreX(), ground.y() + 12));

        look();
        assertThat(rackOf(other)).contains(rack.id());
        box = geometry().boxOf(other.id()).orElseThrow();
        mouse.drag(screen(box.x() + 4, box.y() + 4), screen(box.x() + 4, box.y() - 3 * box.height()));
        look();
        assertThat(rackOf(other)).isEmpty();
        assertThat(rackOf(esx01())).contains(rack.id());
    }

    private Optional<Id> rackOf(Host host) {
        return content().design().hosts().stream()
                .filter(h -> h.id().equals(host.id()))
                .findFirst()
                .flatMap(Host::rack);
    }

    @Test
    void aRackIsMovedByItsNameWithAllThatStandsInIt() {
        onFx(() -> {
            window.bench()
                    .selection()
                    .set(document.design().hosts().stream().map(Host::id).toList());
            return true;
        });
        perform("arrange.group");
        Rack rack = content().design().racks().getFirst();
        Box ground = geometry().boxOf(rack.id()).orElseThrow();
        List<Box> before = hosts();
        Point2D head = screen(ground.x() + 30, ground.y() + 14);

        mouse.drag(head, head.add(0, -60));

        look();
        double scale = onFx(canvas::camera).scale();
        for (int i = 0; i < before.size(); i++) {
            assertThat(hosts().get(i).y()).isLessThan(before.get(i).y() - 40 / scale);
            assertThat(hosts().get(i).x() - before.get(i).x())
                    .isEqualTo(hosts().getFirst().x() - before.getFirst().x());
        }
    }

    @Test
    void aRackFromThePaletteWaitsForHostsAndIsFilledByDragging() {
        CanvasCarrier carrier = new CanvasCarrier(canvas);
        onFx(() -> {
            canvas.navigation().zoom(0.5);
            Point2D at = canvas.localToScene(20, 20);
            carrier.take(part("Rack"), "Rack");
            carrier.carry(at.getX() + 60, at.getY() + 20, true);
            carrier.drop(at.getX() + 60, at.getY() + 20);
            return true;
        });
        look();
        Rack rack = content().design().racks().getFirst();
        Box frame = geometry().boxOf(rack.id()).orElseThrow();
        assertThat(geometry().nodesOf(rack.id()).getFirst().kind()).isEqualTo(Kind.RACK_GLYPH);
        Box host = geometry().boxOf(esx01().id()).orElseThrow();

        mouse.drag(screen(host.x() + 4, host.y() + 4), screen(frame.centreX(), frame.centreY()));

        look();
        assertThat(rackOf(esx01())).contains(rack.id());
        assertThat(geometry().nodesOf(rack.id()).getFirst().kind()).isEqualTo(Kind.RACK);
        perform("edit.undo");
        assertThat(rackOf(esx01())).isEmpty();
    }

    @Test
    void aVsanDatastoreMakesAClusterOfHostsThatHaveNone() {
        onFx(() -> {
            window.bench()
                    .document()
                    .edit(
                            "Alone",
                            d -> d.withDesign(d.design()
                                    .withClusters(List.of())
                                    .withHosts(d.design().hosts().stream()
                                            .map(h -> h.withCluster(Optional.empty()))
                                            .toList())));
            return true;
        });
        look();
        select(esx01().id());
        onFx(() -> {
            new CanvasCarrier(canvas).put(part("vSAN datastore"), "vSAN datastore");
            return true;
        });

        assertThat(content().design().clusters()).hasSize(1);
        assertThat(content().design().hosts()).allMatch(h -> h.cluster().isPresent());
        assertThat(content().design().datastores().getLast().hosts()).hasSize(2);
        assertThat(geometry().boxOf(content().design().datastores().getLast().id()))
                .isPresent();
    }

    @Test
    void arrangingMovesWhatWasPlacedButNotWhatIsPinned() {
        Box first = geometry().boxOf(esx01().id()).orElseThrow();
        Host other = document.design().hosts().get(1);
        Box second = geometry().boxOf(other.id()).orElseThrow();
        mouse.drag(screen(first.x() + 4, first.y() + 4), screen(first.x() - 60, first.y() - 40));
        look();
        mouse.drag(screen(second.x() + 4, second.y() + 4), screen(second.x() + 64, second.y() - 40));
        look();
        Box pinned = geometry().boxOf(other.id()).orElseThrow();
        select(other.id());
        perform("arrange.pin");

        perform("arrange.all");

        assertThat(geometry().boxOf(esx01().id()).orElseThrow()).isEqualTo(first);
        assertThat(geometry().boxOf(other.id()).orElseThrow()).isEqualTo(pinned);
        window.picture("views-pinned");
        perform("arrange.pin");
        perform("arrange.all");
        assertThat(geometry().boxOf(other.id()).orElseThrow()).isEqualTo(second);
    }

    @Test
    void whatIsAddedToAHiddenLayerIsSaidToBe() {
        perform("layers.virtual");
        look();
        onFx(() -> {
            Box box = canvas.geometry().orElseThrow().boxOf(esx01().id()).orElseThrow();
            Camera camera = canvas.camera();
            Point2D at = canvas.localToScene(camera.toScreenX(box.x() + 6), camera.toScreenY(box.y() + 6));
            CanvasCarrier carrier = new CanvasCarrier(canvas);
            carrier.take(part("Standard switch"), "Standard switch");
            carrier.carry(at.getX(), at.getY(), true);
            carrier.drop(at.getX(), at.getY());
            return true;
        });

        assertThat(window.find("#drop-note", Label.class).getText()).isEqualTo("It is on a layer that this view hides");
    }

    private static Part part(String name) {
        return Parts.all().stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow()
                .part();
    }

    private List<Box> hosts() {
        return document.design().hosts().stream()
                .map(h -> geometry().boxOf(h.id()).orElseThrow())
                .toList();
    }
}
