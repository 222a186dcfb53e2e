package dev.vmklab.simulation.flow;

/// How much of a wire rate is payload, for TCP over IPv4 on Ethernet.
public final class Frames {
    /// IPv4 and TCP headers with timestamps.
    private static final double HEADER_BYTES = 52;
    /// Ethernet header, checksum, preamble and gap.
    private static final double WIRE_BYTES = 38;

    public static final double BITS_PER_BYTE = 8;

    private Frames() {}

    /// (MTU - 52) / (MTU + 38): 0.941 at 1500, 0.990 at 9000.
    public static double efficiency(int mtu) {
        return (mtu - HEADER_BYTES) / (mtu + WIRE_BYTES);
    }

    /// Payload of a full frame.
    public static double payloadBytes(int mtu) {
        return mtu - HEADER_BYTES;
    }

    public static double payloadBytesPerSecond(double wireBitsPerSecond, int mtu) {
        return wireBitsPerSecond * efficiency(mtu) / BITS_PER_BYTE;
    }

    public static double wireBitsPerSecond(double payloadBytesPerSecond, int mtu) {
        return payloadBytesPerSecond * BITS_PER_BYTE / efficiency(mtu);
    }
}
