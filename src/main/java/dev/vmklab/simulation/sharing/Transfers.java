package dev.vmklab.simulation.sharing;

/// Transfers of known size over a network: they start, share, and end when their last byte has gone.
///
/// Units are the caller's: sizes in what rates carry in one second. Not thread safe.
public final class Transfers {
    private final Sharing sharing;
    private final VirtualTime time;
    private int present;

    /// @param sharing a network without flows
    public Transfers(Sharing sharing) {
        this.sharing = sharing;
        time = sharing.time();
    }

    /// Starts a transfer now.
    ///
    /// @param limit its largest rate, `POSITIVE_INFINITY` for none
    /// @param kind the traffic kind, which decides its class
    /// @return its slot in the sharing, which is free again when the transfer has ended
    public int start(int[] route, double weight, double limit, int kind, double size) {
        present++;
        return sharing.add(route, weight, limit, kind, size);
    }

    /// Changes a link now.
    public void setCapacity(int link, double capacity) {
        sharing.setCapacity(link, capacity);
    }

    /// How many are under way.
    public int present() {
        return present;
    }

    public Sharing sharing() {
        return sharing;
    }

    /// When the next transfer ends if nothing else changes; `POSITIVE_INFINITY` when none does. Solves what is
    /// unsolved.
    public double nextEnd() {
        sharing.solve();
        return time.ends.size() == 0 ? Double.POSITIVE_INFINITY : time.ends.firstKey();
    }

    /// Goes to a time that is not behind, nor after [#nextEnd].
    ///
    /// @param ended receives the slots of the transfers that end there; has room for all that are present
    /// @return how many end there
    public int advance(double newTime, int[] ended) {
        sharing.solve();
        time.now = newTime;
        int n = 0;
        while (time.ends.size() > 0 && time.ends.firstKey() <= newTime) {
            int link = time.ends.first();
            time.ends.remove(link);
            n = time.first(link, ended, n);
        }
        for (int i = 0; i < n; i++) {
            sharing.remove(ended[i]);
        }
        present -= n;
        return n;
    }
}
