package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import dev.vmklab.design.property.Fields;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes what is inside a record, however deep, and shares the rest.
@SuppressWarnings("ReferenceEquality") // what is the same object is shared, which is the point
public final class Rewrite {
    private Rewrite() {}

    /// Changes one element of a design; the design itself when nothing has this id.
    public static <T extends Record> Design element(Design design, Id id, Class<T> type, UnaryOperator<T> change) {
        return (Design) record(design, r -> {
            boolean meant =
                    type.isInstance(r) && Fields.id(r).filter(id::equals).isPresent();
            return meant ? change.apply(type.cast(r)) : r;
        });
    }

    /// Changes every element of a type.
    static <T extends Record> Design each(Design design, Class<T> type, UnaryOperator<T> change) {
        return (Design) record(design, r -> type.isInstance(r) ? change.apply(type.cast(r)) : r);
    }

    /// Applies a change to a record and to all records in it, those inside first.
    static Record record(Record whole, UnaryOperator<Record> change) {
        return change.apply(values(whole, value -> nested(value, change)));
    }

    private static Object nested(Object value, UnaryOperator<Record> change) {
        return switch (value) {
            case Extras extras -> extras;
            case Id id -> id;
            case Record record -> record(record, change);
            case List<?> list -> list(list, item -> nested(item, change));
            case Optional<?> maybe -> maybe(maybe, item -> nested(item, change));
            default -> value;
        };
    }

    /// Changes the values of a record's components; the same record when they stay the same.
    static Record values(Record record, UnaryOperator<Object> change) {
        Fields fields = Fields.of(record);
        List<Object> before = fields.values(record);
        boolean same = true;
        List<Object> after = new ArrayList<>(before.size());
        for (Object value : before) {
            Object next = change.apply(value);
            same &= next == value;
            after.add(next);
        }
        return same ? record : fields.create(after);
    }

    /// Changes the items of a list; the same list when they stay the same.
    static List<?> list(List<?> list, UnaryOperator<Object> change) {
        List<Object> after = new ArrayList<>(list.size());
        boolean same = true;
        for (Object item : list) {
            Object next = change.apply(item);
            same &= next == item;
            after.add(next);
        }
        return same ? list : List.copyOf(after);
    }

    /// Changes what is there; the same value when it stays the same.
    static Optional<?> maybe(Optional<?> maybe, UnaryOperator<Object> change) {
        return maybe.isPresent() && change.apply(maybe.get()) != maybe.get()
                ? Optional.of(change.apply(maybe.get()))
                : maybe;
    }
}
