package dev.vmklab.app.inspector;

import dev.vmklab.app.document.Document;
import dev.vmklab.app.document.Stroke;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.property.Elements;
import dev.vmklab.design.property.PropertyPath;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.format.DesignDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Elements of the design. FX thread only.
final class DesignSubject implements Subject {
    private final Document document;
    private final IdSource newIds;
    private final Consumer<Id> jump;
    private DesignIndex index;
    private List<Id> ids = List.of();
    private List<Record> elements = List.of();

    /// @param newIds for elements that are added
    DesignSubject(Document document, IdSource newIds, Consumer<Id> jump) {
        this.document = document;
        this.newIds = newIds;
        this.jump = jump;
        index = DesignIndex.of(document.shown().design());
    }

    /// Looks at elements as they are in a design. Ids that it does not have are left out.
    void look(DesignIndex newIndex, List<Id> selected) {
        index = newIndex;
        ids = selected.stream().filter(newIndex::contains).toList();
        elements = ids.stream()
                .flatMap(id -> newIndex.find(id, Record.class).stream())
                .toList();
    }

    @Override
    public boolean isChanging() {
        return document.isChanging();
    }

    @Override
    public DesignIndex index() {
        return index;
    }

    @Override
    public Design design() {
        return document.shown().design();
    }

    @Override
    public DesignDocument document() {
        return document.shown();
    }

    @Override
    public List<Id> ids() {
        return ids;
    }

    @Override
    public List<Record> elements() {
        return elements;
    }

    @Override
    public Optional<IllegalArgumentException> refusal(PropertyPath path, Object value) {
        try {
            elements.forEach(element -> path.write(element, value));
            if (Consequences.reach(path)) {
                Consequences.set(design(), ids, path, value);
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e);
        }
    }

    @Override
    public void set(String what, PropertyPath path, Object value, Stroke stroke) {
        List<Id> changed = ids;
        document.edit(
                "Set " + Names.asNoun(what) + " of " + subject(),
                stroke,
                before -> before.withDesign(Consequences.set(before.design(), changed, path, value)));
    }

    @Override
    public void change(String name, Stroke stroke, UnaryOperator<Record> change) {
        List<Id> changed = ids;
        document.edit(
                name + subject(), stroke, before -> before.withDesign(Elements.edit(before.design(), changed, change)));
    }

    @Override
    public void edit(String name, ElementChange change) {
        List<Id> changed = ids;
        document.edit(name + subject(), before -> {
            Design design = before.design();
            for (Id id : changed) {
                design = change.of(design, id, newIds);
            }
            return before.withDesign(design);
        });
    }

    private String subject() {
        return ids.size() == 1 ? index.label(ids.getFirst()) : ids.size() + " elements";
    }

    @Override
    public void jump(Id id) {
        jump.accept(id);
    }
}
