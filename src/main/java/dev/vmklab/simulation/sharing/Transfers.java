package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// Transfers of known size over a [Sharing]: they start, share, and end when their last byte has gone.
///
/// Units are the caller's: sizes in what rates carry in one second. Not thread safe.
public final class Transfers {
    private final Sharing sharing;
    private double[] left = new double[16];
    private int[] slots = new int[16];
    private int count;
    private double now;

    public Transfers(Sharing sharing) {
        this.sharing = sharing;
    }

    /// Starts a transfer now.
    ///
    /// @return its slot in the sharing, which is free again when the transfer has ended
    public int start(int[] route, double weight, double limit, double size) {
        int slot = sharing.add(route, weight, limit, 0);
        if (slot >= left.length) {
            left = Arrays.copyOf(left, 2 * slot);
            slots = Arrays.copyOf(slots, 2 * slot);
        }
        left[slot] = size;
        slots[count++] = slot;
        return slot;
    }

    public void setCapacity(int link, double capacity) {
        sharing.setCapacity(link, capacity);
    }

    public int present() {
        return count;
    }

    /// When the next transfer ends if nothing else changes; `POSITIVE_INFINITY` when none does. Solves what is
    /// unsolved.
    public double nextEnd() {
        sharing.solve();
        double next = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            double rate = sharing.rate(slots[i]);
            next = rate > 0 ? Math.min(next, now + left[slots[i]] / rate) : next;
        }
        return next;
    }

    /// Goes to a time that is not behind, nor after [#nextEnd].
    ///
    /// @param ended receives the slots of the transfers that end there
    /// @return how many end there
    public int advance(double time, int[] ended) {
        sharing.solve();
        int n = 0;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int slot = slots[i];
            double rate = sharing.rate(slot);
            if (rate > 0 && now + left[slot] / rate <= time) {
                ended[n++] = slot;
                sharing.remove(slot);
            } else {
                left[slot] = Math.max(0, left[slot] - rate * (time - now));
                slots[kept++] = slot;
            }
        }
        count = kept;
        now = time;
        return n;
    }
}
