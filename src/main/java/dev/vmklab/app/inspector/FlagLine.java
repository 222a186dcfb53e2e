package dev.vmklab.app.inspector;

import dev.vmklab.app.document.Stroke;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/// Something that is so or not; undetermined where the elements differ.
final class FlagLine implements Line {
    private final Subject subject;
    private final Item.Flag item;
    private final CheckBox box = new CheckBox();
    private final Row row;

    FlagLine(Subject subject, Item.Flag item) {
        this.subject = subject;
        this.item = item;
        row = new Row(item.label(), box);
        box.setId(Row.id(item.path()));
        box.setAccessibleText(item.label());
        box.setOnAction(event -> subject.set(item.label(), item.path(), box.isSelected(), new Stroke()));
        refresh();
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void refresh() {
        List<Object> values = subject.values(item.path());
        box.setIndeterminate(values.size() > 1);
        box.setSelected(values.equals(List.of(true)));
    }
}
