package dev.vmklab.app.inspector;

import dev.vmklab.app.document.Stroke;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.picture.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/// A set of services as small buttons that are in or out.
final class ServiceSetLine implements Line {
    private final Subject subject;
    private final Item.ServiceSet item;
    private final Map<Service, ToggleButton> buttons = new LinkedHashMap<>();
    private final Row row;

    ServiceSetLine(Subject subject, Item.ServiceSet item, Theme theme) {
        this.subject = subject;
        this.item = item;
        FlowPane pane = new FlowPane(4, 4);
        pane.getStyleClass().add("inspector-list");
        for (Service service : Service.values()) {
            ToggleButton button = new ToggleButton(service.tag(), ServiceMark.of(service, theme));
            button.setId(Row.id(item.path()) + "-" + service.key());
            button.getStyleClass().addAll("small", "service-toggle");
            button.setAccessibleText(service.label());
            button.setTooltip(Row.tooltip(service.label()));
            button.setOnAction(event -> toggle(service, button.isSelected()));
            buttons.put(service, button);
            pane.getChildren().add(button);
        }
        row = new Row(item.label().isEmpty() ? "Services" : item.label(), pane);
        refresh();
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void refresh() {
        List<?> now = current();
        buttons.forEach((service, button) -> button.setSelected(now.contains(service)));
    }

    private List<?> current() {
        return subject.value(item.path()).orElse(List.of()) instanceof List<?> list ? list : List.of();
    }

    private void toggle(Service service, boolean in) {
        List<Object> changed = new ArrayList<>(current());
        changed.remove(service);
        if (in) {
            changed.add(service);
        }
        Optional<IllegalArgumentException> refusal = subject.refusal(item.path(), changed);
        row.say(
                refusal.map(r -> service.label() + " is in another class already")
                        .orElse(""),
                refusal.isPresent());
        if (refusal.isEmpty()) {
            subject.set("services", item.path(), List.copyOf(changed), new Stroke());
        } else {
            refresh();
        }
    }
}
