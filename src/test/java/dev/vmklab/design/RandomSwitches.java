package dev.vmklab.design;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.FailureDetection;
import dev.vmklab.design.vswitch.Lag;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.NiocAllocation;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.PrivateVlan;
import dev.vmklab.design.vswitch.ResourcePool;
import dev.vmklab.design.vswitch.SecurityPolicy;
import dev.vmklab.design.vswitch.Shaping;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.design.vswitch.VlanMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Random virtual switches.
public final class RandomSwitches {
    private final Dice dice;

    public RandomSwitches(Dice dice) {
        this.dice = dice;
    }

    DistributedSwitch distributed() {
        List<String> uplinks = dice.list(4, i -> "Uplink " + (i + 1));
        List<Lag> lags = dice.list(
                2,
                i -> new Lag(dice.id("lag"), "lag" + i, dice.between(1, 24), dice.flip(), dice.flip(), dice.extras()));
        List<ResourcePool> pools = dice.list(
                2, i -> new ResourcePool(dice.id("pool"), dice.name("pool"), dice.number(0, 1e13), dice.extras()));
        List<String> names = new ArrayList<>(uplinks);
        lags.forEach(lag -> names.add(lag.name()));
        List<Id> poolIds = pools.stream().map(ResourcePool::id).toList();
        return new DistributedSwitch(
                dice.id("vds"),
                dice.name("DSwitch"),
                dice.one("", "8.0.3"),
                dice.mtu(),
                uplinks,
                lags,
                nioc(),
                pools,
                dice.list(3, i -> privateVlan()),
                dice.list(4, i -> portGroup(names, poolIds)),
                dice.origin(),
                dice.extras());
    }

    StandardSwitch standard(List<String> vmnics) {
        return new StandardSwitch(
                dice.id("vss"),
                dice.name("vSwitch"),
                dice.mtu(),
                vmnics,
                teaming(vmnics),
                security(),
                dice.maybe(this::shaping),
                dice.list(3, i -> portGroup(vmnics, List.of())),
                dice.extras());
    }

    public Nioc nioc() {
        List<NiocAllocation> allocations = new ArrayList<>();
        for (Service service : dice.some(List.of(Service.values()))) {
            double reservation = dice.number(0, 1e12);
            allocations.add(new NiocAllocation(
                    service,
                    dice.between(1, 100),
                    reservation,
                    dice.maybe(() -> dice.number(reservation, 1e13)),
                    dice.extras()));
        }
        return dice.flip() ? Nioc.OFF : new Nioc(dice.flip(), allocations, dice.extras());
    }

    private PrivateVlan privateVlan() {
        return new PrivateVlan(dice.vlan(), dice.vlan(), dice.one(PrivateVlan.Kind.values()), dice.extras());
    }

    private PortGroup portGroup(List<String> uplinks, List<Id> pools) {
        return new PortGroup(
                dice.id("pg"),
                dice.name("pg"),
                vlanMode(),
                dice.maybe(() -> teaming(uplinks)),
                dice.maybe(this::security),
                dice.maybe(this::shaping),
                dice.maybe(this::shaping),
                dice.flip(),
                dice.maybeOne(pools),
                dice.origin(),
                dice.extras());
    }

    public VlanMode vlanMode() {
        return switch (dice.below(4)) {
            case 0 -> new VlanMode.Untagged(dice.extras());
            case 1 -> new VlanMode.Tagged(dice.vlan(), dice.extras());
            case 2 -> new VlanMode.GuestTagged(List.of(dice.vlans(), dice.vlans()), dice.extras());
            default -> new VlanMode.Private(dice.vlan(), dice.vlan(), dice.extras());
        };
    }

    public Teaming teaming(List<String> uplinks) {
        List<String> active = dice.some(uplinks);
        List<String> standby =
                uplinks.stream().filter(u -> !active.contains(u) && dice.flip()).toList();
        return new Teaming(
                dice.one(TeamingPolicy.values()),
                active,
                standby,
                dice.one(FailureDetection.values()),
                dice.flip(),
                dice.flip(),
                dice.extras());
    }

    private SecurityPolicy security() {
        return new SecurityPolicy(dice.flip(), dice.flip(), dice.flip(), dice.extras());
    }

    private Shaping shaping() {
        double average = dice.number(1000, 1e12);
        return new Shaping(average, dice.number(average, 1e13), dice.number(0, 1e13), dice.extras());
    }

    /// The port groups that a host's adapters may use.
    static List<Id> portGroups(List<StandardSwitch> standard, List<DistributedSwitch> distributed) {
        List<Id> ids = new ArrayList<>();
        standard.forEach(s -> s.portGroups().forEach(p -> ids.add(p.id())));
        distributed.forEach(s -> s.portGroups().forEach(p -> ids.add(p.id())));
        return ids;
    }

    /// A slot of a distributed switch that a vmnic may sit in.
    Optional<String> slot(DistributedSwitch sw) {
        List<String> slots = new ArrayList<>(sw.uplinks());
        sw.lags().forEach(lag -> slots.addAll(lag.portNames()));
        return dice.maybeOne(slots);
    }
}
