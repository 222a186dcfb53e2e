package dev.vmklab.design;

import dev.vmklab.design.compute.DiskLoad;
import dev.vmklab.design.compute.MemoryLoad;
import dev.vmklab.design.compute.NetworkLoad;
import dev.vmklab.design.compute.Replication;
import dev.vmklab.design.compute.TrafficPattern;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.StandardSwitch;
import java.util.List;

/// Random VMs on given hosts and datastores.
final class RandomVms {
    private final Dice dice;
    private final List<Id> hosts;
    private final List<Id> portGroups;
    private final List<Id> datastores;

    RandomVms(Dice dice, List<Host> hosts, List<DistributedSwitch> distributed, List<Id> datastores) {
        this.dice = dice;
        this.hosts = hosts.stream().map(Host::id).toList();
        List<StandardSwitch> standard =
                hosts.stream().flatMap(h -> h.standardSwitches().stream()).toList();
        this.portGroups = RandomSwitches.portGroups(standard, distributed);
        this.datastores = datastores;
    }

    List<Vm> all() {
        List<Id> ids = dice.list(4, i -> dice.id("vm"));
        return ids.stream().map(id -> vm(id, ids)).toList();
    }

    private Vm vm(Id id, List<Id> peers) {
        List<VmNic> nics = portGroups.isEmpty() ? List.of() : dice.list(2, i -> nic());
        return new Vm(
                id,
                dice.name("vm"),
                dice.maybeOne(hosts),
                dice.flip(),
                dice.between(0, 1024),
                dice.number(0, 1L << 50),
                dice.some(datastores),
                dice.number(0, 1e16),
                nics,
                dice.maybe(this::memory),
                datastores.isEmpty() ? List.of() : dice.list(2, i -> disk()),
                nics.isEmpty()
                        ? List.of()
                        : dice.list(2, i -> network(dice.one(nics).id(), peers)),
                dice.one(Vm.RestartPriority.values()),
                dice.flip(),
                dice.flip(),
                dice.flip(),
                dice.maybe(this::replication),
                dice.origin(),
                dice.extras());
    }

    private VmNic nic() {
        return new VmNic(
                dice.id("vmnc"),
                dice.name("Network adapter"),
                dice.one(portGroups),
                dice.between(0, Vmk.MAX_PORT_ID),
                dice.maybe(dice::mac),
                dice.maybe(dice::prefix),
                dice.flip(),
                dice.extras());
    }

    private MemoryLoad memory() {
        double touched = dice.number(0, 1e15);
        return new MemoryLoad(touched, dice.number(0, Math.rint(touched / 2)), dice.number(0, 1e13), dice.extras());
    }

    private DiskLoad disk() {
        return new DiskLoad(
                dice.one(datastores),
                dice.number(0, 1e8),
                dice.number(512, 16 << 20),
                dice.between(1, 4096),
                dice.number(0, 1e8),
                dice.number(512, 16 << 20),
                dice.between(1, 4096),
                dice.extras());
    }

    private NetworkLoad network(Id nic, List<Id> peers) {
        return new NetworkLoad(
                nic,
                dice.maybeOne(peers),
                dice.number(0, 1e13),
                dice.number(0, 1e13),
                dice.maybe(this::pattern),
                dice.maybeOne(peers),
                dice.extras());
    }

    private TrafficPattern pattern() {
        double low = dice.number(0, 1);
        return dice.one(
                new TrafficPattern.Bursty(dice.number(1, 1e6), dice.number(0, 3), dice.extras()),
                new TrafficPattern.OnOff(dice.number(1, 1e6), dice.number(1, 1e6), dice.number(0, 1e6), dice.extras()),
                new TrafficPattern.Diurnal(
                        low, dice.number(2, 100), dice.number(1, 1e6), dice.number(0, 1e6), dice.extras()));
    }

    private Replication replication() {
        return new Replication(
                dice.number(60, 86_400), dice.number(0, 1e15), dice.maybeOne(datastores), dice.flip(), dice.extras());
    }
}
