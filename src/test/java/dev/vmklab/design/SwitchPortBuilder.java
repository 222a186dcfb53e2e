package dev.vmklab.design;

import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Mtu;
import dev.vmklab.design.value.VlanRange;
import java.util.List;
import java.util.Optional;

/// A port of a [PhysicalSwitchBuilder].
public final class SwitchPortBuilder {
    private final String label;
    private final String name;
    private final Id id;
    private double bitsPerSecond = 25e9;
    private PortMode mode = new PortMode.Trunk(List.of(VlanRange.ALL), Optional.empty());
    private int mtu = Mtu.MAX;
    private Optional<String> portChannel = Optional.empty();
    private boolean lacp;
    private boolean portFast = true;
    private boolean qos;

    SwitchPortBuilder(DesignBuilder design, String physicalSwitch, String name) {
        this.label = physicalSwitch + " " + name;
        this.name = name;
        this.id = design.newId("port", label);
    }

    public String label() {
        return label;
    }

    public SwitchPortBuilder rate(double rate) {
        bitsPerSecond = rate;
        return this;
    }

    public SwitchPortBuilder access(int vlan) {
        mode = new PortMode.Access(vlan);
        return this;
    }

    public SwitchPortBuilder trunk(String... ranges) {
        mode = new PortMode.Trunk(Addresses.ranges(ranges), Optional.empty());
        return this;
    }

    public SwitchPortBuilder trunkWithNative(int nativeVlan, String... ranges) {
        mode = new PortMode.Trunk(Addresses.ranges(ranges), Optional.of(nativeVlan));
        return this;
    }

    public SwitchPortBuilder mtu(int bytes) {
        mtu = bytes;
        return this;
    }

    /// Puts it in a static channel.
    public SwitchPortBuilder channel(String channel) {
        portChannel = Optional.of(channel);
        return this;
    }

    /// Puts it in a channel that negotiates LACP.
    public SwitchPortBuilder lacp(String channel) {
        lacp = true;
        return channel(channel);
    }

    public SwitchPortBuilder withoutPortFast() {
        portFast = false;
        return this;
    }

    public SwitchPortBuilder qos() {
        qos = true;
        return this;
    }

    SwitchPort build() {
        return new SwitchPort(id, name, bitsPerSecond, mode, mtu, portChannel, lacp, portFast, qos, Extras.NONE);
    }
}
