package dev.vmklab.simulation.storage;

/// Which of its copies decides how long a write takes: the slowest.
///
/// A write goes to `copies` of `hosts` with equal chances; ordered from fast to slow, the one at rank k (from 0) is its
/// slowest with the chance C(k, copies - 1) / C(hosts, copies).
public final class SlowestCopy {
    private SlowestCopy() {}

    /// The chance of each rank, from the fastest to the slowest; their sum is 1.
    ///
    /// @param copies 1 to `hosts`
    public static double[] chances(int hosts, int copies) {
        double[] chances = new double[hosts];
        double all = 0;
        for (int k = copies - 1; k < hosts; k++) {
            chances[k] = k == copies - 1 ? 1 : chances[k - 1] * k / (k - copies + 1);
            all += chances[k];
        }
        for (int k = 0; k < hosts; k++) {
            chances[k] /= all;
        }
        return chances;
    }

    /// The same when some copies lie on the writer's site and one on the other.
    ///
    /// @param isFar by rank, whether a host is on the other site
    /// @param nearCopies on the writer's site, at least 1
    public static double[] overSites(boolean[] isFar, int nearCopies) {
        int far = 0;
        for (boolean is : isFar) {
            far += is ? 1 : 0;
        }
        int near = isFar.length - far;
        if (far == 0 || near == 0) {
            return chances(isFar.length, far == 0 ? Math.min(near, nearCopies) : 1);
        }
        double[] ofNear = chances(near, Math.min(near, nearCopies));
        double[] ofFar = chances(far, 1);
        double[] chances = new double[isFar.length];
        double nearBefore = 0;
        double farBefore = 0;
        int nearRank = 0;
        int farRank = 0;
        for (int rank = 0; rank < isFar.length; rank++) {
            if (isFar[rank]) {
                chances[rank] = ofFar[farRank] * nearBefore;
                farBefore += ofFar[farRank++];
            } else {
                chances[rank] = ofNear[nearRank] * farBefore;
                nearBefore += ofNear[nearRank++];
            }
        }
        return chances;
    }
}
