package dev.vmklab.design;

import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.place.Conduit;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.place.Site;
import dev.vmklab.design.place.Zone;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.storage.StoragePolicy;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Lag;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.ResourcePool;
import dev.vmklab.design.vswitch.StandardSwitch;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the elements of one design by id, and what contains them.
///
/// Built once per design in time linear in its size. Where a design holds an id twice, the first one counts; readers of
/// files refuse such designs.
public final class DesignIndex {
    private final Map<Id, Object> elements = new LinkedHashMap<>();
    private final Map<Id, Id> owners = new LinkedHashMap<>();

    private DesignIndex() {}

    public static DesignIndex of(Design design) {
        DesignIndex index = new DesignIndex();
        design.sites().forEach(e -> index.put(e.id(), e));
        design.racks().forEach(e -> index.put(e.id(), e));
        design.zones().forEach(e -> index.put(e.id(), e));
        design.conduits().forEach(e -> index.put(e.id(), e));
        design.clusters().forEach(e -> index.put(e.id(), e));
        design.hosts().forEach(index::putHost);
        design.distributedSwitches().forEach(index::putDistributedSwitch);
        design.physicalSwitches().forEach(index::putPhysicalSwitch);
        design.gateways().forEach(e -> index.put(e.id(), e));
        design.appliances().forEach(e -> index.put(e.id(), e));
        design.storageArrays().forEach(index::putArray);
        design.storagePolicies().forEach(e -> index.put(e.id(), e));
        design.datastores().forEach(e -> index.put(e.id(), e));
        design.vms().forEach(index::putVm);
        design.cables().forEach(e -> index.put(e.id(), e));
        return index;
    }

    /// Every element with its id, in the design's order.
    public Map<Id, Object> elements() {
        return Collections.unmodifiableMap(elements);
    }

    /// The element with this id, if it is of the wanted type.
    public <T> Optional<T> find(Id id, Class<T> type) {
        Object element = elements.get(id);
        return type.isInstance(element) ? Optional.of(type.cast(element)) : Optional.empty();
    }

    public boolean contains(Id id) {
        return elements.containsKey(id);
    }

    /// The element that contains another: the host of a vmk, the switch of a port group, the array of a port.
    public Optional<Id> owner(Id id) {
        return Optional.ofNullable(owners.get(id));
    }

    /// What a person calls the element: its name, behind its host's or switch's where it has one; a cable by its ends.
    public String label(Id id) {
        Object element = elements.get(id);
        if (element == null) {
            return id.text();
        }
        if (element instanceof Cable cable) {
            return label(cable.a()) + " -- " + label(cable.b());
        }
        String name = nameOf(element, id);
        Id owner = owners.get(id);
        return owner == null || element instanceof PortGroup ? name : label(owner) + " " + name;
    }

    private static String nameOf(Object element, Id id) {
        return switch (element) {
            case Host e -> e.name();
            case Vmnic e -> e.name();
            case Vmk e -> e.name();
            case StandardSwitch e -> e.name();
            case DistributedSwitch e -> e.name();
            case PortGroup e -> e.name();
            case Lag e -> e.name();
            case ResourcePool e -> e.name();
            case PhysicalSwitch e -> e.name();
            case SwitchPort e -> e.name();
            case StorageArray e -> e.name();
            case ArrayPort e -> e.name();
            case Datastore e -> e.name();
            case Vm e -> e.name();
            case VmNic e -> e.name();
            case Cluster e -> e.name();
            case Gateway e -> e.name();
            case Appliance e -> e.name();
            case Site e -> e.name();
            case Rack e -> e.name();
            case Zone e -> e.name();
            case Conduit e -> e.name();
            case StoragePolicy e -> e.name();
            default -> id.text();
        };
    }

    private void putHost(Host host) {
        put(host.id(), host);
        host.vmnics().forEach(e -> putIn(host.id(), e.id(), e));
        host.vmks().forEach(e -> putIn(host.id(), e.id(), e));
        for (StandardSwitch sw : host.standardSwitches()) {
            putIn(host.id(), sw.id(), sw);
            sw.portGroups().forEach(e -> putIn(sw.id(), e.id(), e));
        }
    }

    private void putDistributedSwitch(DistributedSwitch sw) {
        put(sw.id(), sw);
        sw.portGroups().forEach(e -> putIn(sw.id(), e.id(), e));
        sw.lags().forEach(e -> putIn(sw.id(), e.id(), e));
        sw.resourcePools().forEach(e -> putIn(sw.id(), e.id(), e));
    }

    private void putPhysicalSwitch(PhysicalSwitch sw) {
        put(sw.id(), sw);
        sw.ports().forEach(e -> putIn(sw.id(), e.id(), e));
    }

    private void putArray(StorageArray array) {
        put(array.id(), array);
        array.ports().forEach(e -> putIn(array.id(), e.id(), e));
    }

    private void putVm(Vm vm) {
        put(vm.id(), vm);
        vm.nics().forEach(e -> putIn(vm.id(), e.id(), e));
    }

    private void putIn(Id owner, Id id, Object element) {
        put(id, element);
        owners.putIfAbsent(id, owner);
    }

    private void put(Id id, Object element) {
        elements.putIfAbsent(id, element);
    }
}
