package dev.vmklab.design.fabric;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Mtu;
import java.util.Optional;

/// A port of a physical switch.
///
/// @param name as on the switch, such as `Eth1/12`
/// @param portChannel ports of one switch (or of an MLAG pair) with the same text form one channel
/// @param lacp whether the channel negotiates LACP; a static channel otherwise
/// @param portFast whether spanning tree forwards at once on link up
/// @param qos whether the switch's QoS queues are in force on transmit
public record SwitchPort(
        Id id,
        String name,
        double bitsPerSecond,
        PortMode mode,
        int mtu,
        Optional<String> portChannel,
        boolean lacp,
        boolean portFast,
        boolean qos,
        Extras extras) {
    public static final double LEAST_BITS_PER_SECOND = 1e6;

    public SwitchPort {
        Check.name("name", name);
        Check.range("bitsPerSecond", bitsPerSecond, LEAST_BITS_PER_SECOND, 1e12);
        Mtu.check("mtu", mtu);
        portChannel.ifPresent(c -> Check.name("portChannel", c));
    }

    public SwitchPort withQos(boolean newQos) {
        return new SwitchPort(id, name, bitsPerSecond, mode, mtu, portChannel, lacp, portFast, newQos, extras);
    }

    public SwitchPort withMtu(int newMtu) {
        return new SwitchPort(id, name, bitsPerSecond, mode, newMtu, portChannel, lacp, portFast, qos, extras);
    }
}
