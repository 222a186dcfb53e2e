package dev.vmklab.app.inspector;

import dev.vmklab.app.document.Stroke;
import dev.vmklab.design.property.PropertyPath;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// Lines that show something, or whose only edit is to make or remove a record.
record PlainLine(Node node, Runnable refreshed) implements Line {
    /// For a line whose changes are another item, which has a line of its own.
    private PlainLine(Node node) {
        this(node, () -> {});
    }

    @Override
    public void refresh() {
        refreshed.run();
    }

    static Line note(Item.Note item) {
        Label text = new Label(item.text());
        text.setWrapText(true);
        text.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        text.getStyleClass().add("text-muted");
        if (item.label().isEmpty()) {
            text.getStyleClass().add("inspector-row");
            return new PlainLine(text);
        }
        return new PlainLine(new Row(item.label(), text));
    }

    static Line links(Subject subject, Item.Links item) {
        FlowPane links = new FlowPane(8, 2);
        links.getStyleClass().add("inspector-list");
        for (Id target : item.targets()) {
            Hyperlink link = new Hyperlink(nameOf(subject, target));
            link.setOnAction(event -> subject.jump(target));
            links.getChildren().add(link);
        }
        return new PlainLine(new Row(item.label(), links));
    }

    /// Without the name of what it stands in.
    private static String nameOf(Subject subject, Id target) {
        String label = subject.index().label(target);
        String around =
                subject.index().owner(target).map(subject.index()::label).orElse("");
        return label.startsWith(around + " ") ? label.substring(around.length() + 1) : label;
    }

    static Line present(Subject subject, Item.Present item) {
        CheckBox box = new CheckBox(item.label());
        box.setId(Row.id(item.path()));
        box.getStyleClass().add("inspector-row");
        box.setOnAction(event -> {
            Optional<Object> value = box.isSelected() ? start(subject, item.type()) : Optional.empty();
            subject.set(item.label(), item.path(), value, new Stroke());
        });
        PlainLine line = new PlainLine(box, () -> showPresence(subject, item, box));
        line.refresh();
        return line;
    }

    private static void showPresence(Subject subject, Item.Present item, CheckBox box) {
        List<Object> values = subject.values(item.path());
        boolean there = values.stream().anyMatch(v -> v instanceof Optional<?> maybe && maybe.isPresent());
        boolean absent = values.stream().anyMatch(v -> v instanceof Optional<?> maybe && maybe.isEmpty());
        box.setIndeterminate(there && absent);
        box.setSelected(there && !absent);
        box.setDisable(!there && start(subject, item.type()).isEmpty());
    }

    private static Optional<Object> start(Subject subject, Class<?> type) {
        return new StartValues(subject, subject.elements().getFirst()).of(type);
    }

    static Line removable(Subject subject, Item.Removable item) {
        Label title = new Label(item.label());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button remove = new Button("", new FontIcon("mdi2t-trash-can-outline"));
        remove.setId(Row.id(item.list().item(item.index())) + "-remove");
        remove.getStyleClass().addAll("flat", "button-icon", "small");
        remove.setAccessibleText("Remove " + item.label());
        remove.setTooltip(Row.tooltip("Remove " + item.label()));
        remove.setOnAction(event ->
                subject.change("Remove " + Names.asNoun(item.label()) + " of ", new Stroke(), element -> {
                    List<Object> less = new ArrayList<>(listOf(element, item.list()));
                    less.remove(item.index());
                    return item.list().write(element, List.copyOf(less));
                }));
        HBox line = new HBox(8, title, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("inspector-card");
        return new PlainLine(line);
    }

    private static List<?> listOf(Record element, PropertyPath path) {
        return path.read(element).orElse(List.of()) instanceof List<?> list ? list : List.of();
    }

    static Line addable(Subject subject, Item.Addable item) {
        Button add = new Button(item.label(), new FontIcon("mdi2p-plus"));
        add.setId(Row.id(item.list()) + "-add");
        add.getStyleClass().addAll("flat", "small");
        add.setOnAction(event -> start(subject, item.type())
                .ifPresent(made -> subject.change(item.label() + " to ", new Stroke(), element -> {
                    List<Object> more = new ArrayList<>(listOf(element, item.list()));
                    more.add(made);
                    return item.list().write(element, List.copyOf(more));
                })));
        PlainLine line = new PlainLine(
                add, () -> add.setDisable(start(subject, item.type()).isEmpty()));
        line.refresh();
        return line;
    }
}
