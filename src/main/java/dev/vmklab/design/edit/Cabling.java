package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.property.Fields;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.value.VlanRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Plugs cables in, out and elsewhere.
public final class Cabling {
    private final Model model;
    private final Set<Id> taken = new HashSet<>();

    private Cabling(Model model, Optional<Id> except) {
        this.model = model;
        for (Cable cable : model.design().cables()) {
            if (except.filter(cable.id()::equals).isEmpty()) {
                taken.add(cable.a());
                taken.add(cable.b());
            }
        }
    }

    public static Cabling of(Model model) {
        return new Cabling(model, Optional.empty());
    }

    /// The cabling as if a cable were not there: the ports at its ends count as free.
    public static Cabling without(Model model, Id cable) {
        return new Cabling(model, Optional.of(cable));
    }

    /// The cable that is plugged into a port.
    public static Optional<Cable> at(Design design, Id port) {
        return design.cables().stream()
                .filter(c -> c.a().equals(port) || c.b().equals(port))
                .findFirst();
    }

    /// The port that a cable would take at an element: the port itself, or the next free one of a switch,
    /// host or array; empty where there is none.
    public Optional<Id> freePort(Id element) {
        Object at = model.index().find(element, Object.class).orElse(element);
        return switch (at) {
            case PhysicalSwitch sw ->
                free(sw.ports().stream()
                                .filter(p -> p.portChannel().isEmpty())
                                .map(SwitchPort::id)
                                .toList())
                        .or(() -> free(sw.ports().stream().map(SwitchPort::id).toList()));
            case Host host -> free(host.vmnics().stream().map(Vmnic::id).toList());
            case StorageArray array ->
                free(array.ports().stream().map(ArrayPort::id).toList());
            case Vmnic port -> free(List.of(element));
            case SwitchPort port -> free(List.of(element));
            case ArrayPort port -> free(List.of(element));
            case Appliance appliance -> free(List.of(element));
            default -> Optional.<Id>empty();
        };
    }

    private Optional<Id> free(List<Id> ports) {
        return ports.stream().filter(p -> !taken.contains(p)).findFirst();
    }

    /// Why no cable from a port may end at an element; empty when one may.
    public Optional<String> refusal(Id end, Id element) {
        if (isPart(element, end)) {
            return Optional.of("both ends of the cable would be on " + model.label(element));
        }
        Object at = model.index().find(element, Object.class).orElse(element);
        boolean canEnd = isPort(at) || at instanceof PhysicalSwitch || at instanceof Host || at instanceof StorageArray;
        if (!canEnd) {
            return Optional.of("a cable ends at a vmnic, a switch port, an array port or an appliance");
        }
        return freePort(element).isPresent()
                ? Optional.empty()
                : Optional.of(
                        isPort(at) ? model.label(element) + " is taken" : model.label(element) + " has no free port");
    }

    private static boolean isPort(Object element) {
        return element instanceof Vmnic
                || element instanceof SwitchPort
                || element instanceof ArrayPort
                || element instanceof Appliance;
    }

    private boolean isPart(Id whole, Id end) {
        Id top = model.index().owner(whole).orElse(whole);
        return model.index().owner(end).orElse(end).equals(top);
    }

    /// Draws a cable between two free ports. A switch port takes the speed of the other end, and its trunk the VLANs
    /// that are needed there.
    public static Design connect(Design design, Id a, Id b, IdSource ids) {
        List<Cable> cables = new ArrayList<>(design.cables());
        cables.add(new Cable(ids.next("cable"), a, b, 0, Optional.empty(), Extras.NONE));
        return Trunks.follow(design, adapted(design.withCables(cables), a, b));
    }

    /// Plugs one end of a cable into another free port.
    ///
    /// @param from the port at the end that moves
    public static Design replug(Design design, Id cable, Id from, Id to) {
        List<Cable> cables = design.cables().stream()
                .map(c -> c.id().equals(cable)
                        ? ended(c, c.a().equals(from) ? to : c.a(), c.a().equals(from) ? c.b() : to)
                        : c)
                .toList();
        Optional<Cable> moved =
                cables.stream().filter(c -> c.id().equals(cable)).findFirst();
        return moved.map(c -> Trunks.follow(design, adapted(design.withCables(cables), c.a(), c.b())))
                .orElse(design);
    }

    private static Cable ended(Cable cable, Id a, Id b) {
        return new Cable(cable.id(), a, b, cable.delaySeconds(), cable.bitsPerSecond(), cable.extras());
    }

    private static Design adapted(Design design, Id a, Id b) {
        Model model = Model.of(design);
        Optional<SwitchPort> portA = model.index().find(a, SwitchPort.class);
        Optional<SwitchPort> portB = model.index().find(b, SwitchPort.class);
        if (portA.isPresent() && portB.isPresent()) {
            return Rewrite.each(
                    design, SwitchPort.class, p -> p.id().equals(a) || p.id().equals(b) ? betweenSwitches(p) : p);
        }
        Id port = portA.isPresent() ? a : b;
        double rate = rate(model, portA.isPresent() ? b : a);
        return rate < SwitchPort.LEAST_BITS_PER_SECOND
                ? design
                : Rewrite.element(design, port, SwitchPort.class, p -> Fields.with(p, "bitsPerSecond", rate));
    }

    private static SwitchPort betweenSwitches(SwitchPort port) {
        boolean unset = port.mode() instanceof PortMode.Trunk trunk
                && trunk.allowedVlans().isEmpty();
        return unset ? Trunks.extended(port, List.of(VlanRange.ALL)) : port;
    }

    private static double rate(Model model, Id end) {
        return model.index()
                .find(end, Vmnic.class)
                .map(Vmnic::bitsPerSecond)
                .or(() -> model.index().find(end, ArrayPort.class).map(ArrayPort::bitsPerSecond))
                .or(() -> model.index().find(end, Appliance.class).map(Appliance::bitsPerSecond))
                .orElse(0.0);
    }

    /// A switch port as it is before anything is plugged in: a trunk that lets only its native VLAN 1 pass.
    public static PortMode unused() {
        return new PortMode.Trunk(List.of(), Optional.of(1));
    }
}
