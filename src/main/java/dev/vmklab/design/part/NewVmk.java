package dev.vmklab.design.part;

import dev.vmklab.design.Design;
import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.edit.FreeAddresses;
import dev.vmklab.design.edit.FreeNames;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Paste.Pasted;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.edit.Rewrite;
import dev.vmklab.design.edit.Trunks;
import dev.vmklab.design.edit.VirtualPorts;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Mtu;
import dev.vmklab.design.vswitch.PortGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A VMkernel adapter for one service.
///
/// On a switch or a host it brings a port group of the service's name with it, or takes the one that is there. Where
/// another vmk is in that port group already, or in one of the same name on another host, it takes the next address of
/// the subnet.
///
/// @param portGroup the name of the port group that it brings
record NewVmk(String portGroup, List<VmkTag> tags, Optional<StorageRole> role) implements Part {
    NewVmk {
        tags = List.copyOf(tags);
    }

    static NewVmk tagged(VmkTag tag, String portGroup) {
        return new NewVmk(portGroup, List.of(tag), Optional.empty());
    }

    static NewVmk storage(StorageRole role, String portGroup) {
        return new NewVmk(portGroup, List.of(), Optional.of(role));
    }

    @Override
    public ElementKind kind() {
        return ElementKind.VMK;
    }

    @Override
    public Pasted placed(Model model, Place place, IdSource ids) {
        Optional<PortGroup> there = model.find(place, PortGroup.class).or(() -> known(model, place));
        if (there.isPresent()) {
            return in(model, place, there.get(), ids, List.of());
        }
        PortGroup group = NewPortGroup.named(ids, portGroup);
        Design with = NewPortGroup.added(model, place, group);
        return in(Model.of(with), place, group, ids, List.of(group.id()));
    }

    /// A port group of the name on the switch at the place that has no vmk of the host yet.
    private Optional<PortGroup> known(Model model, Place place) {
        Optional<Host> host = model.hostAt(place);
        Optional<Id> sw = NewPortGroup.switchAt(model, place);
        return host.flatMap(h -> model.portGroups(h).stream()
                .filter(g -> g.name().equals(portGroup))
                .filter(g -> model.index().owner(g.id()).equals(sw))
                .filter(g -> h.vmks().stream().noneMatch(v -> v.portGroup().equals(g.id())))
                .findFirst());
    }

    private Pasted in(Model model, Place place, PortGroup group, IdSource ids, List<Id> made) {
        Optional<Host> host = model.hostAt(place);
        if (host.isEmpty()) {
            return new Pasted(model.design(), List.of());
        }
        Vmk vmk = vmk(model, host.get(), group, ids);
        Design next = Rewrite.element(model.design(), host.get().id(), Host.class, h -> {
            List<Vmk> vmks = new ArrayList<>(h.vmks());
            vmks.add(vmk);
            return h.withVmks(vmks);
        });
        List<Id> all = new ArrayList<>(List.of(vmk.id()));
        all.addAll(made);
        return new Pasted(Trunks.follow(model.design(), next), all);
    }

    private Vmk vmk(Model model, Host host, PortGroup group, IdSource ids) {
        FreeNames names = new FreeNames(host.vmks().stream().map(Vmk::name).toList());
        FreeAddresses addresses = new FreeAddresses(model.design(), ids);
        return new Vmk(
                ids.next("vmk"),
                names.take("vmk0"),
                group.id(),
                new VirtualPorts(model.design()).take(group.id()),
                Optional.of(addresses.vmkernelMac()),
                neighbour(model, group).flatMap(addresses::take),
                Mtu.STANDARD,
                TcpIpStack.DEFAULT,
                tags,
                role,
                false,
                Optional.empty(),
                Extras.NONE);
    }

    /// The address of a vmk in the same port group or in one of the same name and VLAN elsewhere.
    private static Optional<IpPrefix> neighbour(Model model, PortGroup group) {
        return model.design().hosts().stream()
                .flatMap(h -> h.vmks().stream())
                .filter(v -> model.index()
                        .find(v.portGroup(), PortGroup.class)
                        .filter(g ->
                                g.name().equals(group.name()) && g.vlanMode().equals(group.vlanMode()))
                        .isPresent())
                .flatMap(v -> v.ip().stream())
                .findFirst();
    }
}
