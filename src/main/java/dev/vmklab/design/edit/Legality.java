package dev.vmklab.design.edit;

import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.place.Site;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import java.util.List;
import java.util.Optional;

/// Where an element may go, and in words why not elsewhere.
public final class Legality {
    private final Model model;

    public Legality(Model model) {
        this.model = model;
    }

    /// What a drop would do: the place that takes it, or the reason why none does.
    public sealed interface Verdict {}

    /// @param place the element that takes it: of what lies under the pointer, the innermost that may
    public record Allowed(Place place) implements Verdict {}

    /// @param reason one clause, without a full stop
    public record Refused(String reason) implements Verdict {}

    /// Whether something new of a kind may be dropped.
    ///
    /// @param chain what lies under the pointer, the innermost first; the canvas alone is an empty list
    public Verdict ofNew(ElementKind kind, List<Place> chain) {
        return verdict(chain, kind.law(), place -> refusal(kind, place));
    }

    /// Whether an element may be moved.
    public Verdict ofMoved(Id element, List<Place> chain) {
        Object moved = model.index().find(element, Object.class).orElse(element);
        ElementKind kind = ElementKind.of(moved);
        return verdict(chain, kind.law(), place -> moveRefusal(moved, element, place));
    }

    private interface Question {
        Optional<String> refusal(Place place);
    }

    private static Verdict verdict(List<Place> chain, String law, Question question) {
        List<Place> places = chain.isEmpty() ? List.of(Place.CANVAS) : chain;
        Optional<String> first = Optional.empty();
        for (Place place : places) {
            Optional<String> refusal = question.refusal(place);
            if (refusal.isEmpty()) {
                return new Allowed(place);
            }
            boolean telling = !refusal.get().equals(law);
            first = first.isEmpty() || first.get().equals(law) && telling ? refusal : first;
        }
        return new Refused(first.orElse(law));
    }

    private Optional<String> refusal(ElementKind kind, Place place) {
        boolean canvas = place.element().isEmpty() || isGround(place);
        boolean fits = switch (kind) {
            case HOST, PHYSICAL_SWITCH, STORAGE_ARRAY, APPLIANCE -> canvas;
            case RACK -> canvas && !isA(place, Rack.class);
            case VSAN_DATASTORE -> isA(place, Host.class);
            case VMNIC, STANDARD_SWITCH -> isA(place, Host.class);
            case DISTRIBUTED_SWITCH -> isA(place, Host.class);
            case PORT_GROUP -> isSwitch(place) || isA(place, Host.class);
            case VMK -> isA(place, PortGroup.class) || isSwitch(place) || isA(place, Host.class);
            case VM -> isA(place, PortGroup.class) || isA(place, Host.class);
            case GATEWAY -> isA(place, PhysicalSwitch.class);
            case ARRAY_PORT, DATASTORE -> isA(place, StorageArray.class);
            default -> false;
        };
        return fits ? missing(kind, place) : Optional.of(kind.law());
    }

    private boolean isGround(Place place) {
        return isA(place, Rack.class) || isA(place, Site.class);
    }

    private boolean isA(Place place, Class<?> type) {
        return model.find(place, type).isPresent();
    }

    private boolean isSwitch(Place place) {
        return isA(place, StandardSwitch.class) || isA(place, DistributedSwitch.class);
    }

    /// What a place of the right kind still lacks.
    private Optional<String> missing(ElementKind kind, Place place) {
        Optional<Host> host = model.hostAt(place);
        if (isA(place, Host.class) && (kind == ElementKind.PORT_GROUP || kind == ElementKind.VMK)) {
            int switches = host.map(
                            h -> h.standardSwitches().size() + model.joined(h).size())
                    .orElse(0);
            if (switches == 0) {
                return Optional.of(name(host) + " has no virtual switch yet: put one in first");
            }
            if (switches > 1 && kind == ElementKind.PORT_GROUP) {
                return Optional.of(name(host) + " has " + switches + " virtual switches: drop it on one of them");
            }
        }
        if (kind == ElementKind.DISTRIBUTED_SWITCH
                && host.filter(h -> Uplinks.free(h).isEmpty()).isPresent()) {
            return Optional.of(name(host) + " has no free vmnic to join with: drag one out of its switch first");
        }
        if (kind == ElementKind.VMK && host.isEmpty()) {
            return Optional.of("a VMkernel adapter belongs to a host: drop it where the port group stands in one");
        }
        if (kind == ElementKind.VSAN_DATASTORE) {
            return host.flatMap(Host::cluster).flatMap(this::vsanOf);
        }
        if (kind == ElementKind.DATASTORE) {
            boolean noPort = model.find(place, StorageArray.class)
                    .filter(a -> a.ports().isEmpty())
                    .isPresent();
            return noPort ? Optional.of(label(place) + " has no port to serve it by") : Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<String> vsanOf(Id cluster) {
        return model.design().datastores().stream()
                .filter(d -> d.backing() instanceof Backing.Vsan vsan
                        && vsan.cluster().equals(cluster))
                .findFirst()
                .map(d -> model.label(cluster) + " has its vSAN datastore already: " + d.name());
    }

    private static String name(Optional<Host> host) {
        return host.map(Host::name).orElse("the host");
    }

    private String label(Place place) {
        return place.element().map(model::label).orElse("the canvas");
    }

    private Optional<String> moveRefusal(Object moved, Id element, Place place) {
        if (place.element().filter(element::equals).isPresent()) {
            return Optional.of(ElementKind.of(moved).law());
        }
        return switch (moved) {
            case Vmk vmk -> vmk(vmk, place);
            case PortGroup group -> portGroup(group, place);
            case Vmnic vmnic -> vmnic(vmnic, place);
            case StandardSwitch sw -> stays(element, place, ElementKind.STANDARD_SWITCH);
            case DistributedSwitch sw -> joins(sw, place);
            case Datastore datastore -> datastore(datastore, place);
            case ArrayPort port -> Optional.of(ElementKind.ARRAY_PORT.law());
            default -> refusal(ElementKind.of(moved), place);
        };
    }

    private Optional<String> stays(Id element, Place place, ElementKind kind) {
        Optional<Host> own = model.hostOf(element);
        Optional<Host> there = model.hostAt(place);
        boolean other = there.isPresent() && !own.map(Host::id).equals(there.map(Host::id));
        return Optional.of(
                other ? model.label(element) + " belongs to " + name(own) + ": copy it instead" : kind.law());
    }

    private Optional<String> vmk(Vmk vmk, Place place) {
        boolean inside =
                model.hostOf(vmk.id()).map(Host::id).equals(model.hostAt(place).map(Host::id));
        if (!inside) {
            return stays(vmk.id(), place, ElementKind.VMK);
        }
        return isA(place, PortGroup.class) ? Optional.empty() : Optional.of(ElementKind.VMK.law());
    }

    private Optional<String> portGroup(PortGroup group, Place place) {
        Optional<Host> own = model.hostOf(group.id());
        if (own.isEmpty()) {
            return Optional.of(group.name() + " is a distributed port group and stays on its switch");
        }
        if (!own.map(Host::id).equals(model.hostAt(place).map(Host::id))) {
            return stays(group.id(), place, ElementKind.PORT_GROUP);
        }
        return isA(place, StandardSwitch.class)
                ? Optional.empty()
                : Optional.of(
                        isA(place, DistributedSwitch.class)
                                ? group.name() + " is a standard port group: a distributed switch needs one of its own"
                                : ElementKind.PORT_GROUP.law());
    }

    private Optional<String> vmnic(Vmnic vmnic, Place place) {
        Optional<Host> own = model.hostOf(vmnic.id());
        if (!own.map(Host::id).equals(model.hostAt(place).map(Host::id))) {
            return stays(vmnic.id(), place, ElementKind.VMNIC);
        }
        if (isA(place, StandardSwitch.class) || isA(place, Host.class)) {
            return Optional.empty();
        }
        Optional<DistributedSwitch> sw = model.find(place, DistributedSwitch.class);
        if (sw.isPresent() && own.isPresent()) {
            Host loose = Uplinks.unplug(own.get(), vmnic);
            return Uplinks.freeSlot(loose, sw.get()).isPresent()
                    ? Optional.empty()
                    : Optional.of("every uplink of " + sw.get().name() + " is taken on " + name(own));
        }
        return Optional.of("a vmnic goes into a virtual switch of its host, or a cable runs from it");
    }

    private Optional<String> joins(DistributedSwitch sw, Place place) {
        Optional<Host> host = model.find(place, Host.class);
        if (host.isEmpty()) {
            return Optional.of(ElementKind.DISTRIBUTED_SWITCH.law());
        }
        if (model.joined(host.get()).contains(sw)) {
            return Optional.of(name(host) + " has joined " + sw.name() + " already");
        }
        return Uplinks.free(host.get()).isEmpty()
                ? Optional.of(name(host) + " has no free vmnic to join " + sw.name() + " with")
                : Optional.empty();
    }

    private Optional<String> datastore(Datastore datastore, Place place) {
        Optional<Host> host = model.find(place, Host.class);
        if (host.isPresent()) {
            return datastore.hosts().contains(host.get().id())
                    ? Optional.of(name(host) + " mounts " + datastore.name() + " already")
                    : Optional.empty();
        }
        boolean served = !(datastore.backing() instanceof Backing.Vsan || datastore.backing() instanceof Backing.Local);
        return served && isA(place, StorageArray.class)
                ? missing(ElementKind.DATASTORE, place)
                : Optional.of("a datastore goes to a storage array, or to a host that mounts it");
    }
}
