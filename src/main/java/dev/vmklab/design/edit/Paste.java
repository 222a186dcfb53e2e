package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.property.Fields;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts a clip into a design.
///
/// Everything that comes in has new ids and MAC addresses, names that count on, addresses that advance in their subnet
/// and virtual ports of its own. What a copy referred to outside the clip it refers to still, where the design has it;
/// a
/// copied host mounts the datastores that the original mounts.
public final class Paste {
    private final Design target;
    private final Model model;
    private final IdSource source;
    private final Map<Id, Id> ids = new HashMap<>();

    /// What came of it.
    ///
    /// @param made the new elements, in the order of the clip's roots
    public record Pasted(Design design, List<Id> made) {
        public Pasted {
            made = List.copyOf(made);
        }
    }

    private Paste(Design target, IdSource source) {
        this.target = target;
        this.model = Model.of(target);
        this.source = source;
    }

    /// Pastes beside the originals, or on the canvas.
    public static Pasted into(Design target, Clip clip, IdSource source) {
        return into(target, clip, Place.CANVAS, source);
    }

    /// @param place what takes parts that cannot stand by themselves, such as the host of a copied vmk; without one
    ///     they go where their originals are
    public static Pasted into(Design target, Clip clip, Place place, IdSource source) {
        return new Paste(target, source).paste(clip, place);
    }

    private Pasted paste(Clip clip, Place place) {
        Set<Id> copied = clip.copied();
        Set<Id> taken = new HashSet<>(model.index().elements().keySet());
        taken.addAll(Model.of(clip.parts()).index().elements().keySet());
        collect(clip.parts(), Set.of(), Set.of(), taken);
        copied.forEach(id -> ids.put(id, free(kindOf(id), taken)));
        Design mapped = (Design) Rewrite.values(clip.parts(), this::mapped);
        Set<Id> fresh = new HashSet<>(ids.values());
        Design clean = withoutLooseEnds(mapped, fresh);
        Design adapted = new Adaptation(target, source, fresh).of(clean);
        Design merged = new Merging(model, place, fresh).of(adapted);
        Set<Id> homeless = new HashSet<>(fresh);
        homeless.addAll(Model.of(adapted).index().elements().keySet());
        homeless.removeAll(Model.of(merged).index().elements().keySet());
        Design mounted = mounted(homeless.isEmpty() ? merged : Removal.from(merged, homeless));
        List<Id> made = clip.roots().stream()
                .map(ids::get)
                .filter(Model.of(mounted).index()::contains)
                .toList();
        return new Pasted(Trunks.follow(target, mounted), made);
    }

    private Id free(String kind, Set<Id> taken) {
        Id id = source.next(kind);
        while (!taken.add(id)) {
            id = source.next(kind);
        }
        return id;
    }

    /// Ids begin with the kind of their element.
    private static String kindOf(Id id) {
        int dash = id.text().indexOf('-');
        return dash > 0 ? id.text().substring(0, dash) : "element";
    }

    private Object mapped(Object value) {
        return switch (value) {
            case Id id -> ids.getOrDefault(id, id);
            case Extras extras -> extras;
            case Record record -> Rewrite.values(record, this::mapped);
            case List<?> list -> Rewrite.list(list, this::mapped);
            case Optional<?> maybe -> Rewrite.maybe(maybe, this::mapped);
            default -> value;
        };
    }

    /// Drops references to what neither the clip nor the design has.
    private Design withoutLooseEnds(Design parts, Set<Id> fresh) {
        Set<Id> known = new HashSet<>(fresh);
        known.addAll(model.index().elements().keySet());
        Set<Id> held = Model.of(parts).index().elements().keySet();
        Set<Id> loose = new HashSet<>();
        collect(parts, known, held, loose);
        return loose.isEmpty() ? parts : Removal.from(parts, loose);
    }

    /// Gathers the ids that parts name and that neither set has.
    private static void collect(Design parts, Set<Id> known, Set<Id> held, Set<Id> found) {
        Rewrite.record(parts, record -> {
            Rewrite.values(record, value -> {
                note(value, known, held, found);
                return value;
            });
            return record;
        });
    }

    private static void note(Object value, Set<Id> known, Set<Id> held, Set<Id> loose) {
        switch (value) {
            case Id id -> {
                if (!known.contains(id) && !held.contains(id)) {
                    loose.add(id);
                }
            }
            case List<?> list -> list.forEach(item -> note(item, known, held, loose));
            case Optional<?> maybe -> maybe.ifPresent(item -> note(item, known, held, loose));
            default -> {}
        }
    }

    private Design mounted(Design merged) {
        Map<Id, Id> hosts = new HashMap<>();
        target.hosts().stream().map(Host::id).filter(ids::containsKey).forEach(id -> hosts.put(id, ids.get(id)));
        if (hosts.isEmpty()) {
            return merged;
        }
        List<Datastore> datastores = merged.datastores().stream()
                .map(d -> {
                    List<Id> all = new ArrayList<>(d.hosts());
                    d.hosts().stream()
                            .filter(hosts::containsKey)
                            .map(hosts::get)
                            .filter(copy -> !all.contains(copy))
                            .forEach(all::add);
                    return all.size() == d.hosts().size() ? d : Fields.with(d, "hosts", all);
                })
                .toList();
        return merged.withDatastores(datastores);
    }
}
