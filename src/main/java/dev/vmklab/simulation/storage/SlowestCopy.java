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
}
