package dev.vmklab.design.fabric;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.Optional;

/// A full-duplex link between two ports: vmnic to switch port, switch to switch, array to switch, or a WAN line.
///
/// @param a one end: a vmnic, switch port, array port or appliance
/// @param b the other end
/// @param delaySeconds one way, 0 to 10
/// @param bitsPerSecond a rate below that of the slower port, such as a leased line's
public record Cable(Id id, Id a, Id b, double delaySeconds, Optional<Double> bitsPerSecond, Extras extras) {
    public Cable {
        Check.that(!a.equals(b), "b is the same port as a, expected another one");
        Check.range("delaySeconds", delaySeconds, 0, 10);
        Check.range("bitsPerSecond", bitsPerSecond, 1000, 1e13);
    }
}
