package dev.vmklab.validation;

/// The machines that the tables were measured on, as far as the rows do not say: routers of a real kernel with links of
/// 100 Mbit/s and full-size frames. Sizes are in bits, rates in bit/s.
final class Bench {
    private static final double BITS_PER_BYTE = 8;

    /// Every link, where a row says nothing else.
    static final double LINK = 100e6;

    /// What of a full frame's wire size is payload: 1448 of 1514 bytes.
    static final double GOODPUT = 1448.0 / 1514;

    /// A full frame.
    static final double PACKET = 1514 * BITS_PER_BYTE;

    /// What the probe asks for at once: 4 KiB in three frames.
    static final double PROBE = 3 * PACKET;

    /// How much the probe asks for a second; small, so that it measures the others' queue and not its own.
    static final double PROBE_RATE = 10 * PROBE;

    /// The first retransmission timeout of the machines' TCP, seconds.
    static final double RETRANSMISSION_SECONDS = 0.22;

    static final double MEGA = 1e6;
    static final double MILLI = 1e-3;
    static final double MICRO = 1e-6;

    private Bench() {}

    static double bits(double bytes) {
        return bytes * BITS_PER_BYTE;
    }
}
