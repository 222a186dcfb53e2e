package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.property.Fields;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Elements that were copied, with all that is drawn inside them and the cables between them.
///
/// @param parts a design of what was copied; an element that was not copied itself holds those of its parts that were
/// @param roots the elements that were selected, without those inside another selected one
public record Clip(Design parts, List<Id> roots) {
    public Clip {
        roots = List.copyOf(roots);
    }

    /// Copies elements of a design.
    public static Clip of(Design design, Collection<Id> selected) {
        Set<Id> all = closure(design, selected);
        Model model = Model.of(design);
        List<Id> roots = selected.stream()
                .filter(model.index()::contains)
                .filter(id -> !all.contains(model.index().owner(id).orElse(id)) || isTop(model, id))
                .filter(id -> model.index().find(id, Cable.class).isEmpty())
                .filter(id -> model.index()
                        .find(id, Vm.class)
                        .flatMap(Vm::host)
                        .filter(all::contains)
                        .isEmpty())
                .distinct()
                .toList();
        return new Clip((Design) kept(design, all), roots);
    }

    private static boolean isTop(Model model, Id id) {
        return model.index().owner(id).isEmpty();
    }

    /// The elements, all that is drawn inside them, and the cables that run between them.
    static Set<Id> closure(Design design, Collection<Id> selected) {
        Set<Id> all = new LinkedHashSet<>();
        Rewrite.record(design, record -> {
            boolean chosen = Fields.id(record).filter(selected::contains).isPresent();
            if (chosen && !(record instanceof Cable)) {
                Rewrite.record(record, inner -> {
                    Fields.id(inner).ifPresent(all::add);
                    return inner;
                });
            }
            return record;
        });
        design.vms().stream()
                .filter(vm -> vm.host().filter(all::contains).isPresent())
                .forEach(vm -> addVm(vm, all));
        design.gateways().stream()
                .filter(g -> all.contains(g.physicalSwitch()))
                .map(Gateway::id)
                .forEach(all::add);
        design.datastores().stream()
                .filter(d -> arrayOf(d).filter(all::contains).isPresent())
                .map(Datastore::id)
                .forEach(all::add);
        for (Host host : design.hosts()) {
            host.vmks().stream()
                    .filter(v -> all.contains(v.portGroup()))
                    .map(Vmk::id)
                    .forEach(all::add);
        }
        design.cables().stream()
                .filter(c -> all.contains(c.a()) && all.contains(c.b()))
                .map(Cable::id)
                .forEach(all::add);
        return all;
    }

    private static void addVm(Vm vm, Set<Id> all) {
        all.add(vm.id());
        vm.nics().forEach(nic -> all.add(nic.id()));
    }

    private static Optional<Id> arrayOf(Datastore datastore) {
        return switch (datastore.backing()) {
            case Backing.Nfs nfs -> Optional.of(nfs.array());
            case Backing.Iscsi iscsi -> Optional.of(iscsi.array());
            case Backing.NvmeTcp nvme -> Optional.of(nvme.array());
            case Backing.Vsan vsan -> Optional.empty();
            case Backing.Local local -> Optional.empty();
        };
    }

    /// A record whose lists of elements hold only those that are meant or hold one that is.
    private static Record kept(Record record, Set<Id> all) {
        if (Fields.id(record).filter(all::contains).isPresent()) {
            return record;
        }
        return Rewrite.values(record, value -> value instanceof List<?> list ? kept(list, all) : value);
    }

    private static List<?> kept(List<?> list, Set<Id> all) {
        List<Object> kept = new ArrayList<>();
        for (Object item : list) {
            switch (item) {
                case UplinkSlot slot -> {
                    if (all.contains(slot.vmnic())) {
                        kept.add(slot);
                    }
                }
                case Record record
                when Fields.id(record).isPresent() -> {
                    if (holds(record, all)) {
                        kept.add(kept(record, all));
                    }
                }
                default -> kept.add(item);
            }
        }
        return List.copyOf(kept);
    }

    private static boolean holds(Record record, Set<Id> all) {
        boolean[] found = {false};
        Rewrite.record(record, inner -> {
            found[0] |= Fields.id(inner).filter(all::contains).isPresent();
            return inner;
        });
        return found[0];
    }

    /// Everything in the clip that is copied, as opposed to what only holds it.
    Set<Id> copied() {
        return closure(parts, roots);
    }

    public boolean isEmpty() {
        return roots.isEmpty();
    }

    /// A clip of a whole design.
    public static Clip ofAll(Design design) {
        List<Id> tops = new ArrayList<>();
        Rewrite.values(design, value -> {
            if (value instanceof List<?> list) {
                for (Object item : list) {
                    if (item instanceof Record record && !(record instanceof Cable)) {
                        Fields.id(record).ifPresent(tops::add);
                    }
                }
            }
            return value;
        });
        return of(design, tops);
    }
}
