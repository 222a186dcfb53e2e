package dev.vmklab.design;

import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Mac;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A VMkernel adapter of a [HostBuilder]; its port number is the next one of its virtual switch.
public final class VmkBuilder {
    private final DesignBuilder design;
    private final HostBuilder host;
    private final String name;
    private final String portGroup;
    private final Id id;
    private final List<VmkTag> tags = new ArrayList<>();
    private OptionalInt portId = OptionalInt.empty();
    private Optional<Mac> mac = Optional.empty();
    private String ip = "";
    private int mtu = 1500;
    private String stack = TcpIpStack.DEFAULT;
    private Optional<StorageRole> role = Optional.empty();
    private boolean bound;
    private String gateway = "";

    VmkBuilder(DesignBuilder design, HostBuilder host, String name, String portGroup) {
        this.design = design;
        this.host = host;
        this.name = name;
        this.portGroup = portGroup;
        this.id = design.newId("vmk", host.name() + " " + name);
    }

    public VmkBuilder ip(String prefix) {
        ip = prefix;
        return this;
    }

    public VmkBuilder mtu(int bytes) {
        mtu = bytes;
        return this;
    }

    public VmkBuilder tag(VmkTag... added) {
        tags.addAll(List.of(added));
        return this;
    }

    public VmkBuilder role(StorageRole storage) {
        role = Optional.of(storage);
        return this;
    }

    /// Lists it in the port binding of the software iSCSI adapter.
    public VmkBuilder boundToIscsi() {
        bound = true;
        return this;
    }

    public VmkBuilder stack(String key) {
        stack = key;
        return this;
    }

    /// Overrides the stack's default gateway.
    public VmkBuilder gateway(String address) {
        gateway = address;
        return this;
    }

    public VmkBuilder portId(int number) {
        portId = OptionalInt.of(number);
        return this;
    }

    public VmkBuilder mac(String text) {
        mac = Optional.of(new Mac(text));
        return this;
    }

    Vmk build() {
        Id group = design.portGroup(host, portGroup);
        int port = portId.orElseGet(() -> design.nextPortId(design.virtualSwitchOf(group)));
        return new Vmk(
                id,
                name,
                group,
                port,
                mac,
                Addresses.prefix(ip),
                mtu,
                stack,
                tags,
                role,
                bound,
                Addresses.address(gateway),
                Extras.NONE);
    }
}
