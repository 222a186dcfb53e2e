package dev.vmklab.design.part;

import dev.vmklab.design.Design;
import dev.vmklab.design.edit.Cabling;
import dev.vmklab.design.edit.Clip;
import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.Media;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.value.Mtu;
import dev.vmklab.design.value.VlanRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands on the canvas beside the hosts: ToR switches, storage arrays, appliances.
final class Plant {
    private static final int SERVER_PORTS = 24;
    private static final int PEER_LINKS = 2;
    private static final int FIRST_PEER_PORT = 49;

    /// A shallow-buffered ToR: about 1 MB for one busy port.
    private static final double BUFFER_BYTES = 1e6;

    private static final double GIGABIT = 1e9;
    private static final double UPLINK_FACTOR = 4;
    private static final double STATION_RATE = 25 * GIGABIT;
    private static final int ARRAY_PORTS = 2;

    private final IdSource ids = IdSource.sequence(2);

    private Plant() {}

    /// @param pair two switches that are joined by a channel and know each other as MLAG peers
    static Part tor(double bitsPerSecond, boolean pair) {
        return new Plant().switches(bitsPerSecond, pair);
    }

    private Part switches(double bitsPerSecond, boolean pair) {
        Id idA = ids.next("switch");
        Id idB = ids.next("switch");
        PhysicalSwitch a = physicalSwitch(idA, "ToR A", bitsPerSecond, pair ? Optional.of(idB) : Optional.empty());
        if (!pair) {
            return part(ElementKind.PHYSICAL_SWITCH, Design.empty("ToR").withPhysicalSwitches(List.of(a)));
        }
        PhysicalSwitch b = physicalSwitch(idB, "ToR B", bitsPerSecond, Optional.of(idA));
        List<Cable> cables = new ArrayList<>();
        for (int i = 0; i < PEER_LINKS; i++) {
            Id from = a.ports().get(SERVER_PORTS + i).id();
            Id to = b.ports().get(SERVER_PORTS + i).id();
            cables.add(new Cable(ids.next("cable"), from, to, 0, Optional.empty(), Extras.NONE));
        }
        return part(
                ElementKind.PHYSICAL_SWITCH,
                Design.empty("ToR").withPhysicalSwitches(List.of(a, b)).withCables(cables));
    }

    private PhysicalSwitch physicalSwitch(Id id, String name, double bitsPerSecond, Optional<Id> peer) {
        List<SwitchPort> ports = new ArrayList<>();
        for (int i = 1; i <= SERVER_PORTS; i++) {
            ports.add(port("Eth1/" + i, bitsPerSecond, Cabling.unused(), Optional.empty()));
        }
        for (int i = 0; i < PEER_LINKS && peer.isPresent(); i++) {
            PortMode all = new PortMode.Trunk(List.of(VlanRange.ALL), Optional.of(1));
            ports.add(port("Eth1/" + (FIRST_PEER_PORT + i), UPLINK_FACTOR * bitsPerSecond, all, Optional.of("po1")));
        }
        return new PhysicalSwitch(
                id,
                name,
                Optional.empty(),
                BUFFER_BYTES,
                peer,
                false,
                PhysicalSwitch.DEFAULT_BRIDGE_PRIORITY,
                Optional.empty(),
                ports,
                Extras.NONE);
    }

    private SwitchPort port(String name, double rate, PortMode mode, Optional<String> channel) {
        boolean server = channel.isEmpty();
        return new SwitchPort(
                ids.next("port"), name, rate, mode, Mtu.MAX, channel, !server, server, false, Extras.NONE);
    }

    /// An all-flash array with one port per controller.
    static Part array(String name) {
        Plant plant = new Plant();
        List<ArrayPort> ports = new ArrayList<>();
        for (int i = 0; i < ARRAY_PORTS; i++) {
            ports.add(new ArrayPort(
                    plant.ids.next("aport"),
                    "e0" + (char) ('a' + i),
                    i,
                    STATION_RATE,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Mtu.STANDARD,
                    Extras.NONE));
        }
        StorageArray array =
                new StorageArray(plant.ids.next("array"), name, Optional.empty(), Media.ALL_FLASH, ports, Extras.NONE);
        return part(ElementKind.STORAGE_ARRAY, Design.empty("array").withStorageArrays(List.of(array)));
    }

    /// A rack that holds nothing yet.
    static Part rack(String name) {
        Rack rack = new Rack(new Plant().ids.next("rack"), name, Optional.empty());
        return part(ElementKind.RACK, Design.empty("rack").withRacks(List.of(rack)));
    }

    static Part appliance(Appliance.Kind kind, String name) {
        Appliance appliance = new Appliance(
                new Plant().ids.next("appliance"),
                name,
                kind,
                10 * GIGABIT,
                0,
                Optional.empty(),
                Optional.empty(),
                Mtu.STANDARD,
                Extras.NONE);
        return part(ElementKind.APPLIANCE, Design.empty("appliance").withAppliances(List.of(appliance)));
    }

    private static Part part(ElementKind kind, Design design) {
        return new ClipPart(kind, Clip.ofAll(design));
    }
}
