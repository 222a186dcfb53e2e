package dev.vmklab.app.action;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

/// Finds an action by a few letters of its name and does it. A layer over the whole window, shown and hidden.
public final class CommandPalette extends StackPane {
    private final List<Action> actions;
    private final TextField query = new TextField();
    private final ListView<Action> found = new ListView<>();
    private Runnable giveFocusBack = () -> {};

    public CommandPalette(List<Action> actions) {
        this.actions = List.copyOf(actions);
        setId("command-palette");
        setVisible(false);
        query.setPromptText("Type a command");
        query.setAccessibleText("Command");
        query.setId("command-query");
        query.textProperty().subscribe(this::filter);
        found.setFocusTraversable(false);
        found.setAccessibleText("Matching commands");
        found.setCellFactory(list -> new Cell());
        found.setFixedCellSize(36);
        VBox box = new VBox(query, found);
        box.getStyleClass().add("command-palette");
        box.setMaxSize(480, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        getChildren().add(box);
        getStyleClass().add("command-layer");
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        found.setOnMouseClicked(event -> perform());
    }

    /// Opens it with an empty query.
    public void open() {
        Node before = getScene().getFocusOwner();
        giveFocusBack = before == null ? () -> {} : before::requestFocus;
        query.clear();
        filter("");
        setVisible(true);
        applyCss(); // a field without its skin loses the keys before the next layout
        query.requestFocus();
    }

    private void close() {
        setVisible(false);
        giveFocusBack.run();
    }

    private void filter(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        found.getItems()
                .setAll(actions.stream()
                        .filter(a -> a.enabled().get())
                        .filter(a -> matches(a.text().getValue().toLowerCase(Locale.ROOT), wanted))
                        .sorted(Comparator.comparing(a ->
                                !a.text().getValue().toLowerCase(Locale.ROOT).startsWith(wanted)))
                        .toList());
        found.getSelectionModel().selectFirst();
        found.setPrefHeight(Math.min(8, Math.max(1, found.getItems().size())) * 36.0 + 2);
    }

    /// Whether the letters occur in the text in their order.
    static boolean matches(String text, String letters) {
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            at = text.indexOf(letters.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER) {
            perform();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
            int size = Math.max(1, found.getItems().size());
            int next = Math.floorMod(found.getSelectionModel().getSelectedIndex() + step, size);
            found.getSelectionModel().select(next);
            found.scrollTo(next);
        } else {
            return;
        }
        event.consume();
    }

    private void perform() {
        Action action = found.getSelectionModel().getSelectedItem();
        close();
        if (action != null) {
            action.perform();
        }
    }

    private static final class Cell extends ListCell<Action> {
        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            setText(null);
            setGraphic(empty || action == null ? null : row(action));
        }

        private static Node row(Action action) {
            Label name = new Label(action.text().getValue(), new FontIcon(action.icon()));
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Label key = new Label(action.key().map(k -> k.getDisplayText()).orElse(""));
            key.getStyleClass().add("text-muted");
            HBox row = new HBox(8, name, key);
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }
    }
}
