package dev.vmklab.app.inspector;

import dev.vmklab.app.document.Stroke;
import dev.vmklab.app.ui.ElementIcons;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// Another element: a button that opens a searchable list, and one that goes there.
final class ReferenceLine implements Line {
    private final Subject subject;
    private final Item.Reference item;
    private final Button choose = new Button();
    private final Button go = new Button("", new FontIcon("mdi2a-arrow-right-circle-outline"));
    private final Row row;

    ReferenceLine(Subject subject, Item.Reference item) {
        this.subject = subject;
        this.item = item;
        choose.setId(Row.id(item.path()));
        choose.getStyleClass().add("picker-button");
        choose.setMaxWidth(Double.MAX_VALUE);
        choose.setAlignment(Pos.CENTER_LEFT);
        choose.setOnAction(event -> open());
        HBox.setHgrow(choose, Priority.ALWAYS);
        go.setId(Row.id(item.path()) + "-go");
        go.getStyleClass().addAll("flat", "button-icon");
        go.setOnAction(event -> current().ifPresent(subject::jump));
        row = new Row(item.label(), new HBox(2, choose, go));
        refresh();
    }

    @Override
    public Node node() {
        return row;
    }

    private Optional<Id> current() {
        Object value = subject.value(item.path()).orElse(Optional.empty());
        return value instanceof Id id
                ? Optional.of(id)
                : value instanceof Optional<?> maybe && maybe.orElse(null) instanceof Id id
                        ? Optional.of(id)
                        : Optional.empty();
    }

    @Override
    public void refresh() {
        boolean mixed = subject.values(item.path()).size() > 1;
        Optional<Id> id = current();
        String text = mixed ? Row.MIXED_TEXT : id.map(subject.index()::label).orElse("none");
        choose.setText(text);
        choose.setAccessibleText(item.label() + ": " + text);
        choose.pseudoClassStateChanged(Row.MIXED, mixed || id.isEmpty());
        choose.setGraphic(id.flatMap(known -> subject.index().find(known, Record.class))
                .map(element -> new FontIcon(ElementIcons.of(element)))
                .orElse(null));
        go.setDisable(id.filter(subject.index()::contains).isEmpty());
        go.setAccessibleText("Go to " + text);
        go.setTooltip(Row.tooltip("Go to " + text));
    }

    private void open() {
        List<Optional<Id>> candidates = new ArrayList<>();
        if (item.optional()) {
            candidates.add(Optional.empty());
        }
        StartValues.candidates(
                        item.target(), subject.index(), subject.elements().getFirst())
                .stream()
                .map(Optional::of)
                .forEach(candidates::add);
        new Picker(subject.index(), candidates, this::choose).open(choose, current());
    }

    private void choose(Optional<Id> chosen) {
        if (item.optional()) {
            subject.set(item.label(), item.path(), chosen, new Stroke());
        } else {
            chosen.ifPresent(id -> subject.set(item.label(), item.path(), id, new Stroke()));
        }
        choose.requestFocus();
    }
}
