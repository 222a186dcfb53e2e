package dev.vmklab.app.views;

import dev.vmklab.app.ui.Colours;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.layers.LayerList;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.view.HiddenLayers;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The layers of the view that is drawn, each with a box to show or hide it and a way to show nothing else.
final class LayersPane extends VBox {
    private static final double WIDTH = 264;
    private static final CornerRadii ROUND = new CornerRadii(4);

    private final Layering layering;
    private final VBox rows = new VBox(2);
    private final Button all = new Button("Show all");
    private Theme theme = Theme.light();

    /// @param onClose what happens when it is closed with Escape
    LayersPane(Layering layering, Runnable onClose) {
        super(6);
        this.layering = layering;
        setId("layers");
        getStyleClass().add("layers-pane");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setMinWidth(WIDTH);
        Label title = new Label("Layers of this view");
        title.getStyleClass().add("layers-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        all.setId("layers-all");
        all.getStyleClass().addAll("flat", "small");
        all.setOnAction(event -> layering.all());
        HBox head = new HBox(title, gap, all);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                onClose.run();
                event.consume();
            }
        });
    }

    void setTheme(Theme shown) {
        theme = shown;
    }

    /// Puts the focus on the first box.
    void takeFocus() {
        Node first = lookup("#layer-physical");
        if (first != null) {
            first.requestFocus();
        }
    }

    /// Shows what there is and what is hidden of it. A box keeps the focus.
    void show() {
        LayerList layers = layering.layers();
        HiddenLayers hidden = layering.hidden();
        String focused = getScene() == null || getScene().getFocusOwner() == null
                ? ""
                : String.valueOf(getScene().getFocusOwner().getId());
        all.setDisable(hidden.isNothing());
        rows.getChildren().clear();
        heading("Network");
        row("layer-physical", "Physical: vmnics, cables, switches", !hidden.physical(), layering::physical, List.of());
        row("layer-virtual", "Virtual: switches, port groups, VMs", !hidden.virtual(), layering::virtual, List.of());
        heading("Services");
        for (Service service : layers.services()) {
            row(
                    "layer-" + service.key(),
                    service.label(),
                    !hidden.services().contains(service),
                    shown -> layering.service(service, shown),
                    List.of(tag(service), only(service.label(), () -> layering.onlyService(service))));
        }
        heading("VLANs");
        for (LayerList.Vlan vlan : layers.vlans()) {
            row(
                    "layer-vlan-" + vlan.id(),
                    text(vlan),
                    !hidden.vlans().contains(vlan.id()),
                    shown -> layering.vlan(vlan.id(), shown),
                    List.of(only(Layering.name(vlan.id()), () -> layering.onlyVlans(List.of(vlan.id())))));
        }
        Node again = focused.isEmpty() ? null : lookup("#" + focused);
        if (again != null) {
            again.requestFocus();
        }
    }

    private static String text(LayerList.Vlan vlan) {
        String id = vlan.id() == 0 ? "No VLAN" : Integer.toString(vlan.id());
        return vlan.names().isEmpty() ? id : id + "  " + String.join(", ", vlan.names());
    }

    private void heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("palette-heading");
        rows.getChildren().add(label);
    }

    private interface Shows {
        void set(boolean shown);
    }

    private void row(String id, String text, boolean shown, Shows change, List<Node> ends) {
        CheckBox box = new CheckBox(text);
        box.setId(id);
        box.setSelected(shown);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(event -> change.set(box.isSelected()));
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox row = new HBox(6, box);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("layer-row");
        row.getChildren().addAll(ends);
        rows.getChildren().add(row);
    }

    private Node tag(Service service) {
        Label tag = new Label(service.tag());
        tag.getStyleClass().add("layer-tag");
        tag.setTextFill(Colours.of(theme.argb(Role.on(service))));
        tag.setBackground(
                new Background(new BackgroundFill(Colours.of(theme.argb(Role.of(service))), ROUND, Insets.EMPTY)));
        return tag;
    }

    private static Button only(String what, Runnable effect) {
        Button only = new Button("only");
        only.getStyleClass().addAll("flat", "small", "layer-only");
        only.setAccessibleText("Show only " + what);
        only.setOnAction(event -> effect.run());
        return only;
    }
}
