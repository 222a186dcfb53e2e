package dev.vmklab.simulation.vsan;

/// The vendor's sizing formulas for stretched and two-node vSAN clusters. Sources: vSAN.
public final class VsanSizing {
    private static final double BITS_PER_BYTE = 8;
    private static final double METADATA = 1.4;
    private static final double RESYNCHRONISATION = 1.25;
    private static final double COMPONENT_BYTES = 1138;
    private static final double INTERVAL_SECONDS = 5;
    private static final double MARGIN = 1.1;

    private VsanSizing() {}

    /// What the line between two data sites needs: `Wb x md x mr` bit/s.
    ///
    /// @param writeBitsPerSecond what the guests of both sites write
    public static double interSiteBitsPerSecond(double writeBitsPerSecond) {
        return writeBitsPerSecond * METADATA * RESYNCHRONISATION;
    }

    /// What the witness exchanges with a cluster: `1138 B x 8 x components / 5 s`, and 10 % more.
    public static double witnessBitsPerSecond(int components) {
        return components * COMPONENT_BYTES * BITS_PER_BYTE / INTERVAL_SECONDS * MARGIN;
    }
}
