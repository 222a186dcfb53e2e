package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.property.Fields;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Moves an element to where [Legality] allows it. A vmnic that is dropped on its host leaves its virtual switch.
public final class Nesting {
    private final Model model;
    private final Place place;

    private Nesting(Model model, Place place) {
        this.model = model;
        this.place = place;
    }

    public static Design moved(Model model, Id element, Place place) {
        Nesting nesting = new Nesting(model, place);
        Object moved = model.index().find(element, Object.class).orElse(element);
        Design next = switch (moved) {
            case Vmk vmk -> nesting.vmk(vmk);
            case PortGroup group -> nesting.portGroup(group);
            case Vmnic vmnic -> nesting.vmnic(vmnic);
            case DistributedSwitch sw -> nesting.joined(sw);
            case Datastore datastore -> nesting.datastore(datastore);
            case Vm vm -> nesting.vm(vm);
            case Gateway gateway -> nesting.gateway(gateway);
            case Host host -> nesting.racked(host);
            case PhysicalSwitch sw -> nesting.racked(sw);
            case StorageArray array -> nesting.racked(array);
            default -> model.design();
        };
        return Trunks.follow(model.design(), next);
    }

    private Design vmk(Vmk vmk) {
        return model.find(place, PortGroup.class)
                .map(group -> {
                    VirtualPorts ports = new VirtualPorts(model.design());
                    boolean stays = ports.areOnOneSwitch(vmk.portGroup(), group.id());
                    int port = stays ? vmk.portId() : ports.take(group.id());
                    return Rewrite.element(
                            model.design(),
                            vmk.id(),
                            Vmk.class,
                            v -> Fields.with(v.withPortGroup(group.id()), "portId", port));
                })
                .orElse(model.design());
    }

    private Design portGroup(PortGroup group) {
        Optional<StandardSwitch> to = model.find(place, StandardSwitch.class);
        if (to.isEmpty() || model.switchOf(group).filter(to.get().id()::equals).isPresent()) {
            return model.design();
        }
        PortGroup plain = Fields.with(group, "teaming", Optional.empty());
        return Rewrite.each(model.design(), StandardSwitch.class, sw -> {
            List<PortGroup> groups = new ArrayList<>(sw.portGroups());
            boolean had = groups.removeIf(g -> g.id().equals(group.id()));
            boolean gets = sw.id().equals(to.get().id());
            if (gets) {
                groups.add(plain);
            }
            return had || gets ? sw.withPortGroups(groups) : sw;
        });
    }

    private Design vmnic(Vmnic vmnic) {
        Optional<StandardSwitch> standard = model.find(place, StandardSwitch.class);
        Optional<DistributedSwitch> distributed = model.find(place, DistributedSwitch.class);
        return model.hostOf(vmnic.id())
                .map(host -> Rewrite.element(
                        model.design(),
                        host.id(),
                        Host.class,
                        h -> standard.map(sw -> Uplinks.plug(h, vmnic, sw))
                                .or(() -> distributed.map(sw -> Uplinks.plug(h, vmnic, sw)))
                                .orElseGet(() -> Uplinks.unplug(h, vmnic))))
                .orElse(model.design());
    }

    private Design joined(DistributedSwitch sw) {
        return model.find(place, Host.class)
                .map(host -> Rewrite.element(model.design(), host.id(), Host.class, h -> joined(h, sw)))
                .orElse(model.design());
    }

    /// A host that has plugged its free vmnics into a distributed switch, as many as that has uplinks.
    public static Host joined(Host host, DistributedSwitch sw) {
        Host joined = host;
        for (Vmnic vmnic : Uplinks.free(host)) {
            if (Uplinks.freeSlot(joined, sw).isPresent()) {
                joined = Uplinks.plug(joined, vmnic, sw);
            }
        }
        return joined;
    }

    private Design datastore(Datastore datastore) {
        Optional<Host> host = model.find(place, Host.class);
        Optional<StorageArray> array = model.find(place, StorageArray.class);
        return Rewrite.element(model.design(), datastore.id(), Datastore.class, d -> {
            if (host.isPresent() && !d.hosts().contains(host.get().id())) {
                List<Id> hosts = new ArrayList<>(d.hosts());
                hosts.add(host.get().id());
                return Fields.with(d, "hosts", hosts);
            }
            return array.map(a -> Fields.with(d, "backing", onArray(d.backing(), a)))
                    .orElse(d);
        });
    }

    private static Backing onArray(Backing backing, StorageArray array) {
        List<Id> ports = array.ports().stream().map(ArrayPort::id).toList();
        return switch (backing) {
            case Backing.Nfs nfs ->
                new Backing.Nfs(array.id(), ports, nfs.export(), nfs.version(), nfs.connections(), nfs.extras());
            case Backing.Iscsi iscsi -> new Backing.Iscsi(array.id(), ports, iscsi.extras());
            case Backing.NvmeTcp nvme -> new Backing.NvmeTcp(array.id(), ports, nvme.extras());
            case Backing.Vsan vsan -> vsan;
            case Backing.Local local -> local;
        };
    }

    /// A VM that is dropped on a port group plugs its first adapter in there; on a host it looks for port groups with
    /// the names of those it had.
    private Design vm(Vm vm) {
        Optional<Host> host = model.hostAt(place);
        Optional<PortGroup> wanted = model.find(place, PortGroup.class);
        VirtualPorts ports = new VirtualPorts(model.design());
        List<VmNic> nics = new ArrayList<>();
        for (VmNic nic : vm.nics()) {
            Optional<PortGroup> group =
                    nics.isEmpty() && wanted.isPresent() ? wanted : host.flatMap(h -> alike(h, nic.portGroup()));
            nics.add(group.filter(g -> !g.id().equals(nic.portGroup()))
                    .map(g -> Fields.with(nic.withPortGroup(g.id()), "portId", ports.take(g.id())))
                    .orElse(nic));
        }
        Optional<Id> at = host.map(Host::id).or(vm::host);
        return Rewrite.element(model.design(), vm.id(), Vm.class, v -> Fields.with(v.withNics(nics), "host", at));
    }

    /// The port group itself where the host has it, else the one with the same name, else the first that no vmk uses.
    private Optional<PortGroup> alike(Host host, Id portGroup) {
        List<PortGroup> groups = model.portGroups(host);
        String name = model.index()
                .find(portGroup, PortGroup.class)
                .map(PortGroup::name)
                .orElse("");
        return groups.stream()
                .filter(g -> g.id().equals(portGroup))
                .findFirst()
                .or(() -> groups.stream().filter(g -> g.name().equals(name)).findFirst())
                .or(() -> forVms(model, host));
    }

    /// The port group that a VM takes on a host where none is named: the first without a vmk.
    public static Optional<PortGroup> forVms(Model model, Host host) {
        return model.portGroups(host).stream()
                .filter(g -> host.vmks().stream().noneMatch(v -> v.portGroup().equals(g.id())))
                .findFirst();
    }

    private Design gateway(Gateway gateway) {
        return model.find(place, PhysicalSwitch.class)
                .map(sw -> Rewrite.element(
                        model.design(), gateway.id(), Gateway.class, g -> Fields.with(g, "physicalSwitch", sw.id())))
                .orElse(model.design());
    }

    private <T extends Record> Design racked(T element) {
        Optional<Id> rack = model.find(place, Rack.class).map(Rack::id);
        Id id = Fields.id(element).orElseThrow();
        Class<?> type = element.getClass();
        return (Design) Rewrite.record(model.design(), r -> {
            boolean meant =
                    type.isInstance(r) && Fields.id(r).filter(id::equals).isPresent();
            return meant ? Fields.with(r, "rack", rack) : r;
        });
    }
}
