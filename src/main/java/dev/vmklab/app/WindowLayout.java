package dev.vmklab.app;

import dev.vmklab.app.action.Action;
import dev.vmklab.app.action.CommandPalette;
import dev.vmklab.app.action.Menus;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Arranges the panes in the window. Knows where things stand and nothing of what they do.
final class WindowLayout {
    private static final double OUTLINE_SHARE = 0.18;
    private static final double INSPECTOR_FROM = 0.74;
    private static final double DOCK_FROM = 0.54;
    private static final double TRACK_FROM = 0.9;
    private static final double HALF = 0.5;

    private WindowLayout() {}

    /// A docked pane with its title.
    record Dock(String id, String title, Node content) {}

    static Parent create(
            Commands commands,
            Node transport,
            Node notices,
            Node parts,
            Node outline,
            Node canvas,
            Node inspector,
            List<Dock> left,
            List<Dock> right,
            Node track,
            Node status,
            CommandPalette palette) {
        SplitPane side = new SplitPane(parts, outline);
        side.setOrientation(Orientation.VERTICAL);
        side.setDividerPositions(HALF);
        SplitPane upper = new SplitPane(side, canvas, inspector);
        upper.setDividerPositions(OUTLINE_SHARE, INSPECTOR_FROM);
        SplitPane.setResizableWithParent(side, false);
        SplitPane.setResizableWithParent(inspector, false);
        SplitPane lower = new SplitPane(tabs("dock-left", left), tabs("dock-right", right));
        lower.setDividerPositions(HALF);
        SplitPane split = new SplitPane(upper, lower, track);
        SplitPane.setResizableWithParent(track, false);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(DOCK_FROM, TRACK_FROM);
        split.getStyleClass().add("main-split");
        BorderPane pane = new BorderPane(split);
        pane.setTop(new VBox(head(commands), transport, notices));
        pane.setBottom(status);
        StackPane root = new StackPane(pane, palette);
        root.getStyleClass().add("window-root");
        return root;
    }

    private static Node head(Commands commands) {
        Menu file = Menus.menu("File", commands.file());
        Menu samples = new Menu("Open sample");
        commands.samples().forEach(a -> samples.getItems().add(Menus.item(a)));
        samples.setDisable(commands.samples().isEmpty());
        file.getItems().add(2, samples);
        file.getItems().add(new SeparatorMenuItem());
        commands.hand().forEach(a -> file.getItems().add(Menus.item(a)));
        file.getItems().add(Menus.menu("Export picture", commands.pictures()));
        file.getItems().add(new SeparatorMenuItem());
        commands.windows().forEach(a -> file.getItems().add(Menus.item(a)));
        commands.quit().forEach(a -> file.getItems().add(Menus.item(a)));
        MenuBar bar = new MenuBar(
                file,
                Menus.menu("Edit", commands.edit(), commands.aids(), commands.copying(), commands.selecting()),
                Menus.menu("Arrange", commands.arranging(), commands.grouping()),
                Menus.menu("View", commands.view(), commands.layers(), commands.views()),
                Menus.menu("Play", commands.play(), commands.speed(), commands.forks()),
                Menus.menu("Help", commands.help()));
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox head = new HBox(bar, tools(commands));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("window-head");
        return head;
    }

    private static Node tools(Commands commands) {
        HBox tools = new HBox(2);
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.getStyleClass().add("tools");
        add(tools, commands.file().subList(1, 3));
        add(tools, commands.hand());
        tools.getChildren().add(new Separator(Orientation.VERTICAL));
        add(tools, commands.edit().subList(0, 2));
        tools.getChildren().add(new Separator(Orientation.VERTICAL));
        add(tools, commands.view().subList(0, commands.view().size() - 1));
        return tools;
    }

    private static void add(HBox tools, List<Action> actions) {
        actions.forEach(a -> tools.getChildren().add(Menus.button(a)));
    }

    /// Puts a layer over everything else.
    static void cover(Parent root, Node layer) {
        ((StackPane) root).getChildren().add(layer);
    }

    /// Brings the tab of a docked pane to the front and gives it the focus.
    static void reveal(Parent docked) {
        for (Node node = docked; node != null; node = node.getParent()) {
            if (node instanceof TabPane pane) {
                pane.getTabs().stream()
                        .filter(tab -> docked.equals(tab.getContent()))
                        .findFirst()
                        .ifPresent(pane.getSelectionModel()::select);
            }
        }
        docked.getChildrenUnmodifiable().getFirst().requestFocus();
    }

    private static TabPane tabs(String id, List<Dock> docks) {
        TabPane pane = new TabPane();
        pane.setId(id);
        pane.accessibleTextProperty()
                .bind(pane.getSelectionModel()
                        .selectedItemProperty()
                        .map(tab -> "Docked panes, showing " + tab.getText()));
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        pane.getStyleClass().add("dock");
        for (Dock dock : docks) {
            Tab tab = new Tab(dock.title(), dock.content());
            tab.setId(dock.id());
            pane.getTabs().add(tab);
        }
        return pane;
    }
}
