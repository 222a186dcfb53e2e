package dev.vmklab.network;

import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.value.VlanRange;
import dev.vmklab.network.Cabling.SwitchCable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The physical switches as one set of failures leaves them: bridges, channels between them, a tree per VLAN.
///
/// The two halves of an MLAG pair are one bridge as long as both work and a cable joins them. When only that cable is
/// lost, the half of worse priority suspends the channels it shares with the other, as multi-chassis pairs do. Safe to
/// share between threads: trees are grown on first use and two threads that grow the same one get equal ones.
final class Fabric {
    private static final int NO_BRIDGE = -1;

    private final Cabling cabling;
    private final int[] bridgeOf;
    private final boolean[] suspended;
    private final List<SwitchCable> cables = new ArrayList<>();
    private final List<SwitchCable> peerCables = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();
    private final int[] ranked;
    private final AtomicReferenceArray<@Nullable SpanningTree> trees = new AtomicReferenceArray<>(VlanRange.MAX + 1);

    private Fabric(Cabling cabling) {
        this.cabling = cabling;
        this.bridgeOf = new int[cabling.switchCount()];
        this.suspended = new boolean[cabling.portCount()];
        this.ranked = IntStream.range(0, cabling.switchCount())
                .boxed()
                .sorted(Comparator.comparingInt(this::priority).thenComparingInt(s -> s))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static Fabric of(Cabling cabling, NetworkState state) {
        Fabric fabric = new Fabric(cabling);
        for (SwitchCable cable : cabling.switchCables()) {
            if (fabric.works(cable, state)) {
                fabric.cables.add(cable);
            }
        }
        fabric.formBridges(state);
        fabric.formChannels();
        return fabric;
    }

    private int priority(int sw) {
        return cabling.physicalSwitch(sw).bridgePriority();
    }

    private boolean works(SwitchCable cable, NetworkState state) {
        return state.works(cable.cable()) && works(cable.portA(), state) && works(cable.portB(), state);
    }

    private boolean works(int port, NetworkState state) {
        return state.works(cabling.portElement(port)) && state.works(cabling.switchElement(cabling.portSwitch(port)));
    }

    /// A bridge is known by its better half, in the order of priority and then of the design.
    private void formBridges(NetworkState state) {
        Arrays.fill(bridgeOf, NO_BRIDGE);
        for (int sw : ranked) {
            if (!state.works(cabling.switchElement(sw))) {
                continue;
            }
            int peer = cabling.peer(sw);
            boolean second = peer >= 0 && bridgeOf[peer] != NO_BRIDGE;
            bridgeOf[sw] = second && isJoined(sw, peer) ? bridgeOf[peer] : sw;
            if (second && bridgeOf[sw] == sw) {
                suspendShared(sw, peer);
            }
        }
    }

    private boolean isJoined(int a, int b) {
        return cables.stream().anyMatch(c -> {
            int x = cabling.portSwitch(c.portA());
            int y = cabling.portSwitch(c.portB());
            return x == a && y == b || x == b && y == a;
        });
    }

    private void suspendShared(int sw, int peer) {
        List<String> names = cabling.physicalSwitch(peer).ports().stream()
                .flatMap(p -> p.portChannel().stream())
                .toList();
        for (int p = 0; p < suspended.length; p++) {
            suspended[p] |= cabling.portSwitch(p) == sw
                    && cabling.port(p).portChannel().map(names::contains).orElse(false);
        }
    }

    private void formChannels() {
        Map<ChannelKey, List<SwitchCable>> groups = new LinkedHashMap<>();
        for (SwitchCable cable : cables) {
            int a = bridgeAt(cable.portA());
            int b = bridgeAt(cable.portB());
            if (cabling.portSwitch(cable.portA()) == cabling.portSwitch(cable.portB())
                    || suspended[cable.portA()]
                    || suspended[cable.portB()]) {
                continue;
            }
            if (a == b) {
                peerCables.add(cable);
            } else {
                groups.computeIfAbsent(key(cable, a, b), _ -> new ArrayList<>()).add(cable);
            }
        }
        groups.forEach((key, members) -> channels.add(new Channel(key.bridgeA(), key.bridgeB(), members)));
    }

    private record ChannelKey(int bridgeA, int bridgeB, String nameA, String nameB, int cable) {}

    /// Cables between the same bridges are one channel when both sides put their ports in one; else each stands alone.
    /// The key does not depend on which end of a cable is called A.
    private ChannelKey key(SwitchCable cable, int a, int b) {
        String nameA = cabling.port(cable.portA()).portChannel().orElse("");
        String nameB = cabling.port(cable.portB()).portChannel().orElse("");
        boolean bundled = !nameA.isEmpty() && !nameB.isEmpty();
        int alone = bundled ? -1 : cable.cable();
        return a < b ? new ChannelKey(a, b, nameA, nameB, alone) : new ChannelKey(b, a, nameB, nameA, alone);
    }

    private int bridgeAt(int port) {
        return bridgeOf[cabling.portSwitch(port)];
    }

    /// Whether a port is shut because the other half of its MLAG pair, which it cannot hear, owns the channel.
    boolean isSuspended(int port) {
        return suspended[port];
    }

    /// The bridge of a switch, or -1 when the switch is down.
    int bridgeOf(int sw) {
        return bridgeOf[sw];
    }

    /// Working cables between switches.
    List<SwitchCable> cables() {
        return cables;
    }

    /// Working cables between the halves of MLAG pairs.
    List<SwitchCable> peerCables() {
        return peerCables;
    }

    SpanningTree tree(int vlan) {
        @Nullable SpanningTree known = trees.get(vlan);
        if (known != null) {
            return known;
        }
        Channel[] carrying = channels.stream()
                .map(c -> new Channel(
                        c.bridgeA(),
                        c.bridgeB(),
                        c.members().stream().filter(m -> carries(m, vlan)).toList()))
                .filter(c -> !c.members().isEmpty())
                .toArray(Channel[]::new);
        int[] bridges = Arrays.stream(ranked).filter(s -> bridgeOf[s] == s).toArray();
        SpanningTree tree = SpanningTree.grow(bridgeOf.length, bridges, carrying);
        trees.set(vlan, tree);
        return tree;
    }

    /// Whether frames of a VLAN cross a cable and still belong to it at the other end, both ways.
    boolean carries(SwitchCable cable, int vlan) {
        SwitchPort a = cabling.port(cable.portA());
        SwitchPort b = cabling.port(cable.portB());
        return passes(a, b, vlan) && passes(b, a, vlan);
    }

    private static boolean passes(SwitchPort from, SwitchPort to, int vlan) {
        return from.mode()
                .tagOfVlan(vlan)
                .flatMap(to.mode()::vlanOfTag)
                .map(v -> v == vlan)
                .orElse(false);
    }
}
