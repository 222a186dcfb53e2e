package dev.vmklab.design;

import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.StaticRoute;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.StandardSwitch;
import java.util.ArrayList;
import java.util.List;

/// Random hosts on given distributed switches.
final class RandomHosts {
    private final Dice dice;
    private final List<DistributedSwitch> distributedSwitches;
    private final List<Id> clusters;
    private final List<Id> racks;

    RandomHosts(Dice dice, List<DistributedSwitch> distributedSwitches, List<Id> clusters, List<Id> racks) {
        this.dice = dice;
        this.distributedSwitches = distributedSwitches;
        this.clusters = clusters;
        this.racks = racks;
    }

    Host host(Id id) {
        List<Vmnic> vmnics = dice.list(4, this::vmnic);
        List<String> names = vmnics.stream().map(Vmnic::name).toList();
        List<StandardSwitch> standard = dice.list(2, i -> new RandomSwitches(dice).standard(dice.some(names)));
        List<TcpIpStack> stacks = dice.list(3, this::stack);
        List<Id> portGroups = RandomSwitches.portGroups(standard, distributedSwitches);
        return new Host(
                id,
                dice.name("esx"),
                dice.maybeOne(clusters),
                dice.maybeOne(racks),
                dice.between(0, 4096),
                dice.number(0, Host.MAX_MEMORY_BYTES),
                dice.one("", "8.0.3"),
                vmnics,
                standard,
                slots(vmnics),
                stacks,
                portGroups.isEmpty() ? List.of() : dice.list(5, i -> vmk(i, portGroups, stacks)),
                dice.origin(),
                dice.extras());
    }

    private Vmnic vmnic(int i) {
        return new Vmnic(
                dice.id("vmnic"),
                "vmnic" + i,
                dice.number(0, Vmnic.MAX_BITS_PER_SECOND),
                dice.text(),
                dice.between(0, 63),
                dice.maybe(dice::mac),
                dice.text(),
                dice.extras());
    }

    private List<UplinkSlot> slots(List<Vmnic> vmnics) {
        List<UplinkSlot> slots = new ArrayList<>();
        for (DistributedSwitch sw : distributedSwitches) {
            for (Vmnic vmnic : dice.some(vmnics)) {
                new RandomSwitches(dice)
                        .slot(sw)
                        .ifPresent(name -> slots.add(new UplinkSlot(sw.id(), name, vmnic.id(), dice.extras())));
            }
        }
        return slots;
    }

    private TcpIpStack stack(int i) {
        return new TcpIpStack(
                dice.one(TcpIpStack.DEFAULT, TcpIpStack.VMOTION, "custom" + i),
                dice.maybe(dice::ip),
                dice.list(2, k -> new StaticRoute(dice.prefix(), dice.ip(), dice.extras())),
                dice.extras());
    }

    private Vmk vmk(int i, List<Id> portGroups, List<TcpIpStack> stacks) {
        return new Vmk(
                dice.id("vmk"),
                "vmk" + i,
                dice.one(portGroups),
                dice.between(0, Vmk.MAX_PORT_ID),
                dice.maybe(dice::mac),
                dice.maybe(dice::prefix),
                dice.mtu(),
                dice.maybeOne(stacks).map(TcpIpStack::key).orElse(TcpIpStack.DEFAULT),
                dice.some(List.of(VmkTag.values())),
                dice.maybe(() -> dice.one(StorageRole.values())),
                dice.flip(),
                dice.maybe(dice::ip),
                dice.extras());
    }
}
