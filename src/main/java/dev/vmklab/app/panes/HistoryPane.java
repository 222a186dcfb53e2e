package dev.vmklab.app.panes;

import dev.vmklab.app.document.History;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The history of the document: every edit by its name, the newest last. A click on one, or Enter, goes to the state
/// after it; what has been undone stays in the list until something else is done.
public final class HistoryPane extends VBox {
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private final ListView<Row> list = new ListView<>();
    private final IntConsumer goTo;

    /// @param distance from the entry in force; those above 0 have been undone
    private record Row(int position, String name, int distance) {
        boolean isUndone() {
            return distance > 0;
        }

        boolean isInForce() {
            return distance == 0;
        }

        String icon() {
            return isInForce() ? "mdi2m-map-marker-outline" : isUndone() ? "mdi2r-redo" : "mdi2c-check";
        }
    }

    /// @param goTo called with the position of the entry that shall be in force
    public HistoryPane(IntConsumer goTo) {
        this.goTo = goTo;
        setId("history");
        getStyleClass().add("history-pane");
        list.setId("history-list");
        list.setAccessibleText("History of edits");
        list.setPlaceholder(new Label("Nothing has been done yet"));
        list.getStyleClass().add("dense");
        list.setCellFactory(view -> new Cell());
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                goToSelected();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goToSelected();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().add(list);
    }

    private void goToSelected() {
        Row row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            goTo.accept(row.position());
        }
    }

    /// Shows a history.
    public void show(History history) {
        List<Row> rows = new ArrayList<>(history.entries().size());
        for (int i = 0; i < history.entries().size(); i++) {
            rows.add(new Row(i, history.entries().get(i).name(), i - history.position()));
        }
        list.getItems().setAll(rows);
        list.getSelectionModel().clearAndSelect(history.position());
        list.scrollTo(Math.max(0, history.position() - 2));
    }

    private static final class Cell extends ListCell<Row> {
        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            boolean shown = !empty && row != null;
            setText(shown ? row.name() : null);
            setGraphic(shown ? new FontIcon(row.icon()) : null);
            setAccessibleText(shown ? row.name() + (row.isUndone() ? ", undone" : "") : null);
            pseudoClassStateChanged(UNDONE, shown && row.isUndone());
        }
    }
}
