package dev.vmklab.app.outline;

import dev.vmklab.app.ui.ElementIcons;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.PortGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Orders a design as administrators know it: clusters with their hosts, hosts with what they hold, then the network
/// and the storage.
final class Outline {
    private static final String CABLE_ENDS = " \u2013 ";

    private final Design design;
    private final DesignIndex index;
    private final Map<Id, List<Vm>> vmsByHost = new LinkedHashMap<>();
    private final Grown before;
    private final Map<Id, Limb> hosts = new HashMap<>();
    private final Map<Id, Limb> switches = new HashMap<>();
    private final Map<Id, Limb> cables = new HashMap<>();

    /// The branch of something large with what it was made of: where that is the same again, so is the branch.
    ///
    /// @param others what else its labels come from
    private record Limb(Record element, List<? extends Record> others, Branch branch) {
        boolean isOf(Record now, List<? extends Record> othersNow) {
            return element.equals(now) && others.equals(othersNow);
        }
    }

    /// An outline, and what of it can stand in the next one.
    static final class Grown {
        static final Grown NOTHING = new Grown(List.of(), Map.of(), Map.of(), Map.of());

        private final List<Branch> roots;
        private final Map<Id, Limb> hosts;
        private final Map<Id, Limb> switches;
        private final Map<Id, Limb> cables;

        private Grown(List<Branch> roots, Map<Id, Limb> hosts, Map<Id, Limb> switches, Map<Id, Limb> cables) {
            this.roots = roots;
            this.hosts = hosts;
            this.switches = switches;
            this.cables = cables;
        }

        List<Branch> roots() {
            return roots;
        }
    }

    private Outline(Design design, DesignIndex index, Grown before) {
        this.before = before;
        this.design = design;
        this.index = index;
        for (Vm vm : design.vms()) {
            vm.host()
                    .ifPresent(h ->
                            vmsByHost.computeIfAbsent(h, k -> new ArrayList<>()).add(vm));
        }
    }

    /// @param before an outline whose branches are taken over where their elements are the same
    static Grown of(Design design, DesignIndex index, Grown before) {
        Outline outline = new Outline(design, index, before);
        return new Grown(outline.roots(), outline.hosts, outline.switches, outline.cables);
    }

    private List<Branch> roots() {
        List<Branch> roots = new ArrayList<>();
        design.clusters()
                .forEach(c -> roots.add(branch(
                        c.id(),
                        c,
                        design.hosts().stream()
                                .filter(h -> h.cluster().equals(Optional.of(c.id())))
                                .map(this::host)
                                .toList())));
        List<Host> alone = design.hosts().stream()
                .filter(h -> h.cluster().filter(index::contains).isEmpty())
                .toList();
        alone.forEach(h -> roots.add(host(h)));
        heading(
                roots,
                "Distributed switches",
                "mdi2l-lan",
                design.distributedSwitches(),
                sw -> branch(
                        sw.id(),
                        sw,
                        sw.portGroups().stream().map(this::portGroup).toList()));
        heading(roots, "Physical network", "mdi2r-router-network", design.physicalSwitches(), this::physicalSwitch);
        heading(roots, "Gateways", "mdi2r-router", design.gateways(), g -> leaf(g.id(), g));
        heading(roots, "Appliances", "mdi2a-application-cog-outline", design.appliances(), a -> leaf(a.id(), a));
        heading(
                roots,
                "Storage arrays",
                "mdi2n-nas",
                design.storageArrays(),
                a -> branch(
                        a.id(), a, a.ports().stream().map(p -> leaf(p.id(), p)).toList()));
        heading(roots, "Datastores", "mdi2d-database", design.datastores(), d -> leaf(d.id(), d));
        heading(roots, "VMs without a host", "mdi2m-monitor", homeless(), v -> leaf(v.id(), v));
        heading(roots, "Cables", "mdi2e-ethernet-cable", design.cables(), this::cable);
        heading(roots, "Places", "mdi2o-office-building-outline", places(), e -> e);
        return roots;
    }

    private List<Vm> homeless() {
        return design.vms().stream()
                .filter(v -> v.host().filter(index::contains).isEmpty())
                .toList();
    }

    private List<Branch> places() {
        List<Branch> places = new ArrayList<>();
        design.sites().forEach(e -> places.add(leaf(e.id(), e)));
        design.racks().forEach(e -> places.add(leaf(e.id(), e)));
        design.zones().forEach(e -> places.add(leaf(e.id(), e)));
        design.conduits().forEach(e -> places.add(leaf(e.id(), e)));
        design.storagePolicies().forEach(e -> places.add(leaf(e.id(), e)));
        return places;
    }

    private Branch physicalSwitch(PhysicalSwitch sw) {
        return limb(
                sw.id(),
                sw,
                List.of(),
                before.switches,
                switches,
                () -> branch(
                        sw.id(),
                        sw,
                        sw.ports().stream().map(p -> leaf(p.id(), p)).toList()));
    }

    private Branch cable(Cable cable) {
        List<Record> ends = Stream.of(cable.a(), cable.b())
                .flatMap(port -> index.find(index.owner(port).orElse(port), Record.class).stream())
                .toList();
        return limb(
                cable.id(),
                cable,
                ends,
                before.cables,
                cables,
                () -> new Branch(
                        Optional.of(cable.id()),
                        index.label(cable.a()) + CABLE_ENDS + index.label(cable.b()),
                        ElementIcons.of(cable),
                        List.of()));
    }

    private Branch host(Host host) {
        List<Vm> vms = vmsByHost.getOrDefault(host.id(), List.of());
        return limb(host.id(), host, vms, before.hosts, hosts, () -> host(host, vms));
    }

    private static Branch limb(
            Id id,
            Record element,
            List<? extends Record> others,
            Map<Id, Limb> known,
            Map<Id, Limb> kept,
            Supplier<Branch> made) {
        Limb limb = Optional.ofNullable(known.get(id))
                .filter(l -> l.isOf(element, others))
                .orElseGet(() -> new Limb(element, others, made.get()));
        kept.put(id, limb);
        return limb.branch();
    }

    private Branch host(Host host, List<Vm> vms) {
        List<Branch> inside = new ArrayList<>();
        host.vmnics().forEach(v -> inside.add(leaf(v.id(), v)));
        host.standardSwitches()
                .forEach(sw -> inside.add(branch(
                        sw.id(),
                        sw,
                        sw.portGroups().stream().map(this::portGroup).toList())));
        host.vmks().forEach(v -> inside.add(vmk(v)));
        heading(inside, "VMs", "mdi2m-monitor", vms, v -> leaf(v.id(), v));
        return branch(host.id(), host, inside);
    }

    private Branch vmk(Vmk vmk) {
        List<String> tags = new ArrayList<>();
        vmk.tags().forEach(t -> tags.add(t.service().tag()));
        vmk.role().ifPresent(r -> tags.add(r.service().tag()));
        String label = tags.isEmpty() ? vmk.name() : vmk.name() + "  " + String.join(" ", tags);
        return new Branch(Optional.of(vmk.id()), label, ElementIcons.of(vmk), List.of());
    }

    private Branch portGroup(PortGroup group) {
        return leaf(group.id(), group);
    }

    private static <T> void heading(
            List<Branch> to, String label, String icon, List<T> elements, Function<T, Branch> branch) {
        if (!elements.isEmpty()) {
            to.add(new Branch(
                    Optional.empty(), label, icon, elements.stream().map(branch).toList()));
        }
    }

    private Branch leaf(Id id, Record element) {
        return branch(id, element, List.of());
    }

    private Branch branch(Id id, Record element, List<Branch> children) {
        String full = index.label(id);
        String owner = index.owner(id).map(index::label).orElse("");
        String own = !owner.isEmpty() && full.startsWith(owner + " ") ? full.substring(owner.length() + 1) : full;
        return new Branch(Optional.of(id), own, ElementIcons.of(element), children);
    }
}
