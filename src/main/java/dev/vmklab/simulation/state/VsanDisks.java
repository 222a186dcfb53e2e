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
    /// Per VM, whether what it had on disks that are out of order had been moved before; empty for none.
    private final boolean[][] moved;
    /// Which part of what is out of order that is.
    private final double[] movedPart;
    /// Whether all disks are out of use with their host.
    private final boolean[] outOfUse;
    /// Which share was out of order before all disks went out of use with their host.
    private final double[] failedBefore;
    private final boolean[] permanentBefore;
    private final boolean[] rebuiltBefore;

    VsanDisks(int datastores, int hosts) {
        this.hosts = hosts;
        int n = datastores * hosts;
        lost = new double[n];
        permanent = new boolean[n];
        rebuilt = new boolean[n];
        since = new double[n];
        generation = new int[n];
        moved = new boolean[n][0];
        movedPart = new double[n];
        failedBefore = new double[n];
        outOfUse = new boolean[n];
        permanentBefore = new boolean[n];
        rebuiltBefore = new boolean[n];
    }

    private VsanDisks(VsanDisks other) {
        hosts = other.hosts;
        lost = other.lost.clone();
        permanent = other.permanent.clone();
        rebuilt = other.rebuilt.clone();
        since = other.since.clone();
        generation = other.generation.clone();
        moved = other.moved.clone();
        movedPart = other.movedPart.clone();
        failedBefore = other.failedBefore.clone();
        outOfUse = other.outOfUse.clone();
        permanentBefore = other.permanentBefore.clone();
        rebuiltBefore = other.rebuiltBefore.clone();
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
                moved[i] = other.moved[old].length == 0
                        ? other.moved[old]
                        : by.vms().carry(other.moved[old], false);
                movedPart[i] = other.movedPart[old];
                failedBefore[i] = other.failedBefore[old];
                outOfUse[i] = other.outOfUse[old];
                permanentBefore[i] = other.permanentBefore[old];
                rebuiltBefore[i] = other.rebuiltBefore[old];
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

    /// Whether no disk of a host is in use.
    public boolean areAllOut(int store, int host) {
        return lost(store, host) == 1;
    }

    /// Whether all disks of a host are out of use together with it.
    public boolean isOutOfUse(int store, int host) {
        return outOfUse[number(store, host)];
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
        boolean wasMoved = vm < moved[i].length && moved[i][vm];
        return !rebuilt[i] && !wasMoved && place < lost[i];
    }

    /// The share of a host's disks that is out of order while what was on it is on others.
    public double elsewhere(int store, int host) {
        int i = number(store, host);
        return lost[i] * (rebuilt[i] ? 1 : movedPart[i]);
    }

    /// All disks are out of use, and what some VMs had there has been moved to others.
    ///
    /// @param vms whose components are on other hosts now
    /// @param part of what was there that they were
    public void leave(int store, int host, boolean[] vms, double part, double now) {
        remember(store, host);
        fail(store, host, 1, false, now);
        moved[number(store, host)] = vms.clone();
        movedPart[number(store, host)] = part;
    }

    /// All disks are out of use, and everything that was there has been moved to others.
    public void vacate(int store, int host, double now) {
        remember(store, host);
        rebuiltBefore[number(store, host)] = true;
        fail(store, host, 1, true, now);
        rebuild(store, host);
    }

    private void remember(int store, int host) {
        int i = number(store, host);
        outOfUse[i] = true;
        failedBefore[i] = lost[i];
        permanentBefore[i] = permanent[i];
        rebuiltBefore[i] = rebuilt[i];
    }

    /// A host's disks are in use again, but for those that were out of order before they went out of use.
    public void comeBack(int store, int host, double now) {
        int i = number(store, host);
        double failed = failedBefore[i];
        boolean forGood = permanentBefore[i];
        boolean isElsewhere = rebuilt[i] || rebuiltBefore[i];
        restore(store, host);
        if (failed > 0) {
            fail(store, host, failed, forGood, now);
            rebuilt[i] = isElsewhere;
        }
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
        moved[i] = new boolean[0];
        movedPart[i] = 0;
        outOfUse[i] = false;
        failedBefore[i] = 0;
        permanentBefore[i] = false;
        rebuiltBefore[i] = false;
        generation[i]++;
    }
}
