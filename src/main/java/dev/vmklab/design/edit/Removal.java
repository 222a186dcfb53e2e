package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import dev.vmklab.design.property.Fields;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes elements out of a design together with everything that cannot be without them.
///
/// What is inside an element goes with it, and so do the VMs that run on a removed host. A reference that may be absent
/// or stands in a list is dropped; a record that cannot do without its reference goes itself: a cable without one of
/// its
/// ends, a vmk without its port group, a datastore without its array.
@SuppressWarnings("ReferenceEquality") // what is the same object is shared, which is the point
public final class Removal {
    private final Set<Id> gone;

    private Removal(Set<Id> gone) {
        this.gone = gone;
    }

    /// What has to go when these elements go.
    public static Removal of(Design design, Collection<Id> elements) {
        Removal removal = new Removal(new HashSet<>(elements));
        design.vms().stream()
                .filter(vm -> vm.host().filter(removal.gone::contains).isPresent())
                .forEach(vm -> removal.gone.add(vm.id()));
        int before;
        do {
            before = removal.gone.size();
            removal.swept(design);
        } while (removal.gone.size() > before);
        return removal;
    }

    /// The design without the elements.
    public static Design from(Design design, Collection<Id> elements) {
        return of(design, elements).applied(design);
    }

    /// The elements that are removed, those that follow from others included.
    public Set<Id> gone() {
        return Set.copyOf(gone);
    }

    public Design applied(Design design) {
        Design swept = (Design) swept(design).orElse(design);
        return Lags.without(Uplinks.withoutVmnics(swept, design, gone), design, gone);
    }

    /// Something that refers to the design, such as a scenario, without what is gone; empty when it goes itself.
    public <R extends Record> Optional<R> from(R record) {
        @SuppressWarnings("unchecked")
        Optional<R> left = (Optional<R>) swept(record);
        return left;
    }

    private Optional<Record> swept(Record record) {
        Fields fields = Fields.of(record);
        List<Object> before = fields.values(record);
        if (Fields.id(record).filter(gone::contains).isPresent()) {
            takeAlong(record);
            return Optional.empty();
        }
        List<Object> after = new ArrayList<>(before.size());
        boolean same = true;
        for (Object value : before) {
            Optional<Object> next = value(value);
            if (next.isEmpty()) {
                takeAlong(record);
                return Optional.empty();
            }
            same &= next.get() == value;
            after.add(next.get());
        }
        return Optional.of(same ? record : fields.create(after));
    }

    private Optional<Object> value(Object value) {
        return switch (value) {
            case Id id -> gone.contains(id) ? Optional.empty() : Optional.of(id);
            case Extras extras -> Optional.of(extras);
            case Record record -> swept(record).map(r -> r);
            case List<?> list -> Optional.of(list(list));
            case Optional<?> maybe -> Optional.of(maybe(maybe));
            default -> Optional.of(value);
        };
    }

    private Optional<?> maybe(Optional<?> maybe) {
        if (maybe.isEmpty()) {
            return maybe;
        }
        Optional<Object> left = value(maybe.get());
        return left.isPresent() && left.get() == maybe.get() ? maybe : left;
    }

    private List<?> list(List<?> list) {
        List<Object> left = new ArrayList<>(list.size());
        boolean same = true;
        for (Object item : list) {
            Optional<Object> next = value(item);
            same &= next.isPresent() && next.get() == item;
            next.ifPresent(left::add);
        }
        return same ? list : List.copyOf(left);
    }

    private void takeAlong(Record record) {
        Rewrite.record(record, inner -> {
            Fields.id(inner).ifPresent(gone::add);
            return inner;
        });
    }
}
