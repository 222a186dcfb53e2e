package dev.vmklab.app.outline;

import dev.vmklab.design.value.Id;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of the outline, whose name is typed in its place. Enter and leaving the field take it over, Escape leaves it
/// as it was; a name that is refused stays open with the reason.
final class OutlineCell extends TreeCell<Branch> {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Naming naming;
    private final FontIcon icon = new FontIcon("mdi2s-server");
    private final FontIcon written = new FontIcon("mdi2s-server");
    private final TextField field = new TextField();
    private final HBox editor = new HBox(4, written, field);
    private final Label reason = new Label();
    private final ContextMenu hint = new ContextMenu(new CustomMenuItem(reason, false));
    private Optional<Id> named = Optional.empty();
    private boolean ending;

    OutlineCell(Naming naming) {
        this.naming = naming;
        field.setId("outline-name");
        field.setAccessibleText("Name");
        field.getStyleClass().add("outline-name");
        HBox.setHgrow(field, Priority.ALWAYS);
        editor.setAlignment(Pos.CENTER_LEFT);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused && isEditing() && !ending) {
                take();
            }
        });
        reason.getStyleClass().add("inspector-reason");
        reason.pseudoClassStateChanged(REFUSED, true);
        hint.setAutoHide(true);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> second(event, () -> {}));
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> second(event, this::edit));
    }

    /// Takes the second click of a double click, which would open or close the branch.
    private void second(MouseEvent event, Runnable then) {
        boolean named =
                !isEmpty() && getItem().element().flatMap(naming::nameOf).isPresent();
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && named && !isEditing()) {
            then.run();
            event.consume();
        }
    }

    private void edit() {
        getTreeView().setEditable(true);
        getTreeView().edit(getTreeItem());
    }

    @Override
    public void startEdit() {
        if (isEditing()) {
            return; // a layout starts it again, which must not take back what was typed since
        }
        String name =
                isEmpty() ? "" : getItem().element().flatMap(naming::nameOf).orElse("");
        if (name.isEmpty()) {
            return;
        }
        super.startEdit();
        named = getItem().element();
        ending = false;
        field.setText(name);
        field.pseudoClassStateChanged(REFUSED, false);
        setText("");
        written.setIconLiteral(getItem().icon());
        setGraphic(editor);
        applyCss(); // a field without its skin loses the keys that come before the next layout
        field.requestFocus();
        field.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        }
    }

    private void take() {
        getItem()
                .element()
                .flatMap(id -> naming.rename(id, field.getText().strip()))
                .ifPresentOrElse(this::refuse, this::end);
    }

    private void refuse(String why) {
        if (field.isFocused()) {
            reason.setText(why);
            field.pseudoClassStateChanged(REFUSED, true);
            hint.show(field, Side.BOTTOM, 0, 2);
        } else {
            end();
        }
    }

    private void end() {
        boolean hadFocus = field.isFocused();
        ending = true;
        hint.hide();
        if (isEditing()) {
            cancelEdit();
        }
        getTreeView().setEditable(false);
        if (hadFocus) {
            getTreeView().requestFocus();
        }
    }

    /// Escape comes here by way of [#end]. Where the tree itself ends the edit, what was typed is taken over as when
    /// the
    /// field is left: later, for the tree may do so while the document changes.
    @Override
    public void cancelEdit() {
        String typed = field.getText().strip();
        if (isEditing() && !ending) {
            named.ifPresent(id -> Platform.runLater(() -> naming.rename(id, typed)));
        }
        ending = true;
        super.cancelEdit();
        show();
    }

    @Override
    protected void updateItem(Branch branch, boolean empty) {
        super.updateItem(branch, empty);
        if (!isEditing()) {
            show();
        }
    }

    private void show() {
        if (isEmpty() || getItem() == null) {
            setText(null);
            setGraphic(null);
        } else {
            icon.setIconLiteral(getItem().icon());
            setText(getItem().label());
            setGraphic(icon);
        }
    }
}
