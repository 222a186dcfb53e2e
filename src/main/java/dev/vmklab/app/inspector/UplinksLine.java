package dev.vmklab.app.inspector;

import dev.vmklab.design.edit.DistributedUplinks;
import dev.vmklab.design.vswitch.DistributedSwitch;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// Adds and takes away uplinks and LAGs of a distributed switch. Their names are lines of their own.
final class UplinksLine implements Line {
    private final Subject subject;
    private final FlowPane box = new FlowPane(4, 4);
    private final MenuButton remove = new MenuButton("Remove", new FontIcon("mdi2t-trash-can-outline"));

    UplinksLine(Subject subject) {
        this.subject = subject;
        Button add = button("Add uplink", "field-uplinks-add");
        add.setOnAction(event -> subject.edit("Add uplink to ", (d, id, ids) -> DistributedUplinks.added(d, id)));
        Button lag = button("Add LAG", "field-lags-add");
        lag.setOnAction(event ->
                subject.edit("Add LAG to ", (d, id, ids) -> DistributedUplinks.withLag(d, id, ids.next("lag"))));
        remove.setId("field-uplinks-remove");
        remove.setAccessibleText("Remove an uplink");
        remove.getStyleClass().addAll("flat", "small");
        box.getStyleClass().add("inspector-row");
        box.getChildren().addAll(add, lag, remove);
        refresh();
    }

    private static Button button(String text, String id) {
        Button button = new Button(text, new FontIcon("mdi2p-plus"));
        button.setId(id);
        button.getStyleClass().addAll("flat", "small");
        return button;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void refresh() {
        List<String> uplinks = subject.elements().getFirst() instanceof DistributedSwitch sw ? sw.uplinks() : List.of();
        remove.setDisable(uplinks.size() < 2);
        remove.getItems().setAll(uplinks.stream().map(this::item).toList());
    }

    private MenuItem item(String uplink) {
        MenuItem item = new MenuItem(uplink);
        item.setMnemonicParsing(false);
        item.setOnAction(event ->
                subject.edit("Remove " + uplink + " from ", (d, id, ids) -> DistributedUplinks.without(d, id, uplink)));
        return item;
    }
}
