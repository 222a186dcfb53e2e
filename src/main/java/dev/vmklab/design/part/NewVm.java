package dev.vmklab.design.part;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.DiskLoad;
import dev.vmklab.design.compute.MemoryLoad;
import dev.vmklab.design.compute.NetworkLoad;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.edit.FreeAddresses;
import dev.vmklab.design.edit.FreeNames;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Nesting;
import dev.vmklab.design.edit.Paste.Pasted;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.edit.VirtualPorts;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.vswitch.PortGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A VM with the load of its kind. It takes the host's port group for VMs and the first datastore that the host mounts.
record NewVm(Guest guest) implements Part {
    @Override
    public ElementKind kind() {
        return ElementKind.VM;
    }

    @Override
    public Pasted placed(Model model, Place place, IdSource ids) {
        Design design = model.design();
        FreeNames names = new FreeNames(design.vms().stream().map(Vm::name).toList());
        Optional<Host> host = model.hostAt(place);
        Optional<PortGroup> group =
                model.find(place, PortGroup.class).or(() -> host.flatMap(h -> Nesting.forVms(model, h)));
        List<VmNic> nics = group.map(g -> nic(design, g, ids)).map(List::of).orElse(List.of());
        Optional<Id> datastore = host.flatMap(h -> design.datastores().stream()
                .filter(d -> d.hosts().contains(h.id()))
                .map(Datastore::id)
                .findFirst());
        Vm vm = vm(ids.next("vm"), names.take(guest.firstName()), host.map(Host::id), nics, datastore);
        List<Vm> all = new ArrayList<>(design.vms());
        all.add(vm);
        return new Pasted(design.withVms(all), List.of(vm.id()));
    }

    private static VmNic nic(Design design, PortGroup group, IdSource ids) {
        return new VmNic(
                ids.next("nic"),
                "Network adapter 1",
                group.id(),
                new VirtualPorts(design).take(group.id()),
                Optional.of(new FreeAddresses(design, ids).vmMac()),
                Optional.empty(),
                true);
    }

    private Vm vm(Id id, String name, Optional<Id> host, List<VmNic> nics, Optional<Id> datastore) {
        List<DiskLoad> disks = datastore.map(guest::diskLoad).map(List::of).orElse(List.of());
        List<NetworkLoad> network =
                nics.stream().map(nic -> guest.networkLoad(nic.id())).toList();
        MemoryLoad memory = guest.memoryLoad();
        return new Vm(
                id,
                name,
                host,
                true,
                guest.vcpus(),
                guest.memoryBytes(),
                datastore.map(List::of).orElse(List.of()),
                0,
                nics,
                Optional.of(memory),
                disks,
                network,
                Vm.RestartPriority.MEDIUM,
                false,
                true,
                false,
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
    }
}
