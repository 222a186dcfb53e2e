package dev.vmklab.exchange;

import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An invented physical switch while ports are added to it.
final class SwitchDraft {
    private final Ids ids;
    private final ImportDefaults defaults;
    private final String key;
    private final Id id;
    private final String name;
    private final int bridgePriority;
    private final List<SwitchPort> ports = new ArrayList<>();

    SwitchDraft(Ids ids, ImportDefaults defaults, String key, String name, int bridgePriority) {
        this.ids = ids;
        this.defaults = defaults;
        this.key = key;
        this.id = ids.of("switch", key);
        this.name = Names.fit(name);
        this.bridgePriority = bridgePriority;
    }

    Id id() {
        return id;
    }

    String name() {
        return name;
    }

    /// Adds a port for something.
    ///
    /// @param far the id of what is plugged in, which makes the port's own id stable
    Id addPort(Id far, double bitsPerSecond, PortMode mode, Bundle bundle, boolean edge) {
        Id port = ids.of("switchport", key + "/" + far);
        ports.add(new SwitchPort(
                port,
                "Eth1/" + (ports.size() + 1),
                bitsPerSecond,
                mode,
                defaults.switchMtu(),
                bundle.channel(),
                bundle.lacp(),
                edge,
                false,
                Extras.NONE));
        return port;
    }

    /// Joins two switches by a cable between a port on each.
    static Cable link(SwitchDraft a, SwitchDraft b, PortMode mode, Bundle onA, Bundle onB) {
        double rate = a.defaults.inventedBitsPerSecond();
        Id portA = a.addPort(b.id, rate, mode, onA, false);
        Id portB = b.addPort(a.id, rate, mode, onB, false);
        return new Cable(a.ids.of("cable", a.key + "-" + b.key), portA, portB, 0, Optional.empty(), Extras.NONE);
    }

    PhysicalSwitch build(Optional<Id> mlagPeer) {
        return new PhysicalSwitch(
                id,
                name,
                Optional.empty(),
                defaults.bufferBytes(),
                mlagPeer,
                false,
                bridgePriority,
                Optional.empty(),
                ports,
                Extras.NONE);
    }

    /// The channel that a port belongs to, if any.
    record Bundle(Optional<String> channel, boolean lacp) {
        static final Bundle NONE = new Bundle(Optional.empty(), false);

        static Bundle lacp(String channel) {
            return new Bundle(Optional.of(Names.fit(channel)), true);
        }

        static Bundle fixed(String channel) {
            return new Bundle(Optional.of(Names.fit(channel)), false);
        }
    }
}
