package dev.vmklab.app.find;

import dev.vmklab.app.ui.ElementIcons;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Finds an element by its name, address, MAC or VLAN and goes there. A layer over the whole window, shown and hidden.
public final class Finder extends StackPane {
    private static final double ROW = 34;
    private static final int MOST_ROWS = 9;

    private final Supplier<DesignIndex> design;
    private final Consumer<Id> goTo;
    private final TextField query = new TextField();
    private final ListView<Search.Hit> found = new ListView<>();
    private DesignIndex index;
    private Search search;
    private Runnable giveFocusBack = () -> {};

    /// @param design what to search, asked each time it opens
    /// @param goTo called with what was chosen
    public Finder(Supplier<DesignIndex> design, Consumer<Id> goTo) {
        this.design = design;
        this.goTo = goTo;
        index = design.get();
        search = Search.of(index);
        setId("finder");
        setVisible(false);
        query.setId("finder-query");
        query.setPromptText("Name, IP address, MAC or VLAN");
        query.setAccessibleText("Find an element");
        query.textProperty().subscribe(this::filter);
        found.setId("finder-list");
        found.setFocusTraversable(false);
        found.setAccessibleText("Elements found");
        found.setFixedCellSize(ROW);
        found.setPlaceholder(new Label("Nothing found"));
        found.setCellFactory(list -> new Cell());
        found.setOnMouseClicked(event -> choose());
        VBox box = new VBox(query, found);
        box.getStyleClass().add("command-palette");
        box.setMaxSize(480, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        getChildren().add(box);
        getStyleClass().add("command-layer");
        setOnMousePressed(event -> {
            if (event.getTarget() instanceof Finder) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Opens it with the last query marked.
    public void open() {
        Node before = getScene().getFocusOwner();
        giveFocusBack = before == null ? () -> {} : before::requestFocus;
        index = design.get();
        search = Search.of(index);
        setVisible(true);
        applyCss(); // a field without its skin loses the keys before the next layout
        filter(query.getText());
        query.requestFocus();
        query.selectAll();
    }

    private void close() {
        setVisible(false);
        giveFocusBack.run();
    }

    private void filter(String text) {
        found.getItems().setAll(search.find(text));
        found.getSelectionModel().selectFirst();
        int rows = Math.clamp(found.getItems().size(), 1, MOST_ROWS);
        found.setPrefHeight(rows * ROW + 2);
        found.setVisible(!text.isBlank());
        found.setManaged(!text.isBlank());
    }

    private void key(KeyEvent event) {
        int at = found.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> choose();
            case DOWN, UP -> {
                int size = Math.max(1, found.getItems().size());
                int next = Math.floorMod(at + (event.getCode() == KeyCode.DOWN ? 1 : -1), size);
                found.getSelectionModel().select(next);
                found.scrollTo(next);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose() {
        Search.Hit hit = found.getSelectionModel().getSelectedItem();
        close();
        if (hit != null) {
            goTo.accept(hit.id());
        }
    }

    private final class Cell extends ListCell<Search.Hit> {
        @Override
        protected void updateItem(Search.Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            setText(null);
            setGraphic(empty || hit == null ? null : row(hit));
        }

        private Node row(Search.Hit hit) {
            Label name = new Label(hit.label());
            index.find(hit.id(), Record.class)
                    .ifPresent(element -> name.setGraphic(new FontIcon(ElementIcons.of(element))));
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Label because = new Label(hit.because());
            because.getStyleClass().add("text-muted");
            HBox row = new HBox(8, name, because);
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }
    }
}
