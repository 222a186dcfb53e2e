package dev.vmklab.app.inspector;

import dev.vmklab.app.document.Stroke;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Several other elements: each a link that goes there, with a button that takes it out, and one that adds.
final class ReferenceListLine implements Line {
    private final Subject subject;
    private final Item.ReferenceList item;
    private final VBox box = new VBox(2);
    private final Row row;

    private Optional<List<String>> shown = Optional.empty();
    private Optional<List<Id>> shownIds = Optional.empty();

    ReferenceListLine(Subject subject, Item.ReferenceList item) {
        this.subject = subject;
        this.item = item;
        box.getStyleClass().add("inspector-list");
        row = new Row(item.label(), box);
        refresh();
    }

    @Override
    public Node node() {
        return row;
    }

    private Optional<List<Id>> current() {
        return subject.value(item.path())
                .filter(List.class::isInstance)
                .map(value -> ((List<?>) value).stream().map(Id.class::cast).toList());
    }

    @Override
    public void refresh() {
        Optional<List<Id>> ids = current();
        Optional<List<String>> names =
                ids.map(all -> all.stream().map(subject.index()::label).toList());
        if (!box.getChildren().isEmpty() && names.equals(shown) && ids.equals(shownIds)) {
            return; // what has the focus keeps it
        }
        shown = names;
        shownIds = ids;
        box.getChildren().clear();
        if (ids.isEmpty()) {
            Label mixed = new Label(Row.MIXED_TEXT);
            mixed.getStyleClass().add("text-muted");
            box.getChildren().add(mixed);
        }
        ids.orElse(List.of()).forEach(id -> box.getChildren().add(entry(id)));
        Button add = new Button("Add", new FontIcon("mdi2p-plus"));
        add.setId(Row.id(item.path()));
        add.getStyleClass().addAll("flat", "small");
        add.setAccessibleText("Add to " + item.label());
        add.setOnAction(event -> open(add));
        box.getChildren().add(add);
    }

    private Node entry(Id id) {
        String label = subject.index().label(id);
        Hyperlink link = new Hyperlink(label);
        link.setOnAction(event -> subject.jump(id));
        link.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(link, Priority.ALWAYS);
        Button remove = new Button("", new FontIcon("mdi2c-close"));
        remove.getStyleClass().addAll("flat", "button-icon", "small");
        remove.setAccessibleText("Take out " + label);
        remove.setTooltip(Row.tooltip("Take out " + label));
        remove.setOnAction(event -> {
            List<Id> less = new ArrayList<>(current().orElse(List.of()));
            less.remove(id);
            set(less);
        });
        HBox entry = new HBox(2, link, remove);
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }

    private void open(Button add) {
        List<Id> now = current().orElse(List.of());
        List<Optional<Id>> candidates =
                StartValues.candidates(
                                item.target(),
                                subject.index(),
                                subject.elements().getFirst())
                        .stream()
                        .filter(id -> !now.contains(id))
                        .map(Optional::of)
                        .toList();
        new Picker(
                        subject.index(),
                        candidates,
                        chosen -> chosen.ifPresent(id -> {
                            List<Id> more = new ArrayList<>(now);
                            more.add(id);
                            set(more);
                        }))
                .open(add, Optional.empty());
    }

    private void set(List<Id> ids) {
        Optional<IllegalArgumentException> refusal = subject.refusal(item.path(), ids);
        row.say(refusal.map(Throwable::getMessage).orElse(""), refusal.isPresent());
        if (refusal.isEmpty()) {
            subject.set(item.label(), item.path(), ids, new Stroke());
        }
    }
}
