package dev.vmklab.app.views;

import dev.vmklab.app.document.Document;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.view.View;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The views of the document as tabs below the drawing, with the button for layers before and the one for a new view
/// behind them. A tab is renamed where it stands, by a double-click or F2.
final class ViewBar extends HBox {
    private final Document document;
    private final Viewing viewing;
    private final ToggleButton layers = new ToggleButton("", new FontIcon("mdi2l-layers-outline"));
    private final TabStrip strip = new TabStrip();
    private List<Tab> known = List.of();
    private Optional<Id> renaming = Optional.empty();

    /// What a tab shows of its view.
    private record Tab(Id view, String name) {}

    ViewBar(Document document, Viewing viewing, BooleanProperty layersShown) {
        super(8);
        this.document = document;
        this.viewing = viewing;
        setId("views");
        getStyleClass().add("view-bar");
        setAlignment(Pos.CENTER_LEFT);
        layers.setId("button-layers");
        layers.getStyleClass().addAll("flat", "small");
        layers.setTooltip(new Tooltip("Layers of this view"));
        layers.selectedProperty().bindBidirectional(layersShown);
        Button add = new Button("", new FontIcon("mdi2p-plus"));
        add.setId("button-new-view");
        add.setAccessibleText("New view");
        add.setTooltip(new Tooltip("New view"));
        add.getStyleClass().addAll("flat", "small", "button-icon");
        add.setOnAction(event -> viewing.add());
        layers.setMinWidth(USE_PREF_SIZE);
        add.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(layers, strip, add);
    }

    /// Shows the views of a document.
    void show(DesignDocument content) {
        View shown = Views.shown(content);
        int hidden = shown.hidden().count();
        layers.setText(hidden == 0 ? "Layers" : hidden + (hidden == 1 ? " layer hidden" : " layers hidden"));
        layers.setAccessibleText(layers.getText());
        List<View> all = Views.all(content);
        List<Tab> wanted = all.stream().map(v -> new Tab(v.id(), v.name())).toList();
        if (!wanted.equals(known) || renaming.isPresent()) {
            known = wanted;
            strip.tabs().setAll(all.stream().map(this::tab).toList());
        }
        strip.tabs().forEach(node -> {
            if (node instanceof ToggleButton tab) {
                tab.setSelected(shown.id().equals(tab.getUserData()));
            }
        });
        strip.reveal();
    }

    private javafx.scene.Node tab(View view) {
        return renaming.filter(view.id()::equals).isPresent() ? field(view) : button(view);
    }

    private ToggleButton button(View view) {
        ToggleButton tab = new ToggleButton(view.name());
        tab.setId("view-" + view.id().text());
        tab.setUserData(view.id());
        tab.getStyleClass().addAll("view-tab", "small");
        tab.setAccessibleText("View " + view.name());
        tab.setOnAction(event -> {
            tab.setSelected(true);
            viewing.show(view.id());
        });
        tab.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                rename(view.id());
            }
        });
        tab.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            switch (Objects.requireNonNull(event.getCode())) {
                case F2 -> rename(view.id());
                case DELETE -> viewing.remove(view.id());
                default -> {
                    return;
                }
            }
            event.consume();
        });
        tab.setContextMenu(menu(view));
        return tab;
    }

    private ContextMenu menu(View view) {
        MenuItem remove = item("Delete", () -> viewing.remove(view.id()));
        remove.setDisable(known.size() < 2);
        return new ContextMenu(
                item("Rename", () -> rename(view.id())),
                item("Duplicate", () -> {
                    viewing.show(view.id());
                    viewing.duplicate();
                }),
                remove);
    }

    private static MenuItem item(String text, Runnable effect) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> effect.run());
        return item;
    }

    /// Lets the user type a view's name in its tab.
    void rename(Id view) {
        renaming = Optional.of(view);
        show(document.get());
        strip.applyCss(); // a field without its skin loses the keys before the next layout
        strip.tabs().stream().filter(TextField.class::isInstance).forEach(javafx.scene.Node::requestFocus);
    }

    private TextField field(View view) {
        TextField field = new TextField(view.name());
        field.setId("view-name");
        field.setAccessibleText("Name of the view");
        field.setPrefColumnCount(Math.max(8, view.name().length()));
        field.getStyleClass().add("small");
        field.setOnAction(event -> named(view, field.getText()));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
                named(view, view.name());
                event.consume();
            }
        });
        field.focusedProperty().subscribe((had, has) -> {
            if (had && !has) {
                named(view, field.getText());
            }
        });
        field.selectAll();
        return field;
    }

    private void named(View view, String name) {
        if (renaming.isPresent()) {
            viewing.rename(view.id(), name.isBlank() ? view.name() : name.strip());
            show(document.get());
            renaming = Optional.empty();
            known = List.of();
            show(document.get());
            strip.tabs().stream()
                    .filter(tab -> view.id().equals(tab.getUserData()))
                    .forEach(javafx.scene.Node::requestFocus);
        }
    }
}
