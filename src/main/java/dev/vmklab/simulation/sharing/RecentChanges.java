package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// When each of many things changed last, the latest first, so that whoever has seen all up to some stamp finds what
/// has changed since without looking at the rest. Copies by cloning arrays.
///
/// Walk it from [#latest] over [#before] until [#at] is no longer above the stamp.
public final class RecentChanges {
    private static final int NONE = -1;

    /// Per thing: the stamp of its last change, 0 before the first.
    private int[] stamp;
    private int[] newer;
    private int[] older;
    private int latest = NONE;

    /// @param size numbers of the things, 0 to below
    public RecentChanges(int size) {
        stamp = new int[size];
        newer = new int[size];
        older = new int[size];
    }

    private RecentChanges(RecentChanges other) {
        stamp = other.stamp.clone();
        newer = other.newer.clone();
        older = other.older.clone();
        latest = other.latest;
    }

    public RecentChanges copy() {
        return new RecentChanges(this);
    }

    /// Makes room for more things, which have not changed yet.
    public void grow(int size) {
        stamp = Arrays.copyOf(stamp, size);
        newer = Arrays.copyOf(newer, size);
        older = Arrays.copyOf(older, size);
    }

    /// A thing changes.
    ///
    /// @param now above 0, and never below that of an earlier call
    public void mark(int i, int now) {
        if (stamp[i] == now) {
            return;
        }
        if (latest != i) {
            if (stamp[i] > 0) {
                takeOut(i);
            }
            newer[i] = NONE;
            older[i] = latest;
            if (latest != NONE) {
                newer[latest] = i;
            }
            latest = i;
        }
        stamp[i] = now;
    }

    /// One that others are newer than.
    private void takeOut(int i) {
        older[newer[i]] = older[i];
        if (older[i] != NONE) {
            newer[older[i]] = newer[i];
        }
    }

    /// The stamp of a thing's last change, 0 when it has not changed yet.
    public int at(int i) {
        return stamp[i];
    }

    /// What changed last, -1 when nothing has.
    public int latest() {
        return latest;
    }

    /// What changed last before another thing did, -1 when nothing has.
    public int before(int i) {
        return older[i];
    }
}
