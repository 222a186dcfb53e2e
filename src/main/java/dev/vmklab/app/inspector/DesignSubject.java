package dev.vmklab.app.inspector;

import dev.vmklab.app.document.Document;
import dev.vmklab.app.document.Stroke;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.edit.Renaming;
import dev.vmklab.design.property.Elements;
import dev.vmklab.design.property.PropertyPath;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.DesignDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Elements of the design. FX thread only.
final class DesignSubject implements Subject {
    private static final PropertyPath NAME = PropertyPath.of("name");

    private final Document document;
    private final Consumer<Id> jump;
    private DesignIndex index;
    private List<Id> ids = List.of();
    private List<Record> elements = List.of();

    DesignSubject(Document document, Consumer<Id> jump) {
        this.document = document;
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
            if (path.equals(NAME)) {
                set(design(), ids, path, value);
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
                before -> before.withDesign(set(before.design(), changed, path, value)));
    }

    @Override
    public void change(String name, Stroke stroke, UnaryOperator<Record> change) {
        List<Id> changed = ids;
        document.edit(
                name + subject(), stroke, before -> before.withDesign(Elements.edit(before.design(), changed, change)));
    }

    /// A name may be what others refer to, such as a vmnic's; they follow.
    private static Design set(Design design, List<Id> ids, PropertyPath path, Object value) {
        if (!path.equals(NAME) || !(value instanceof String name)) {
            return Elements.set(design, ids, path, value);
        }
        Design renamed = design;
        for (Id id : ids) {
            renamed = Renaming.of(renamed, id, name);
        }
        return renamed;
    }

    private String subject() {
        return ids.size() == 1 ? index.label(ids.getFirst()) : ids.size() + " elements";
    }

    @Override
    public void jump(Id id) {
        jump.accept(id);
    }
}
