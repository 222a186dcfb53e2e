package dev.vmklab.design;

import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.Media;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.List;

/// A storage array of a [DesignBuilder]: all-flash until told otherwise.
public final class ArrayBuilder {
    private final DesignBuilder design;
    private final String name;
    private final Id id;
    private final List<ArrayPort> ports = new ArrayList<>();
    private String rack = "";
    private Media media;

    ArrayBuilder(DesignBuilder design, String name, Media media) {
        this.design = design;
        this.name = name;
        this.media = media;
        this.id = design.newId("array", name);
    }

    public ArrayBuilder rack(String label) {
        rack = label;
        return this;
    }

    public ArrayBuilder media(Media of) {
        media = of;
        return this;
    }

    /// A port of controller 0 with MTU 9000 and no gateway.
    public ArrayBuilder port(String port, double bitsPerSecond, int vlan, String ip) {
        return port(port, 0, bitsPerSecond, vlan, ip, "", 9000);
    }

    /// @param gateway empty for none
    public ArrayBuilder port(
            String port, int controller, double bitsPerSecond, int vlan, String ip, String gateway, int mtu) {
        Id portId = design.newId("aport", name + " " + port);
        ports.add(new ArrayPort(
                portId,
                port,
                controller,
                bitsPerSecond,
                vlan,
                Addresses.prefix(ip),
                Addresses.address(gateway),
                mtu,
                Extras.NONE));
        return this;
    }

    Id id() {
        return id;
    }

    boolean has(String portLabel) {
        return ports.stream().anyMatch(p -> portLabel.equals(name + " " + p.name()));
    }

    StorageArray build() {
        return new StorageArray(id, name, design.optionalId(rack), media, ports, Extras.NONE);
    }
}
