package dev.vmklab.simulation.model;

import dev.vmklab.design.storage.StoragePolicy;

/// What a vSAN write sends over the network for each byte that a guest writes, when its copies lie on other hosts; a
/// copy on the guest's own host saves its part. Sources: vSAN.
///
/// @param raid how data is protected
/// @param failures to tolerate, 0 to 3
/// @param express ESA rather than OSA
/// @param hosts of the cluster, which decide ESA's RAID-5 scheme
/// @param fullStripeBytes from which size on a write fills whole stripes
/// @param smallRaid5 read-modify-write of OSA RAID-5: 2 reads and 2 writes
/// @param smallRaid6 read-modify-write of OSA RAID-6: 3 reads and 3 writes
/// @param compression guest bytes per byte on the network, ESA only
public record VsanWrites(
        StoragePolicy.Raid raid,
        int failures,
        boolean express,
        int hosts,
        double fullStripeBytes,
        double smallRaid5,
        double smallRaid6,
        double compression) {
    private static final int HOSTS_FOR_WIDE_RAID_5 = 6;

    /// Network bytes per guest byte of writes of a size.
    public double factor(double bytes) {
        if (raid == StoragePolicy.Raid.MIRROR || failures == 0) {
            return (failures + 1) / (express ? compression : 1);
        }
        boolean large = bytes >= fullStripeBytes;
        if (!express) {
            return large ? stripe() : failures == 1 ? smallRaid5 : smallRaid6;
        }
        return (large ? stripe() : logCopies() + stripe()) / compression;
    }

    /// Network bytes per guest byte of one whole copy.
    public double oneCopy() {
        return express ? 1 / compression : 1;
    }

    /// How many hosts must have a write before it is acknowledged: the mirrors, ESA's log legs, or OSA's data and
    /// parity.
    public int acknowledgements() {
        return failures + 1;
    }

    /// ESA writes small I/O to a mirrored log first.
    private int logCopies() {
        return failures + 1;
    }

    /// A full stripe with its parity: 3+1 and 4+2 in OSA, 2+1, 4+1 and 4+2 in ESA.
    private double stripe() {
        if (failures >= 2) {
            return 6 / 4.0;
        }
        if (!express) {
            return 4 / 3.0;
        }
        return hosts < HOSTS_FOR_WIDE_RAID_5 ? 3 / 2.0 : 5 / 4.0;
    }
}
