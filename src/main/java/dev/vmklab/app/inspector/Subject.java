package dev.vmklab.app.inspector;

import dev.vmklab.app.document.Document;
import dev.vmklab.app.document.Stroke;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.edit.Renaming;
import dev.vmklab.design.property.Elements;
import dev.vmklab.design.property.Limits;
import dev.vmklab.design.property.PropertyPath;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.DesignDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The elements that the inspector shows, and the way to change them. FX thread only.
final class Subject {
    private static final PropertyPath NAME = PropertyPath.of("name");

    private final Document document;
    private final Consumer<Id> jump;
    private DesignIndex index;
    private List<Id> ids = List.of();
    private List<Record> elements = List.of();

    Subject(Document document, Consumer<Id> jump) {
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

    /// Whether the document is in the middle of a change, so that nothing can be edited.
    boolean isChanging() {
        return document.isChanging();
    }

    DesignIndex index() {
        return index;
    }

    Design design() {
        return document.shown().design();
    }

    DesignDocument document() {
        return document.shown();
    }

    List<Id> ids() {
        return ids;
    }

    List<Record> elements() {
        return elements;
    }

    /// The different values that the elements have at a place; empty where some of them have nothing there.
    List<Object> values(PropertyPath path) {
        List<Object> values = new ArrayList<>();
        for (Record element : elements) {
            Optional<Object> value = path.read(element);
            if (value.isEmpty()) {
                return List.of();
            }
            if (!values.contains(value.get())) {
                values.add(value.get());
            }
        }
        return values;
    }

    /// The value that all elements have; empty where they differ.
    Optional<Object> value(PropertyPath path) {
        List<Object> values = values(path);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    Optional<Limits> limits(PropertyPath path) {
        return elements.stream().findFirst().flatMap(element -> Limits.of(element, path));
    }

    /// Why the elements cannot have a value; empty where they can.
    Optional<IllegalArgumentException> refusal(PropertyPath path, Object value) {
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

    /// Gives all elements a value that none of them refuses.
    ///
    /// @param what the property's name
    void set(String what, PropertyPath path, Object value, Stroke stroke) {
        List<Id> changed = ids;
        document.edit(
                "Set " + Names.asNoun(what) + " of " + subject(),
                stroke,
                before -> before.withDesign(set(before.design(), changed, path, value)));
    }

    /// Changes all elements in one edit.
    ///
    /// @param name of the edit, up to the name of what is changed
    void change(String name, Stroke stroke, UnaryOperator<Record> change) {
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

    void jump(Id id) {
        jump.accept(id);
    }
}
