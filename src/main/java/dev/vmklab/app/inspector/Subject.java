package dev.vmklab.app.inspector;

import dev.vmklab.app.document.Stroke;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.property.Limits;
import dev.vmklab.design.property.PropertyPath;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.format.DesignDocument;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What a form shows, and the way to change it: some records of a document. FX thread only.
interface Subject {
    /// Whether the document is in the middle of a change, so that nothing can be edited.
    boolean isChanging();

    /// Of the design that the records refer to.
    DesignIndex index();

    Design design();

    DesignDocument document();

    /// Of the records.
    List<Id> ids();

    List<Record> elements();

    /// Why the records cannot have a value; empty where they can.
    Optional<IllegalArgumentException> refusal(PropertyPath path, Object value);

    /// Gives all records a value that none of them refuses.
    ///
    /// @param what the property's name
    void set(String what, PropertyPath path, Object value, Stroke stroke);

    /// Changes all records in one edit.
    ///
    /// @param name of the edit, up to the name of what is changed
    void change(String name, Stroke stroke, UnaryOperator<Record> change);

    /// Changes the design for each of the records in one edit, where they are elements of the design.
    ///
    /// @param name of the edit, up to the name of what is changed
    default void edit(String name, ElementChange change) {
        throw new UnsupportedOperationException("these are no elements of the design");
    }

    /// Makes the next design for an element.
    interface ElementChange {
        /// @param ids for elements that are added
        Design of(Design design, Id element, IdSource ids);
    }

    /// Goes to an element.
    void jump(Id id);

    /// The different values that the records have at a place; empty where some of them have nothing there.
    default List<Object> values(PropertyPath path) {
        Set<Object> values = new LinkedHashSet<>();
        for (Record element : elements()) {
            Optional<Object> value = path.read(element);
            if (value.isEmpty()) {
                return List.of();
            }
            values.add(value.get());
        }
        return List.copyOf(values);
    }

    /// The value that all records have; empty where they differ.
    default Optional<Object> value(PropertyPath path) {
        List<Object> values = values(path);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    default Optional<Limits> limits(PropertyPath path) {
        return elements().stream().findFirst().flatMap(element -> Limits.of(element, path));
    }
}
