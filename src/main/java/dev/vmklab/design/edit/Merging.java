package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.property.Fields;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Joins copies with a design: elements that stand by themselves beside the others, parts of a host, switch or array
/// into the one at the place, or into that of their originals.
final class Merging {
    private static final String VMNICS = "vmnics";
    private static final String PORTS = "ports";

    private final Model model;
    private final Place place;
    private final Set<Id> fresh;

    Merging(Model model, Place place, Set<Id> fresh) {
        this.model = model;
        this.place = place;
        this.fresh = fresh;
    }

    Design of(Design parts) {
        Design design = model.design();
        Design joined = design.withSites(both(design.sites(), parts.sites()))
                .withRacks(both(design.racks(), parts.racks()))
                .withZones(both(design.zones(), parts.zones()))
                .withConduits(both(design.conduits(), parts.conduits()))
                .withClusters(both(design.clusters(), parts.clusters()))
                .withHosts(both(design.hosts(), parts.hosts()))
                .withDistributedSwitches(both(design.distributedSwitches(), parts.distributedSwitches()))
                .withPhysicalSwitches(both(design.physicalSwitches(), parts.physicalSwitches()))
                .withGateways(both(design.gateways(), parts.gateways()))
                .withAppliances(both(design.appliances(), parts.appliances()))
                .withStorageArrays(both(design.storageArrays(), parts.storageArrays()))
                .withStoragePolicies(both(design.storagePolicies(), parts.storagePolicies()))
                .withDatastores(both(design.datastores(), parts.datastores()))
                .withVms(both(
                        design.vms(), parts.vms().stream().map(this::placed).toList()))
                .withCables(both(design.cables(), parts.cables()));
        return withParts(joined, parts);
    }

    private <T extends Record> List<T> both(List<T> here, List<T> coming) {
        List<T> all = new ArrayList<>(here);
        coming.stream().filter(this::isFresh).forEach(all::add);
        return all.size() == here.size() ? here : all;
    }

    private boolean isFresh(Record record) {
        return Fields.id(record).filter(fresh::contains).isPresent();
    }

    private Vm placed(Vm vm) {
        boolean free = vm.host().filter(fresh::contains).isEmpty();
        Optional<Id> host = model.hostAt(place).map(Host::id).or(vm::host);
        return free && isFresh(vm) ? Fields.with(vm, "host", host) : vm;
    }

    private Design withParts(Design joined, Design parts) {
        Design design = joined;
        for (Host holder : parts.hosts()) {
            if (!isFresh(holder)) {
                Optional<Id> host = model.hostAt(place)
                        .map(Host::id)
                        .or(() -> model.index().find(holder.id(), Host.class).map(Host::id));
                if (host.isPresent()) {
                    design = Rewrite.element(design, host.get(), Host.class, h -> merged(h, holder));
                }
            }
        }
        for (DistributedSwitch holder : parts.distributedSwitches()) {
            if (!isFresh(holder)) {
                Id sw = model.find(place, DistributedSwitch.class)
                        .map(DistributedSwitch::id)
                        .orElse(holder.id());
                design = Rewrite.element(
                        design,
                        sw,
                        DistributedSwitch.class,
                        s -> s.withPortGroups(added(s.portGroups(), holder.portGroups(), Function.identity())));
            }
        }
        for (StorageArray holder : parts.storageArrays()) {
            if (!isFresh(holder)) {
                Id array = model.find(place, StorageArray.class)
                        .map(StorageArray::id)
                        .orElse(holder.id());
                design = Rewrite.element(
                        design,
                        array,
                        StorageArray.class,
                        a -> Fields.with(a, PORTS, added(a.ports(), holder.ports(), Function.<ArrayPort>identity())));
            }
        }
        return design;
    }

    private Host merged(Host host, Host holder) {
        List<Vmnic> vmnics = added(host.vmnics(), holder.vmnics(), Function.identity());
        List<StandardSwitch> switches =
                added(host.standardSwitches(), holder.standardSwitches(), Merging::withoutUplinks);
        Host with = Fields.with(host, VMNICS, vmnics).withStandardSwitches(switches);
        for (StandardSwitch from : holder.standardSwitches()) {
            if (!isFresh(from)) {
                with = withPortGroups(with, from);
            }
        }
        Host complete = with;
        List<Vmk> vmks = holder.vmks().stream()
                .filter(this::isFresh)
                .flatMap(v -> homeOf(complete, v).map(v::withPortGroup).stream())
                .toList();
        return complete.withVmks(added(complete.vmks(), vmks, Function.identity()));
    }

    private Host withPortGroups(Host host, StandardSwitch from) {
        Id wanted =
                model.find(place, StandardSwitch.class).map(StandardSwitch::id).orElse(from.id());
        Optional<StandardSwitch> to = host.standardSwitches().stream()
                .filter(sw -> sw.id().equals(wanted))
                .findFirst()
                .or(() -> host.standardSwitches().stream().findFirst());
        List<StandardSwitch> switches = host.standardSwitches().stream()
                .map(sw -> to.filter(t -> t.id().equals(sw.id())).isPresent()
                        ? sw.withPortGroups(added(sw.portGroups(), from.portGroups(), g -> fitting(g, sw)))
                        : sw)
                .toList();
        return host.withStandardSwitches(switches);
    }

    /// A port group leaves its own failover order behind where the switch has other uplinks.
    private static PortGroup fitting(PortGroup group, StandardSwitch sw) {
        boolean fits = group.teaming()
                .filter(t ->
                        !sw.uplinks().containsAll(t.active()) || !sw.uplinks().containsAll(t.standby()))
                .isEmpty();
        return fits ? group : Fields.with(group, "teaming", Optional.empty());
    }

    /// vmnics stay with their switch when that is copied.
    private static StandardSwitch withoutUplinks(StandardSwitch sw) {
        return Uplinks.renamed(sw, name -> Optional.empty());
    }

    private Optional<Id> homeOf(Host host, Vmk vmk) {
        if (fresh.contains(vmk.portGroup())) {
            return Optional.of(vmk.portGroup());
        }
        Optional<PortGroup> there = model.find(place, PortGroup.class);
        List<PortGroup> usable = new ArrayList<>(model.portGroups(host));
        String name = model.index()
                .find(vmk.portGroup(), PortGroup.class)
                .map(PortGroup::name)
                .orElse("");
        return there.or(() -> usable.stream()
                        .filter(g -> g.id().equals(vmk.portGroup()))
                        .findFirst())
                .or(() -> usable.stream().filter(g -> g.name().equals(name)).findFirst())
                .map(PortGroup::id);
    }

    /// The copies among some elements behind others, with names that are free there.
    private <T extends Record> List<T> added(List<T> here, List<T> coming, Function<T, T> fitted) {
        List<T> all = new ArrayList<>(here);
        FreeNames names = new FreeNames(
                here.stream().flatMap(e -> Fields.name(e).stream()).toList());
        for (T item : coming) {
            if (isFresh(item)) {
                T fits = fitted.apply(item);
                all.add(Fields.with(
                        fits, Fields.NAME, names.take(Fields.name(fits).orElse("copy"))));
            }
        }
        return all.size() == here.size() ? here : all;
    }
}
