package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.canvas.CanvasCarrier;
import dev.vmklab.app.views.Views;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.view.View;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/// Views of a design: their layers, positions, and what they draw small.
class ViewsIT extends ViewsFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void aLayerIsHiddenAndShownFromItsListAndTheHistory() {
        int colour = Theme.light().argb(Role.of(Service.NFS));
        window.fire("#button-layers");
        assertThat(window.find("#layers", javafx.scene.Node.class).isVisible()).isTrue();
        assertThat(pixels(colour)).isPositive();

        window.fire("#layer-" + Service.NFS.key());

        window.picture("views-layers");
        assertThat(shown().hidden().services()).containsExactly(Service.NFS);
        assertThat(pixels(colour)).isZero();
        assertThat(window.find("#button-layers", ToggleButton.class).getText()).isEqualTo("1 layer hidden");
        perform("edit.undo");
        assertThat(shown().hidden().isNothing()).isTrue();
        CheckBox nfs = window.find("#layer-" + Service.NFS.key(), CheckBox.class);
        assertThat(onFx(nfs::isSelected)).isTrue();
        assertThat(pixels(colour)).isPositive();
    }

    /// Pixels of a colour in the canvas as it is painted.
    private int pixels(int argb) {
        look();
        return window.pixels(argb);
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
        window.fire("#button-new-view");
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

    @Test
    void theTabOfTheShownViewIsInSightAmongMany() {
        for (int i = 0; i < 12; i++) {
            window.fire("#button-new-view");
        }
        window.picture("views-many");
        assertThat(isInSight(Views.all(content()).getLast())).isTrue();
        assertThat(isInSight(Views.all(content()).getFirst())).isFalse();

        onFx(() -> {
            window.bench().document().goTo(0);
            return true;
        });
        until(() -> isInSight(Views.all(content()).getFirst()));
    }

    private boolean isInSight(View view) {
        ToggleButton tab = window.find("#view-" + view.id().text(), ToggleButton.class);
        Node strip = window.find(".view-strip", Node.class);
        return onFx(() -> {
            window.stage().getScene().getRoot().applyCss();
            window.stage().getScene().getRoot().layout();
            Bounds shown = strip.localToScene(strip.getLayoutBounds());
            Bounds own = tab.localToScene(tab.getLayoutBounds());
            return own.getMinX() >= shown.getMinX() - 1 && own.getMaxX() <= shown.getMaxX() + 1;
        });
    }
}
