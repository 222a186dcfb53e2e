package dev.vmklab.app.outline;

import dev.vmklab.app.action.Action;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The outline with a filter. It tells of a selection by the user only, and follows the selection made elsewhere.
public final class OutlinePane extends VBox {
    private final TextField filter = new TextField();
    private final TreeView<Branch> tree = new TreeView<>();
    private final Map<Id, TreeItem<Branch>> items = new HashMap<>();
    private final Map<String, Boolean> expanded = new HashMap<>();
    private final Consumer<List<Id>> select;
    private List<Branch> roots = List.of();
    private boolean following;

    /// @param select called with the elements that the user selected here
    public OutlinePane(Consumer<List<Id>> select) {
        this.select = select;
        setId("outline");
        getStyleClass().add("side-pane");
        Label title = new Label("Outline");
        title.getStyleClass().add("pane-title");
        filter.setPromptText("Filter");
        filter.setAccessibleText("Filter the outline");
        filter.getStyleClass().add("small");
        filter.textProperty().subscribe(text -> build());
        VBox head = new VBox(8, title, filter);
        head.getStyleClass().add("pane-head");
        tree.setId("outline-tree");
        tree.setAccessibleText("Outline of the design");
        tree.getStyleClass().add("dense");
        tree.setShowRoot(false);
        tree.setFixedCellSize(26);
        tree.setCellFactory(view -> new Cell());
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.getSelectionModel().getSelectedItems().subscribe(this::selected);
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(head, tree);
    }

    /// Shows a design.
    public void show(Design design, DesignIndex index) {
        List<Branch> now = Outline.of(design, index);
        if (!now.equals(roots)) { // most edits change nothing that shows here
            roots = now;
            build();
        }
    }

    /// Marks what was selected elsewhere and makes it visible.
    public void follow(List<Id> selected) {
        following = true;
        try {
            tree.getSelectionModel().clearSelection();
            for (Id id : selected) {
                Optional.ofNullable(items.get(id)).ifPresent(this::mark);
            }
        } finally {
            following = false;
        }
    }

    private void mark(TreeItem<Branch> item) {
        for (TreeItem<Branch> p = item.getParent(); p != null; p = p.getParent()) {
            p.setExpanded(true);
        }
        tree.getSelectionModel().select(item);
        tree.scrollTo(Math.max(0, tree.getRow(item) - 3));
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
        boolean filtered = !filter.getText().isBlank();
        following = true;
        remember(tree.getRoot());
        items.clear();
        TreeItem<Branch> root = new TreeItem<>();
        roots.stream()
                .flatMap(b -> b.matching(filter.getText()).stream())
                .forEach(b -> root.getChildren().add(item(b, filtered, 0)));
        tree.setRoot(root);
        following = false;
    }

    /// An edit builds the tree again; what its user opened and closed stays so.
    private void remember(@Nullable TreeItem<Branch> parent) {
        if (parent != null && filter.getText().isBlank()) {
            for (TreeItem<Branch> item : parent.getChildren()) {
                if (!item.isLeaf()) {
                    expanded.put(key(item.getValue()), item.isExpanded());
                    remember(item);
                }
            }
        }
    }

    private static String key(Branch branch) {
        return branch.element().map(Id::text).orElse(branch.label());
    }

    /// Offers what can be done with the selection in a menu of its own; F2 does the first.
    public void offer(List<Action> actions) {
        ContextMenu menu = new ContextMenu();
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
        tree.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F2) {
                actions.getFirst().perform();
                event.consume();
            }
        });
    }

    private TreeItem<Branch> item(Branch branch, boolean open, int depth) {
        TreeItem<Branch> item = new TreeItem<>(branch);
        branch.children().forEach(c -> item.getChildren().add(item(c, open, depth + 1)));
        item.setExpanded(open
                || expanded.getOrDefault(
                        key(branch), depth == 0 && branch.element().isPresent()));
        branch.element().ifPresent(id -> items.put(id, item));
        return item;
    }

    private static final class Cell extends TreeCell<Branch> {
        private final FontIcon icon = new FontIcon("mdi2s-server");

        @Override
        protected void updateItem(Branch branch, boolean empty) {
            super.updateItem(branch, empty);
            if (empty || branch == null) {
                setText(null);
                setGraphic(null);
            } else {
                icon.setIconLiteral(branch.icon());
                setText(branch.label());
                setGraphic(icon);
            }
        }
    }
}
