package dev.vmklab.design.host;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Mac;
import java.util.Optional;

/// A physical network adapter port of a host.
///
/// @param name `vmnicN`, or what the host calls it (`vusb0`)
/// @param bitsPerSecond line rate, 10 Mbit/s to 800 Gbit/s; 0 where the speed is unknown because the link was down
/// @param pciCard the card it sits on; two vmnics with the same text share a card and fail together
/// @param cardPort the port's number on that card, from 0
public record Vmnic(
        Id id,
        String name,
        double bitsPerSecond,
        String pciCard,
        int cardPort,
        Optional<Mac> mac,
        String driver,
        Extras extras) {
    public static final double MAX_BITS_PER_SECOND = 800e9;

    public Vmnic {
        Check.name("name", name);
        Check.range("bitsPerSecond", bitsPerSecond, 0, MAX_BITS_PER_SECOND);
        Check.text("pciCard", pciCard);
        Check.range("cardPort", cardPort, 0, 63);
        Check.text("driver", driver);
    }
}
