package dev.vmklab.design.part;

import dev.vmklab.design.Design;
import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.edit.FreeNames;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Paste.Pasted;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.edit.Rewrite;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.VlanMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A port group for a virtual switch, untagged until it is given a VLAN.
///
/// @param name the one it takes if the switch has it free
record NewPortGroup(String name) implements Part {
    @Override
    public ElementKind kind() {
        return ElementKind.PORT_GROUP;
    }

    @Override
    public Pasted placed(Model model, Place place, IdSource ids) {
        PortGroup group = named(ids, name);
        return new Pasted(added(model, place, group), List.of(group.id()));
    }

    static PortGroup named(IdSource ids, String name) {
        return new PortGroup(
                ids.next("pg"),
                name,
                new VlanMode.Untagged(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
    }

    /// The design with a port group on the switch at a place, or on the first switch of the host there.
    static Design added(Model model, Place place, PortGroup group) {
        Optional<Id> sw = switchAt(model, place);
        if (sw.isEmpty()) {
            return model.design();
        }
        Design standard = Rewrite.element(
                model.design(), sw.get(), StandardSwitch.class, s -> s.withPortGroups(with(s.portGroups(), group)));
        return Rewrite.element(
                standard, sw.get(), DistributedSwitch.class, s -> s.withPortGroups(with(s.portGroups(), group)));
    }

    private static List<PortGroup> with(List<PortGroup> groups, PortGroup group) {
        FreeNames names = new FreeNames(groups.stream().map(PortGroup::name).toList());
        List<PortGroup> all = new ArrayList<>(groups);
        all.add(group.withName(names.take(group.name())));
        return all;
    }

    /// The virtual switch at a place: itself, or the first one of the host there.
    static Optional<Id> switchAt(Model model, Place place) {
        Optional<Id> itself = model.find(place, StandardSwitch.class)
                .map(StandardSwitch::id)
                .or(() -> model.find(place, DistributedSwitch.class).map(DistributedSwitch::id));
        Optional<Host> host = model.hostAt(place);
        return itself.or(() -> host.flatMap(
                        h -> h.standardSwitches().stream().findFirst().map(StandardSwitch::id)))
                .or(() -> host.flatMap(h -> model.joined(h).stream().findFirst().map(DistributedSwitch::id)));
    }
}
