package dev.vmklab.design.property;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A design with some of its elements changed. What does not change is shared with the design before.
public final class Elements {
    private final Set<Id> wanted;
    private final UnaryOperator<Record> change;

    private Elements(Collection<Id> wanted, UnaryOperator<Record> change) {
        this.wanted = new HashSet<>(wanted);
        this.change = change;
    }

    /// Changes the elements with these ids, wherever they stand. Ids that the design does not have are passed over.
    ///
    /// @throws IllegalArgumentException when a record refuses what the change makes of it; no element is changed then
    public static Design edit(Design design, Collection<Id> ids, UnaryOperator<Record> change) {
        return (Design) new Elements(ids, change).inside(design);
    }

    /// Sets one property of these elements.
    ///
    /// @throws IllegalArgumentException with a reason when an element refuses the value
    public static Design set(Design design, Collection<Id> ids, PropertyPath path, Object value) {
        return edit(design, ids, element -> path.write(element, value));
    }

    private Record of(Record element) {
        Record inner = inside(element);
        boolean meant = idOf(element).filter(wanted::contains).isPresent();
        return meant ? change.apply(inner) : inner;
    }

    /// The record with those elements changed that stand in lists of it.
    private Record inside(Record record) {
        Fields fields = Fields.of(record);
        List<Object> values = new ArrayList<>(fields.count());
        boolean any = false;
        for (int i = 0; i < fields.count(); i++) {
            Object value = fields.read(record, i);
            Object next = fields.isList(i) && value instanceof List<?> list ? list(list) : value;
            any |= !isSame(next, value);
            values.add(next);
        }
        return any ? fields.create(values) : record;
    }

    private List<?> list(List<?> items) {
        List<Object> changed = new ArrayList<>(items.size());
        boolean any = false;
        for (Object item : items) {
            Object next = item instanceof Record record && idOf(record).isPresent() ? of(record) : item;
            any |= !isSame(next, item);
            changed.add(next);
        }
        return any ? changed : items;
    }

    @SuppressWarnings("ReferenceEquality") // what has not been touched is the same object, and comparing costs nothing
    private static boolean isSame(Object a, Object b) {
        return a == b;
    }

    /// The id of an element; empty for a record that has none, such as the load of a disk.
    public static Optional<Id> idOf(Record record) {
        return Fields.id(record);
    }
}
