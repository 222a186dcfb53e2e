package dev.vmklab.exchange;

import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.exchange.SwitchDraft.Bundle;
import dev.vmklab.ledger.LedgerLine.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Invents the physical side that an inventory of hosts does not hold, so that the design can be simulated at once:
/// a ToR pair per cluster, a core pair where there are several clusters, cables, trunks and the gateways that the hosts
/// name. Every part of it is a ledger line; what is invented is fast enough not to be a bottleneck.
public final class FabricInference {
    private static final int ROOT_PRIORITY = 4096;
    private static final int SECOND_PRIORITY = 8192;
    private static final int OTHER_PRIORITY = 32768;

    private final Ids ids;
    private final Account account;
    private final ImportDefaults defaults;
    private final Island island;
    private final VlanUse vlans;
    private final TorSides sides;
    private final List<Cable> cables = new ArrayList<>();

    private FabricInference(Ids ids, Account account, ImportDefaults defaults, Island island) {
        this.ids = ids;
        this.account = account;
        this.defaults = defaults;
        this.island = island;
        this.vlans = new VlanUse(island.hosts(), island.switches());
        this.sides = new TorSides(island.switches());
    }

    /// The fabric for the hosts of one island, ready for arrays to be attached.
    public static InventedFabric infer(Ids ids, Account account, ImportDefaults defaults, Island island) {
        return new FabricInference(ids, account, defaults, island).infer();
    }

    private InventedFabric infer() {
        List<Group> groups = groups();
        boolean alone = groups.size() == 1;
        List<SwitchPair> tors = new ArrayList<>();
        for (Group group : groups) {
            SwitchPair tor = pair("ToR " + group.name, group.hosts.stream().allMatch(sides::isSingle), alone);
            account.inferred(
                    At.element(tor.first().id()),
                    Confidence.LOW,
                    tor.names() + " connect the hosts of " + group.name,
                    "the source holds nothing beyond the vmnics; a ToR pair per cluster is usual, and one"
                            + " switch where no virtual switch has two uplinks");
            group.hosts.forEach(h -> cable(h, tor));
            tors.add(tor);
        }
        SwitchPair top = alone ? tors.getFirst() : core(tors);
        noteUntagged(top);
        List<SwitchPair> all = new ArrayList<>(tors);
        if (!alone) {
            all.add(top);
        }
        List<Gateway> gateways = new GatewayInference(ids, account, vlans)
                .infer(island, top.first().id(), top.first().name());
        return new InventedFabric(ids, vlans, all, top, cables, gateways);
    }

    /// The hosts of each cluster, then those of none.
    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Cluster cluster : island.clusters()) {
            groups.add(new Group(
                    cluster.name(),
                    island.hosts().stream()
                            .filter(h -> h.cluster().equals(Optional.of(cluster.id())))
                            .toList()));
        }
        groups.add(new Group(
                "standalone hosts",
                island.hosts().stream().filter(h -> h.cluster().isEmpty()).toList()));
        groups.removeIf(g -> g.hosts.isEmpty());
        if (groups.isEmpty()) {
            groups.add(new Group("hosts", List.of()));
        }
        return groups;
    }

    private SwitchPair pair(String name, boolean single, boolean root) {
        String key = island.key() + "/" + name;
        int first = root ? ROOT_PRIORITY : OTHER_PRIORITY;
        if (single) {
            return new SwitchPair(new SwitchDraft(ids, defaults, key, name, first), Optional.empty());
        }
        SwitchDraft a = new SwitchDraft(ids, defaults, key + " A", name + " A", first);
        SwitchDraft b =
                new SwitchDraft(ids, defaults, key + " B", name + " B", root ? SECOND_PRIORITY : OTHER_PRIORITY);
        cables.add(SwitchDraft.link(a, b, vlans.trunkOfAll(), Bundle.NONE, Bundle.NONE));
        return new SwitchPair(a, Optional.of(b));
    }

    private void cable(Host host, SwitchPair tor) {
        List<String> made = new ArrayList<>();
        for (Vmnic vmnic : host.vmnics()) {
            if (VlanUse.isCabled(vmnic)) {
                SwitchDraft side = tor.side(sides.position(host, vmnic));
                PortMode mode = vlans.trunk(host, vmnic);
                Id port = side.addPort(vmnic.id(), vmnic.bitsPerSecond(), mode, sides.bundle(host, vmnic), true);
                cables.add(new Cable(
                        ids.of("cable", vmnic.id().text()), vmnic.id(), port, 0, Optional.empty(), Extras.NONE));
                made.add(vmnic.name() + " to " + side.name());
            } else if (VlanUse.isUsb(vmnic)) {
                account.inferred(
                        At.element(vmnic.id()),
                        Confidence.HIGH,
                        vmnic.name() + " on " + host.name() + " has no cable",
                        "it is the USB network to the host's own management controller");
            }
        }
        if (!made.isEmpty()) {
            account.inferred(
                    At.element(host.id()),
                    Confidence.LOW,
                    "cables of " + host.name() + ": " + String.join(", ", made),
                    "links are up; the uplinks of each virtual switch take turns, and the ports are trunks of the VLANs"
                            + " of its port groups");
        }
    }

    private SwitchPair core(List<SwitchPair> tors) {
        boolean single = tors.stream().allMatch(t -> t.second().isEmpty());
        SwitchPair core = pair("Core", single, true);
        for (SwitchPair tor : tors) {
            // One channel across both halves of both pairs leaves no loop for spanning tree to cut.
            Bundle up = tor.second().isPresent() && !single ? Bundle.lacp("to Core") : Bundle.NONE;
            Bundle down = up.equals(Bundle.NONE)
                    ? up
                    : Bundle.lacp("to " + tor.first().name());
            cables.add(SwitchDraft.link(tor.first(), core.first(), vlans.trunkOfAll(), up, down));
            tor.second().ifPresent(b -> cables.add(SwitchDraft.link(b, core.side(1), vlans.trunkOfAll(), up, down)));
        }
        account.inferred(
                At.element(core.first().id()),
                Confidence.LOW,
                core.names() + " connect "
                        + tors.stream().map(SwitchPair::names).collect(Collectors.joining(", ")),
                "the clusters share a vCenter; how their networks meet is not in the source");
        return core;
    }

    private void noteUntagged(SwitchPair top) {
        if (vlans.usesUntagged()) {
            account.inferred(
                    At.element(top.first().id()),
                    Confidence.LOW,
                    "untagged frames belong to VLAN " + vlans.nativeVlan() + " on all switches",
                    "some port groups do not tag; which VLAN the switches assign is not in the source");
        }
    }

    private record Group(String name, List<Host> hosts) {}
}
