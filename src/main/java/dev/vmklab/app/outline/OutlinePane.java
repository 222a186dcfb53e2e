package dev.vmklab.app.outline;

import dev.vmklab.app.action.Action;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The outline with a filter. It tells of a selection by the user only, and follows the selection made elsewhere.
public final class OutlinePane extends VBox {
    private final TextField filter = new TextField();
    private final TreeView<Branch> tree = new TreeView<>();
    private final TreeItems items = new TreeItems();
    private final Consumer<List<Id>> select;
    private Outline.Grown outline = Outline.Grown.NOTHING;
    private boolean following;

    /// @param select called with the elements that the user selected here
    /// @param naming renames what is typed over in its place
    public OutlinePane(Consumer<List<Id>> select, Naming naming) {
        this.select = select;
        setId("outline");
        getStyleClass().add("side-pane");
        Label title = new Label("Outline");
        title.getStyleClass().add("pane-title");
        filter.setPromptText("Filter");
        filter.setAccessibleText("Filter the outline");
        filter.getStyleClass().add("small");
        VBox head = new VBox(8, title, filter);
        head.getStyleClass().add("pane-head");
        tree.setId("outline-tree");
        tree.setAccessibleText("Outline of the design");
        tree.getStyleClass().add("dense");
        tree.setRoot(new TreeItem<>());
        tree.setShowRoot(false);
        tree.setFixedCellSize(26);
        tree.setCellFactory(view -> new OutlineCell(naming));
        tree.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F2) {
                rename();
                event.consume();
            }
        });
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.getSelectionModel().getSelectedItems().subscribe(this::selected);
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(head, tree);
        filter.textProperty().subscribe(text -> build());
    }

    /// Shows a design.
    public void show(Design design, DesignIndex index) {
        List<Branch> before = outline.roots();
        outline = Outline.of(design, index, outline);
        if (!outline.roots().equals(before)) { // most edits change nothing that shows here
            build();
        }
    }

    /// Marks what was selected elsewhere and makes it visible.
    public void follow(List<Id> selected) {
        following = true;
        try {
            List<TreeItem<Branch>> marked =
                    selected.stream().flatMap(id -> items.of(id).stream()).toList();
            marked.forEach(OutlinePane::unfold);
            tree.getSelectionModel().clearSelection();
            int[] rows = Rows.of(tree.getRoot(), marked);
            if (rows.length > 0) {
                tree.getSelectionModel().selectIndices(rows[0], rows);
                tree.scrollTo(Math.max(0, rows[rows.length - 1] - 3));
            }
        } finally {
            following = false;
        }
    }

    private static void unfold(TreeItem<Branch> item) {
        for (TreeItem<Branch> p = item.getParent(); p != null; p = p.getParent()) {
            p.setExpanded(true);
        }
    }

    private void selected() {
        if (!following) {
            select.accept(tree.getSelectionModel().getSelectedItems().stream()
                    .filter(item -> item != null)
                    .flatMap(item -> item.getValue().element().stream())
                    .toList());
        }
    }

    private void build() {
        String wanted = filter.getText();
        following = true;
        items.grow(
                tree.getRoot(),
                outline.roots().stream()
                        .flatMap(b -> b.matching(wanted).stream())
                        .toList(),
                !wanted.isBlank());
        following = false;
    }

    /// Lets the name of the selected element be typed in its place.
    private void rename() {
        TreeItem<Branch> item = tree.getSelectionModel().getSelectedItem();
        if (item != null) {
            if (!isShowing(item)) {
                tree.scrollTo(tree.getRow(item));
                tree.layout();
            }
            tree.setEditable(true);
            tree.edit(item);
        }
    }

    private boolean isShowing(TreeItem<Branch> item) {
        return tree.lookupAll(".tree-cell").stream()
                .anyMatch(cell -> cell instanceof TreeCell<?> shown
                        && item.equals(shown.getTreeItem())
                        && shown.getParent().isVisible()); // the tree measures with a cell that never shows
    }

    /// Offers what can be done with the selection in a menu of its own.
    public void offer(List<Action> actions) {
        MenuItem rename = new MenuItem("Rename", new FontIcon("mdi2f-form-textbox"));
        rename.setAccelerator(new KeyCodeCombination(KeyCode.F2));
        rename.setOnAction(event -> rename());
        ContextMenu menu = new ContextMenu(rename);
        for (Action action : actions) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(action.text());
            item.setMnemonicParsing(false);
            item.setGraphic(new FontIcon(action.icon()));
            item.disableProperty().bind(Bindings.not(action.enabled()));
            item.setOnAction(event -> action.perform());
            menu.getItems().add(item);
        }
        tree.setContextMenu(menu);
    }
}
