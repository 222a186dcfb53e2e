package dev.vmklab.design.vswitch;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;

/// Traffic shaping of each port of a port group, a token bucket: it fills at the average rate up to the burst size
/// and empties at most at the peak rate.
public record Shaping(double averageBitsPerSecond, double peakBitsPerSecond, double burstBytes, Extras extras) {
    private static final double MAX_BITS_PER_SECOND = 1e13;

    public Shaping {
        Check.range("averageBitsPerSecond", averageBitsPerSecond, 1000, MAX_BITS_PER_SECOND);
        Check.range("peakBitsPerSecond", peakBitsPerSecond, 1000, MAX_BITS_PER_SECOND);
        Check.range("burstBytes", burstBytes, 0, MAX_BITS_PER_SECOND);
        Check.that(
                peakBitsPerSecond >= averageBitsPerSecond,
                "peakBitsPerSecond is below averageBitsPerSecond, expected at least the average");
    }

    public Shaping(double averageBitsPerSecond, double peakBitsPerSecond, double burstBytes) {
        this(averageBitsPerSecond, peakBitsPerSecond, burstBytes, Extras.NONE);
    }
}
