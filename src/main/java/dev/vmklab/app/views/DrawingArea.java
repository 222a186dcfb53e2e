package dev.vmklab.app.views;

import dev.vmklab.app.document.Document;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.drawing.picture.Theme;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The drawing with the bar of its views below, and the layers of the view that is drawn above its lower left corner.
public final class DrawingArea extends BorderPane {
    private static final double INSET = 8;

    private final BooleanProperty layersShown = new SimpleBooleanProperty();
    private final Viewing viewing;
    private final Layering layering;
    private final LayersPane layers;
    private final ViewBar bar;
    private final Document document;

    /// @param ids where new views get theirs
    public DrawingArea(Node drawing, Document document, IdSource ids) {
        this.document = document;
        viewing = new Viewing(document, ids);
        layering = new Layering(document);
        layers = new LayersPane(layering, () -> {
            layersShown.set(false);
            drawing.requestFocus();
        });
        bar = new ViewBar(document, viewing, layersShown);
        StackPane stack = new StackPane(drawing, layers);
        stack.setMinSize(0, 0);
        StackPane.setAlignment(layers, Pos.BOTTOM_LEFT);
        StackPane.setMargin(layers, new Insets(INSET));
        layers.visibleProperty().bind(layersShown);
        layers.managedProperty().bind(layersShown);
        layers.maxHeightProperty().bind(stack.heightProperty().subtract(2 * INSET));
        setCenter(stack);
        setBottom(bar);
        document.contentProperty().subscribe(content -> bar.show(content));
        document.contentProperty().subscribe(content -> showLayers());
        layersShown.subscribe(on -> {
            showLayers();
            if (on) {
                layers.takeFocus();
            }
        });
    }

    private void showLayers() {
        if (layersShown.get()) {
            layers.show();
        }
    }

    /// Whether the layers are open.
    public BooleanProperty layersShownProperty() {
        return layersShown;
    }

    public ViewCommands commands(ReadOnlyProperty<List<Id>> selection) {
        return new ViewCommands(document, viewing, layering, this, selection);
    }

    /// Lets the user type the name of the view that is drawn.
    public void rename() {
        bar.rename(Views.shown(document.get()).id());
    }

    public void setTheme(Theme theme) {
        layers.setTheme(theme);
        showLayers();
    }
}
