package dev.vmklab.app.inspector;

import dev.vmklab.app.document.Stroke;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.property.PropertyPath;
import dev.vmklab.drawing.picture.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The services of VMkernel adapters as check boxes with the services' colours: those that ESXi ticks, and the storage
/// protocols for which an adapter exists.
final class ServicesLine implements Line {
    private static final double BOX_WIDTH = 148;

    private final Subject subject;
    private final Item.Services item;
    private final Map<VmkTag, CheckBox> tags = new LinkedHashMap<>();
    private final Map<StorageRole, CheckBox> roles = new LinkedHashMap<>();
    private final VBox box = new VBox(4);

    ServicesLine(Subject subject, Item.Services item, Theme theme) {
        this.subject = subject;
        this.item = item;
        FlowPane ticks = new FlowPane(8, 4);
        for (VmkTag tag : VmkTag.values()) {
            CheckBox check = check(Names.of(tag), "field-service-" + tag.key());
            check.setOnAction(event -> tick(tag, check.isSelected()));
            tags.put(tag, check);
            ticks.getChildren().add(marked(check, ServiceMark.of(tag.service(), theme)));
        }
        item.role().ifPresent(path -> {
            for (StorageRole role : StorageRole.values()) {
                CheckBox check = check(role.service().label(), "field-service-" + role.key());
                check.setOnAction(event -> subject.set(
                        "storage protocol",
                        path,
                        check.isSelected() ? Optional.of(role) : Optional.empty(),
                        new Stroke()));
                roles.put(role, check);
                ticks.getChildren().add(marked(check, ServiceMark.of(role.service(), theme)));
            }
        });
        box.getStyleClass().add("inspector-row");
        box.getChildren().add(ticks);
        refresh();
    }

    private static CheckBox check(String text, String id) {
        CheckBox check = new CheckBox(text);
        check.setId(id);
        check.setMnemonicParsing(false);
        return check;
    }

    private static Node marked(CheckBox check, Node mark) {
        HBox pair = new HBox(6, mark, check);
        pair.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        pair.setPrefWidth(BOX_WIDTH);
        return pair;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void refresh() {
        tags.forEach((tag, check) -> show(check, item.tags(), value -> ((List<?>) value).contains(tag)));
        item.role()
                .ifPresent(path ->
                        roles.forEach((role, check) -> show(check, path, value -> value.equals(Optional.of(role)))));
    }

    private void show(CheckBox check, PropertyPath path, java.util.function.Predicate<Object> isOn) {
        List<Boolean> on =
                subject.values(path).stream().map(isOn::test).distinct().toList();
        check.setIndeterminate(on.size() > 1);
        check.setSelected(on.equals(List.of(true)));
    }

    /// Ticks a service on all adapters, or on none; their other services stay.
    private void tick(VmkTag tag, boolean on) {
        Stroke stroke = new Stroke();
        subject.change((on ? "Add " : "Remove ") + Names.of(tag) + " of ", stroke, element -> {
            List<Object> changed =
                    new ArrayList<>((List<?>) item.tags().read(element).orElse(List.of()));
            changed.remove(tag);
            if (on) {
                changed.add(tag);
            }
            return item.tags().write(element, List.copyOf(changed));
        });
    }
}
