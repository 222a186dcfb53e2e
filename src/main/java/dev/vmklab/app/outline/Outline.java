package dev.vmklab.app.outline;

import dev.vmklab.app.ui.ElementIcons;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.PortGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Orders a design as administrators know it: clusters with their hosts, hosts with what they hold, then the network
/// and the storage.
final class Outline {
    private static final String CABLE_ENDS = " \u2013 ";

    private final Design design;
    private final DesignIndex index;
    private final Map<Id, List<Vm>> vmsByHost = new LinkedHashMap<>();

    private Outline(Design design, DesignIndex index) {
        this.design = design;
        this.index = index;
        for (Vm vm : design.vms()) {
            vm.host()
                    .ifPresent(h ->
                            vmsByHost.computeIfAbsent(h, k -> new ArrayList<>()).add(vm));
        }
    }

    static List<Branch> of(Design design, DesignIndex index) {
        return new Outline(design, index).roots();
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
        heading(
                roots,
                "Physical network",
                "mdi2r-router-network",
                design.physicalSwitches(),
                sw -> branch(
                        sw.id(),
                        sw,
                        sw.ports().stream().map(p -> leaf(p.id(), p)).toList()));
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
        heading(
                roots,
                "Cables",
                "mdi2e-ethernet-cable",
                design.cables(),
                c -> new Branch(
                        Optional.of(c.id()),
                        index.label(c.a()) + CABLE_ENDS + index.label(c.b()),
                        ElementIcons.of(c),
                        List.of()));
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

    private Branch host(Host host) {
        List<Branch> inside = new ArrayList<>();
        host.vmnics().forEach(v -> inside.add(leaf(v.id(), v)));
        host.standardSwitches()
                .forEach(sw -> inside.add(branch(
                        sw.id(),
                        sw,
                        sw.portGroups().stream().map(this::portGroup).toList())));
        host.vmks().forEach(v -> inside.add(vmk(v)));
        heading(inside, "VMs", "mdi2m-monitor", vmsByHost.getOrDefault(host.id(), List.of()), v -> leaf(v.id(), v));
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
