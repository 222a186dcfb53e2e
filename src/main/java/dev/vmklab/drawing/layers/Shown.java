package dev.vmklab.drawing.layers;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.view.HiddenLayers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A design as a view shows it: what its hidden layers hold is not there. A pure function; the ids stay.
///
/// A vmk goes when all its services are hidden; a port group when all its VLANs are, or when it loses everyone who was
/// connected; a virtual switch, with its vmnics, when it loses all its port groups; an array when it loses all its
/// ports or all its datastores. What is left keeps its place.
public final class Shown {
    private final HiddenLayers hidden;
    private final BitSet vlans = new BitSet();
    private final Set<Id> portGroups = new HashSet<>();
    private final Set<Id> vmks = new HashSet<>();
    private final Map<Id, Vm> vms = new HashMap<>();

    private Shown(Design design, HiddenLayers hidden) {
        this.hidden = hidden;
        hidden.vlans().forEach(vlans::set);
        find(design);
    }

    /// @return the same design where nothing is hidden
    public static Design of(Design design, HiddenLayers hidden) {
        return hidden.isNothing() ? design : new Shown(design, hidden).design(design);
    }

    /// Finds the port groups, vmks and VMs that are left.
    private void find(Design design) {
        Set<Id> byVlan = new HashSet<>();
        design.hosts().forEach(h -> h.standardSwitches().forEach(s -> keep(s.portGroups(), byVlan)));
        design.distributedSwitches().forEach(s -> keep(s.portGroups(), byVlan));
        Set<Id> had = new HashSet<>();
        for (Host host : design.hosts()) {
            for (Vmk vmk : host.vmks()) {
                had.add(vmk.portGroup());
                if (byVlan.contains(vmk.portGroup()) && !isHidden(vmk)) {
                    vmks.add(vmk.id());
                    portGroups.add(vmk.portGroup());
                }
            }
        }
        for (Vm vm : design.vms()) {
            vm.nics().forEach(nic -> had.add(nic.portGroup()));
            shown(vm, byVlan).ifPresent(left -> {
                vms.put(vm.id(), left);
                left.nics().forEach(nic -> portGroups.add(nic.portGroup()));
            });
        }
        byVlan.stream().filter(id -> !had.contains(id)).forEach(portGroups::add);
    }

    private void keep(List<PortGroup> groups, Set<Id> kept) {
        for (PortGroup group : groups) {
            if (!hidden.virtual() && !Vlans.within(Vlans.of(group.vlanMode()), vlans)) {
                kept.add(group.id());
            }
        }
    }

    private boolean isHidden(Vmk vmk) {
        List<Service> carried =
                Arrays.stream(Service.values()).filter(vmk::carries).toList();
        return !carried.isEmpty() && hidden.services().containsAll(carried);
    }

    private Optional<Vm> shown(Vm vm, Set<Id> kept) {
        if (hidden.virtual() || hidden.services().contains(Service.VM)) {
            return Optional.empty();
        }
        List<VmNic> nics =
                vm.nics().stream().filter(n -> kept.contains(n.portGroup())).toList();
        return nics.isEmpty() && !vm.nics().isEmpty() ? Optional.empty() : Optional.of(vm.withNics(nics));
    }

    private Design design(Design design) {
        List<Datastore> datastores = design.datastores().stream()
                .filter(d -> d.backing()
                        .service()
                        .filter(hidden.services()::contains)
                        .isEmpty())
                .toList();
        Map<Id, DistributedSwitch> distributed = new HashMap<>();
        design.distributedSwitches().forEach(s -> distributed.put(s.id(), s));
        Design left = design.withHosts(
                        design.hosts().stream().map(h -> host(h, distributed)).toList())
                .withDistributedSwitches(design.distributedSwitches().stream()
                        .map(s -> s.withPortGroups(left(s.portGroups())))
                        .toList())
                .withVms(design.vms().stream()
                        .flatMap(vm -> Optional.ofNullable(vms.get(vm.id())).stream())
                        .toList())
                .withStorageArrays(design.storageArrays().stream()
                        .flatMap(a -> array(a, design.datastores(), datastores).stream())
                        .toList())
                .withDatastores(datastores)
                .withAppliances(
                        design.appliances().stream().filter(a -> !isHidden(a)).toList());
        return new ShownFabric(design, left, hidden, vlans).design();
    }

    private List<PortGroup> left(List<PortGroup> groups) {
        return groups.stream().filter(g -> portGroups.contains(g.id())).toList();
    }

    private boolean isGone(List<PortGroup> groups) {
        return hidden.virtual() || !groups.isEmpty() && left(groups).isEmpty();
    }

    private Host host(Host host, Map<Id, DistributedSwitch> distributed) {
        Set<Id> lost = new HashSet<>();
        List<StandardSwitch> switches = new ArrayList<>();
        for (StandardSwitch sw : host.standardSwitches()) {
            if (isGone(sw.portGroups())) {
                host.vmnics().stream()
                        .filter(v -> sw.uplinks().contains(v.name()))
                        .forEach(v -> lost.add(v.id()));
            } else {
                switches.add(sw.withPortGroups(left(sw.portGroups())));
            }
        }
        Set<Id> gone = new HashSet<>();
        host.uplinkSlots().forEach(slot -> {
            DistributedSwitch sw = distributed.get(slot.distributedSwitch());
            if (sw != null && isGone(sw.portGroups())) {
                gone.add(sw.id());
                lost.add(slot.vmnic());
            }
        });
        return host.withStandardSwitches(switches)
                .withUplinkSlots(host.uplinkSlots().stream()
                        .filter(s -> !gone.contains(s.distributedSwitch()))
                        .toList())
                .withVmnics(host.vmnics().stream()
                        .filter(v -> !hidden.physical() && (hidden.virtual() || !lost.contains(v.id())))
                        .toList())
                .withVmks(host.vmks().stream()
                        .filter(v -> vmks.contains(v.id()))
                        .map(this::vmk)
                        .toList());
    }

    /// The vmk without the services that are hidden.
    private Vmk vmk(Vmk vmk) {
        List<VmkTag> tags = vmk.tags().stream()
                .filter(t -> !hidden.services().contains(t.service()))
                .toList();
        return new Vmk(
                vmk.id(),
                vmk.name(),
                vmk.portGroup(),
                vmk.portId(),
                vmk.mac(),
                vmk.ip(),
                vmk.mtu(),
                vmk.stack(),
                tags,
                vmk.role().filter(r -> !hidden.services().contains(r.service())),
                vmk.boundToIscsi(),
                vmk.gateway(),
                vmk.extras());
    }

    private Optional<StorageArray> array(StorageArray array, List<Datastore> all, List<Datastore> left) {
        List<Id> served = on(array, all);
        List<Id> still = on(array, left);
        StorageArray open = array.withPorts(
                array.ports().stream().filter(p -> !vlans.get(p.vlan())).toList());
        boolean closed = open.ports().isEmpty() && !array.ports().isEmpty();
        boolean empty = still.isEmpty() && !served.isEmpty();
        return closed || empty ? Optional.empty() : Optional.of(hidden.physical() ? array.withPorts(List.of()) : open);
    }

    private static List<Id> on(StorageArray array, List<Datastore> datastores) {
        return datastores.stream()
                .filter(d ->
                        d.backing().storageArray().filter(array.id()::equals).isPresent())
                .map(Datastore::id)
                .toList();
    }

    private boolean isHidden(Appliance appliance) {
        Service service = switch (appliance.kind()) {
            case VCENTER -> Service.MANAGEMENT;
            case VSAN_WITNESS -> Service.VSAN;
            case BACKUP_SERVER -> Service.BACKUP;
            case REPLICATION_SERVER -> Service.REPLICATION;
        };
        return vlans.get(appliance.vlan()) || hidden.services().contains(service);
    }
}
