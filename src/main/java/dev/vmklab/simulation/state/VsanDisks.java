package dev.vmklab.simulation.state;

import dev.vmklab.simulation.amendment.Reindex;

/// Which share of what vSAN has on each host is out of order, per datastore and host: plain arrays.
public final class VsanDisks {
    /// By this step the components of VMs that follow each other lie on the disks of a host, so that any share of the
    /// disks holds about that share of the components: the golden ratio's.
    private static final double STEP = 0.6180339887498949;

    private final int hosts;
    private final double[] lost;
    private final boolean[] permanent;
    private final boolean[] rebuilt;
    private final double[] since;
    private final int[] generation;

    VsanDisks(int datastores, int hosts) {
        this.hosts = hosts;
        int n = datastores * hosts;
        lost = new double[n];
        permanent = new boolean[n];
        rebuilt = new boolean[n];
        since = new double[n];
        generation = new int[n];
    }

    private VsanDisks(VsanDisks other) {
        hosts = other.hosts;
        lost = other.lost.clone();
        permanent = other.permanent.clone();
        rebuilt = other.rebuilt.clone();
        since = other.since.clone();
        generation = other.generation.clone();
    }

    private VsanDisks(VsanDisks other, Reindex by) {
        this(by.datastores().size(), by.hosts().size());
        for (int i = 0; i < lost.length; i++) {
            int old = by.oldDevice(i);
            if (old >= 0) {
                lost[i] = other.lost[old];
                permanent[i] = other.permanent[old];
                rebuilt[i] = other.rebuilt[old];
                since[i] = other.since[old];
                generation[i] = other.generation[old];
            }
        }
    }

    VsanDisks amended(Reindex by) {
        return new VsanDisks(this, by);
    }

    VsanDisks copy() {
        return new VsanDisks(this);
    }

    /// The number of a host's disks, for events.
    public int number(int store, int host) {
        return store * hosts + host;
    }

    public int storeOf(int number) {
        return number / hosts;
    }

    public int hostOf(int number) {
        return number % hosts;
    }

    /// The share that is out of order, 0 to 1.
    public double lost(int store, int host) {
        return lost[number(store, host)];
    }

    /// Whether what was out of order had to be given up.
    public boolean isPermanent(int store, int host) {
        return permanent[number(store, host)];
    }

    /// Whether what was on the disks that are out of order is on others by now.
    public boolean isRebuilt(int store, int host) {
        return rebuilt[number(store, host)];
    }

    /// Since when disks are out of order, seconds.
    public double since(int store, int host) {
        return since[number(store, host)];
    }

    /// How often the disks' state has changed; an event that foresaw another number is void.
    public int generation(int store, int host) {
        return generation[number(store, host)];
    }

    /// Whether the component of a VM's objects on a host is on disks that are out of order, and nowhere else.
    public boolean isLost(int store, int host, int vm) {
        int i = number(store, host);
        double place = vm * STEP - (int) (vm * STEP);
        return !rebuilt[i] && place < lost[i];
    }

    /// More disks are out of order.
    public void fail(int store, int host, double fraction, boolean isPermanent, double now) {
        int i = number(store, host);
        lost[i] = Math.min(1, lost[i] + fraction);
        permanent[i] = isPermanent;
        rebuilt[i] = false;
        since[i] = now;
        generation[i]++;
    }

    public void rebuild(int store, int host) {
        rebuilt[number(store, host)] = true;
    }

    public void restore(int store, int host) {
        int i = number(store, host);
        lost[i] = 0;
        permanent[i] = false;
        rebuilt[i] = false;
        generation[i]++;
    }
}
