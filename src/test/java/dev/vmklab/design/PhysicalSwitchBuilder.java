package dev.vmklab.design;

import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.QosClass;
import dev.vmklab.design.fabric.QosPolicy;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A physical switch of a [DesignBuilder]: 1 MB of buffer per port, default bridge priority, no QoS.
public final class PhysicalSwitchBuilder {
    private final DesignBuilder design;
    private final String name;
    private final Id id;
    private final Map<String, SwitchPortBuilder> ports = new LinkedHashMap<>();
    private String rack = "";
    private double bufferBytes = 1e6;
    private String mlagPeer = "";
    private boolean linkStateTracking;
    private int bridgePriority = PhysicalSwitch.DEFAULT_BRIDGE_PRIORITY;
    private Optional<QosPolicy> qos = Optional.empty();

    PhysicalSwitchBuilder(DesignBuilder design, String name) {
        this.design = design;
        this.name = name;
        this.id = design.newId("switch", name);
    }

    /// A port by name, a 25 Gbit/s trunk for all VLANs with MTU 9216 until told otherwise.
    public SwitchPortBuilder port(String port) {
        return ports.computeIfAbsent(port, n -> new SwitchPortBuilder(design, name, n));
    }

    /// A new port behind the last one, `Eth1/N`.
    public SwitchPortBuilder nextPort(double bitsPerSecond) {
        return port("Eth1/" + (ports.size() + 1)).rate(bitsPerSecond);
    }

    public PhysicalSwitchBuilder rack(String label) {
        rack = label;
        return this;
    }

    public PhysicalSwitchBuilder bufferBytes(double bytes) {
        bufferBytes = bytes;
        return this;
    }

    public PhysicalSwitchBuilder bridgePriority(int priority) {
        bridgePriority = priority;
        return this;
    }

    public PhysicalSwitchBuilder linkStateTracking() {
        linkStateTracking = true;
        return this;
    }

    /// Queues that are in force on ports with QoS.
    public PhysicalSwitchBuilder qos(int defaultWeight, QosClass... classes) {
        qos = Optional.of(new QosPolicy(List.of(classes), defaultWeight, Extras.NONE));
        return this;
    }

    void mlagPeer(String peer) {
        mlagPeer = peer;
    }

    PhysicalSwitch build() {
        return new PhysicalSwitch(
                id,
                name,
                design.optionalId(rack),
                bufferBytes,
                mlagPeer.isEmpty() ? Optional.empty() : Optional.of(design.id(mlagPeer)),
                linkStateTracking,
                bridgePriority,
                qos,
                ports.values().stream().map(SwitchPortBuilder::build).toList(),
                Extras.NONE);
    }
}
