package dev.vmklab.network;

import dev.vmklab.design.Design;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Physical switches, their ports and what is plugged into them, in numbers.
///
/// A *station* is what a cable joins to a switch or to another station: a vmnic, an array port or an appliance. It is
/// known by its element number. A port takes one cable; further ones are left out.
final class Cabling {
    /// A cable between two physical switches, with its two links.
    ///
    /// @param cable element number
    record SwitchCable(int cable, int portA, int portB, int linkAb, int linkBa, double bitsPerSecond) {
        int linkFrom(int port) {
            return port == portA ? linkAb : linkBa;
        }

        int otherPort(int port) {
            return port == portA ? portB : portA;
        }
    }

    private final Elements elements;
    private final PhysicalSwitch[] switches;
    private final int[] peers;
    private final List<SwitchPort> ports = new ArrayList<>();
    private final List<Integer> portSwitches = new ArrayList<>();
    private final Map<Id, Integer> portNumbers = new HashMap<>();
    private final List<SwitchCable> switchCables = new ArrayList<>();
    private final boolean[] fabric;
    private final int[] stationPort;
    private final int[] stationPeer;
    private final int[] linkOut;
    private final int[] linkIn;
    private int[] portStation = {};
    private int[][] hostChannels = {};

    private Cabling(Design design, Elements elements) {
        this.elements = elements;
        this.switches = design.physicalSwitches().toArray(PhysicalSwitch[]::new);
        this.peers = new int[switches.length];
        this.fabric = new boolean[elements.count()];
        this.stationPort = unset(elements.count());
        this.stationPeer = unset(elements.count());
        this.linkOut = unset(elements.count());
        this.linkIn = unset(elements.count());
    }

    /// Numbers the plant and adds the links of its cables, in the design's order of cables.
    static Cabling compile(Design design, Elements elements, LinkCompiler links) {
        Cabling cabling = new Cabling(design, elements);
        cabling.numberPorts();
        cabling.findPeers();
        for (Cable cable : design.cables()) {
            cabling.plug(cable, links);
        }
        cabling.hostChannels = HostChannels.of(cabling, design);
        return cabling;
    }

    private static int[] unset(int length) {
        int[] array = new int[length];
        Arrays.fill(array, -1);
        return array;
    }

    private void numberPorts() {
        for (int s = 0; s < switches.length; s++) {
            fabric[elements.of(switches[s].id())] = true;
            for (SwitchPort port : switches[s].ports()) {
                if (portNumbers.putIfAbsent(port.id(), ports.size()) == null) {
                    ports.add(port);
                    portSwitches.add(s);
                }
            }
        }
        portStation = unset(ports.size());
    }

    private void findPeers() {
        Arrays.fill(peers, -1);
        for (int a = 0; a < switches.length; a++) {
            for (int b = 0; b < switches.length; b++) {
                if (a != b && names(switches[a], switches[b]) && names(switches[b], switches[a])) {
                    peers[a] = b;
                }
            }
        }
    }

    private static boolean names(PhysicalSwitch a, PhysicalSwitch b) {
        return a.mlagPeer().map(b.id()::equals).orElse(false);
    }

    private void plug(Cable cable, LinkCompiler links) {
        int a = elements.of(cable.a());
        int b = elements.of(cable.b());
        if (a < 0
                || b < 0
                || links.isPlugged(a)
                || links.isPlugged(b)
                || !links.takesCable(a)
                || !links.takesCable(b)) {
            return;
        }
        int ab = links.addCable(cable, a, b);
        int portA = portNumbers.getOrDefault(cable.a(), -1);
        int portB = portNumbers.getOrDefault(cable.b(), -1);
        if (portA >= 0 && portB >= 0) {
            int element = elements.of(cable.id());
            fabric[element] = true;
            fabric[a] = true;
            fabric[b] = true;
            switchCables.add(new SwitchCable(element, portA, portB, ab, ab + 1, links.rate(ab)));
            return;
        }
        plugStation(a, b, portB, ab, ab + 1);
        plugStation(b, a, portA, ab + 1, ab);
    }

    private void plugStation(int station, int other, int port, int out, int in) {
        if (portNumbers.containsKey(elements.id(station))) {
            return;
        }
        linkOut[station] = out;
        linkIn[station] = in;
        if (port >= 0) {
            stationPort[station] = port;
            portStation[port] = station;
        } else {
            stationPeer[station] = other;
        }
    }

    int elementOf(Id id) {
        return elements.of(id);
    }

    int switchCount() {
        return switches.length;
    }

    PhysicalSwitch physicalSwitch(int sw) {
        return switches[sw];
    }

    int switchElement(int sw) {
        return elements.of(switches[sw].id());
    }

    /// -1 when the design has no such switch.
    int switchOf(Id id) {
        for (int s = 0; s < switches.length; s++) {
            if (switches[s].id().equals(id)) {
                return s;
            }
        }
        return -1;
    }

    /// The other half of a multi-chassis pair, or -1.
    int peer(int sw) {
        return peers[sw];
    }

    int portCount() {
        return ports.size();
    }

    SwitchPort port(int port) {
        return ports.get(port);
    }

    int portElement(int port) {
        return elements.of(ports.get(port).id());
    }

    int portSwitch(int port) {
        return portSwitches.get(port);
    }

    /// The station plugged into a switch port, or -1.
    int stationAt(int port) {
        return portStation[port];
    }

    /// The ports of the port's channel, on its switch and on the MLAG peer, that lead to the same host; none where
    /// the port is in no channel or leads to no host.
    int[] hostChannel(int port) {
        return hostChannels[port];
    }

    List<SwitchCable> switchCables() {
        return switchCables;
    }

    /// Whether an element's failure can change the way between physical switches.
    boolean isFabric(int element) {
        return fabric[element];
    }

    /// The switch port that a station is cabled to, or -1.
    int portOf(int station) {
        return stationPort[station];
    }

    /// The station that a station is cabled straight to, or -1.
    int directPeer(int station) {
        return stationPeer[station];
    }

    boolean isCabled(int station) {
        return linkOut[station] >= 0;
    }

    /// The link by which a station sends, or -1.
    int linkOut(int station) {
        return linkOut[station];
    }

    /// The link by which a station receives, or -1.
    int linkIn(int station) {
        return linkIn[station];
    }
}
