package dev.vmklab.design.vswitch;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Service;
import java.util.Optional;

/// What Network I/O Control grants one service on each uplink, on transmit.
///
/// @param shares 1 to 100: weight among the services that are active on a saturated uplink
/// @param reservationBitsPerSecond guaranteed on each uplink
/// @param limitBitsPerSecond hard cap on each uplink
public record NiocAllocation(
        Service service,
        int shares,
        double reservationBitsPerSecond,
        Optional<Double> limitBitsPerSecond,
        Extras extras) {
    private static final double MAX_BITS_PER_SECOND = 1e13;

    public NiocAllocation {
        Check.range("shares", shares, 1, 100);
        Check.range("reservationBitsPerSecond", reservationBitsPerSecond, 0, MAX_BITS_PER_SECOND);
        Check.range("limitBitsPerSecond", limitBitsPerSecond, 0, MAX_BITS_PER_SECOND);
        Check.that(
                limitBitsPerSecond.map(l -> l >= reservationBitsPerSecond).orElse(true),
                "limitBitsPerSecond is below reservationBitsPerSecond, expected at least the reservation");
    }

    public NiocAllocation(
            Service service, int shares, double reservationBitsPerSecond, Optional<Double> limitBitsPerSecond) {
        this(service, shares, reservationBitsPerSecond, limitBitsPerSecond, Extras.NONE);
    }
}
