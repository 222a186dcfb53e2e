package dev.vmklab.app.inspector;

import dev.vmklab.app.ui.ElementIcons;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kordamp.ikonli.javafx.FontIcon;

/// A list of elements that opens below a control and narrows with every letter.
final class Picker {
    private static final double ROW_HEIGHT = 28;
    private static final int MOST_ROWS = 9;
    private static final double LEAST_WIDTH = 240;

    private final DesignIndex index;
    private final List<Optional<Id>> candidates;
    private final Consumer<Optional<Id>> onChosen;
    private final Popup popup = new Popup();
    private final TextField query = new TextField();
    private final ListView<Optional<Id>> found = new ListView<>();

    /// @param candidates what may be chosen; an empty one stands for none
    Picker(DesignIndex index, List<Optional<Id>> candidates, Consumer<Optional<Id>> onChosen) {
        this.index = index;
        this.candidates = List.copyOf(candidates);
        this.onChosen = onChosen;
        query.setId("picker-query");
        query.setPromptText("Search");
        query.setAccessibleText("Search");
        query.textProperty().subscribe(this::filter);
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        found.setId("picker-list");
        found.setAccessibleText("Elements to choose from");
        found.setFocusTraversable(false);
        found.setFixedCellSize(ROW_HEIGHT);
        found.setPlaceholder(new Label("Nothing of that name"));
        found.setCellFactory(list -> new Cell());
        found.setOnMouseClicked(event -> choose());
        VBox box = new VBox(6, query, found);
        box.getStyleClass().add("picker");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    /// Opens it below a control.
    ///
    /// @param chosen what is marked at first
    void open(Node control, Optional<Id> chosen) {
        Bounds at = control.localToScreen(control.getBoundsInLocal());
        found.setPrefWidth(Math.max(LEAST_WIDTH, at.getWidth() - 12));
        filter("");
        found.getSelectionModel().select(chosen);
        found.scrollTo(chosen);
        popup.show(control, at.getMinX(), at.getMaxY() + 2);
        query.requestFocus();
    }

    private void filter(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        found.getItems()
                .setAll(candidates.stream()
                        .filter(c -> label(c).toLowerCase(Locale.ROOT).contains(wanted))
                        .toList());
        found.getSelectionModel().selectFirst();
        found.setPrefHeight(Math.clamp(found.getItems().size(), 1, MOST_ROWS) * ROW_HEIGHT + 2);
    }

    private void key(KeyEvent event) {
        int at = found.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.ENTER) {
            choose();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int next = Math.clamp(
                    at + (event.getCode() == KeyCode.DOWN ? 1 : -1),
                    0,
                    Math.max(0, found.getItems().size() - 1));
            found.getSelectionModel().select(next);
            found.scrollTo(next);
        } else {
            return;
        }
        event.consume();
    }

    private void choose() {
        Optional<Id> chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            popup.hide();
            onChosen.accept(chosen);
        }
    }

    private String label(Optional<Id> id) {
        return id.map(index::label).orElse("none");
    }

    private final class Cell extends ListCell<Optional<Id>> {
        @Override
        protected void updateItem(Optional<Id> id, boolean empty) {
            super.updateItem(id, empty);
            boolean shown = !empty && id != null;
            setText(shown ? label(id) : null);
            setGraphic(
                    shown
                            ? id.flatMap(known -> index.find(known, Record.class))
                                    .map(element -> new FontIcon(ElementIcons.of(element)))
                                    .orElse(null)
                            : null);
        }
    }
}
