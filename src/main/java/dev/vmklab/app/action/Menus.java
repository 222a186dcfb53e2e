package dev.vmklab.app.action;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// Makes menu items and buttons of actions.
public final class Menus {
    private Menus() {}

    /// A menu of groups of actions, with a line between groups.
    @SafeVarargs
    public static Menu menu(String title, List<Action>... groups) {
        Menu menu = new Menu(title);
        for (List<Action> group : groups) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(action -> menu.getItems().add(item(action)));
        }
        return menu;
    }

    public static MenuItem item(Action action) {
        MenuItem item = action.checked().isPresent() ? new CheckMenuItem() : new MenuItem();
        item.setId("menu-" + action.id().replace('.', '-'));
        item.textProperty().bind(action.text());
        item.setMnemonicParsing(false);
        if (item instanceof CheckMenuItem check) {
            action.checked().ifPresent(property -> check.selectedProperty().bindBidirectional(property));
        } else {
            item.setGraphic(new FontIcon(action.icon()));
            item.setOnAction(event -> action.perform());
        }
        action.key().filter(key -> !KeyMap.isPlain(key)).ifPresent(item::setAccelerator);
        item.disableProperty().bind(Bindings.not(action.enabled()));
        return item;
    }

    /// A button that shows the icon only; its tooltip and its accessible text say what it does.
    public static ButtonBase button(Action action) {
        ButtonBase button = action.checked().isPresent() ? new ToggleButton() : new Button();
        button.setId("button-" + action.id().replace('.', '-'));
        button.setGraphic(new FontIcon(action.icon()));
        button.getStyleClass().addAll("button-icon", "flat");
        button.accessibleTextProperty().bind(action.text());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(action.text()
                        .map(text -> action.key()
                                .map(k -> text + "  " + k.getDisplayText())
                                .orElse(text)));
        button.setTooltip(tooltip);
        if (button instanceof ToggleButton toggle) {
            action.checked().ifPresent(property -> toggle.selectedProperty().bindBidirectional(property));
        } else {
            button.setOnAction(event -> action.perform());
        }
        button.disableProperty().bind(Bindings.not(action.enabled()));
        return button;
    }
}
