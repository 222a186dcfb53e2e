package dev.vmklab.simulation.sharing;

/// How one link divides its capacity, as arrays: class `c` has `shares[c]`, `reservation[c]` and `limit[c]`, and a
/// flow's traffic kind `k` belongs to class `classOfKind[k]`.
///
/// A link without classes ([#FIFO]) serves all flows by weight.
///
/// @param limit `POSITIVE_INFINITY` for none
public record LinkScheduler(double[] shares, double[] reservation, double[] limit, int[] classOfKind) {
    public static final LinkScheduler FIFO = new LinkScheduler(new double[0], new double[0], new double[0], new int[0]);

    public boolean isFifo() {
        return shares.length == 0;
    }

    public int classes() {
        return Math.max(1, shares.length);
    }

    public int classOf(int kind) {
        return isFifo() ? 0 : classOfKind[kind];
    }
}
