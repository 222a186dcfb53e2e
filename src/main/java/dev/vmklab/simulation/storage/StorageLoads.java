package dev.vmklab.simulation.storage;

import dev.vmklab.design.compute.DiskLoad;
import dev.vmklab.design.value.Service;
import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.state.State;
import java.util.Arrays;
import java.util.BitSet;

/// What the VMs want of storage, per load of [StorageLayout]. After a change only the loads of the VMs that it is about
/// are summed up again, each over its VMs in their order.
final class StorageLoads {
    private static final int NOWHERE = -1;

    private final State state;
    private final StorageLayout layout;
    /// Per load.
    private final double[] operations;
    private final double[] operationBytes;
    private final double[] outstanding;
    /// Per VM, as of the last look.
    private final Seen seen;
    /// Per VM: the host it works on, -1 while it does not.
    private final int[] host;
    private boolean gathered;

    /// All of the state that the loads depend on, per VM.
    private record Seen(
            int[] host,
            int[] store,
            boolean[] stunned,
            boolean[] booting,
            boolean[] inaccessible,
            double[] diskFactor,
            double[] speed,
            double[] copySpeed) {
        static Seen of(State s) {
            return new Seen(
                    s.vmHost.clone(),
                    s.vmStore.clone(),
                    s.vmStunned.clone(),
                    s.vmBooting.clone(),
                    s.vmInaccessible.clone(),
                    s.diskFactor.clone(),
                    s.vmSpeed.clone(),
                    s.vmCopySpeed.clone());
        }

        Seen copy() {
            return new Seen(
                    host.clone(),
                    store.clone(),
                    stunned.clone(),
                    booting.clone(),
                    inaccessible.clone(),
                    diskFactor.clone(),
                    speed.clone(),
                    copySpeed.clone());
        }

        /// The first VM from a number on of which anything differs, the number of VMs when there is none.
        int nextOther(State s, int from) {
            int n = host.length;
            int next = n;
            next = earlier(next, from, Arrays.mismatch(host, from, n, s.vmHost, from, n));
            next = earlier(next, from, Arrays.mismatch(store, from, n, s.vmStore, from, n));
            next = earlier(next, from, Arrays.mismatch(stunned, from, n, s.vmStunned, from, n));
            next = earlier(next, from, Arrays.mismatch(booting, from, n, s.vmBooting, from, n));
            next = earlier(next, from, Arrays.mismatch(inaccessible, from, n, s.vmInaccessible, from, n));
            next = earlier(next, from, Arrays.mismatch(diskFactor, from, n, s.diskFactor, from, n));
            next = earlier(next, from, Arrays.mismatch(speed, from, n, s.vmSpeed, from, n));
            return earlier(next, from, Arrays.mismatch(copySpeed, from, n, s.vmCopySpeed, from, n));
        }

        private static int earlier(int next, int from, int mismatch) {
            return mismatch < 0 ? next : Math.min(next, from + mismatch);
        }

        void take(State s, int vm) {
            host[vm] = s.vmHost[vm];
            store[vm] = s.vmStore[vm];
            stunned[vm] = s.vmStunned[vm];
            booting[vm] = s.vmBooting[vm];
            inaccessible[vm] = s.vmInaccessible[vm];
            diskFactor[vm] = s.diskFactor[vm];
            speed[vm] = s.vmSpeed[vm];
            copySpeed[vm] = s.vmCopySpeed[vm];
        }

        double factor(int vm) {
            return diskFactor[vm] * (speed[vm] * copySpeed[vm]);
        }
    }

    StorageLoads(State state) {
        this.state = state;
        layout = state.model.storage;
        int loads = layout.loads.size();
        operations = new double[loads];
        operationBytes = new double[loads];
        outstanding = new double[loads];
        seen = Seen.of(state);
        host = new int[state.vmHost.length];
        Arrays.fill(host, NOWHERE);
    }

    private StorageLoads(StorageLoads other, State copiedState) {
        state = copiedState;
        layout = other.layout;
        operations = other.operations.clone();
        operationBytes = other.operationBytes.clone();
        outstanding = other.outstanding.clone();
        seen = other.seen.copy();
        host = other.host.clone();
        gathered = other.gathered;
    }

    StorageLoads copy(State copiedState) {
        return new StorageLoads(this, copiedState);
    }

    double operations(int load) {
        return operations[load];
    }

    /// Bytes of an operation, on average; 0 while there are none.
    double operationBytes(int load) {
        return operationBytes[load];
    }

    /// Operations in flight at most.
    double outstanding(int load) {
        return outstanding[load];
    }

    /// Gathers what the VMs want, after any of them moved, stopped or changed its load.
    ///
    /// @return the loads that were summed up again
    BitSet gather() {
        BitSet stale = new BitSet();
        boolean[] staleHosts = new boolean[state.model.network.hostCount()];
        int n = host.length;
        for (int v = gathered ? seen.nextOther(state, 0) : 0; v < n; v = gathered ? seen.nextOther(state, v) : v + 1) {
            addLoads(v, stale);
            seen.take(state, v);
            host[v] = state.isActive(v) ? state.vmHost[v] : NOWHERE;
            addLoads(v, stale);
        }
        gathered = true;
        stale.stream().forEach(load -> {
            operations[load] = 0;
            operationBytes[load] = 0;
            outstanding[load] = 0;
            staleHosts[layout.loads.get(load).host()] = true;
        });
        for (int v = 0; v < n && !stale.isEmpty(); v++) {
            if (host[v] >= 0 && staleHosts[host[v]]) {
                sumUp(v, stale);
            }
        }
        stale.stream().filter(load -> operations[load] > 0).forEach(load -> operationBytes[load] /= operations[load]);
        return stale;
    }

    /// The first of the two loads of a VM's disk, negative for none.
    private int readsOf(int v, int disk) {
        int datastore = seen.store()[v] >= 0 ? seen.store()[v] : state.model.datastoreOf(v, disk);
        int reads = layout.loadOf(host[v], datastore, false);
        boolean stopped =
                seen.inaccessible()[v] && reads >= 0 && layout.loads.get(reads).service() == Service.VSAN;
        return stopped ? NOWHERE : reads;
    }

    private void addLoads(int v, BitSet loads) {
        for (int disk = 0; disk < state.model.vms.get(v).disks().size(); disk++) {
            int reads = readsOf(v, disk);
            if (reads >= 0) {
                loads.set(reads, reads + 2);
            }
        }
    }

    private void sumUp(int v, BitSet stale) {
        var disks = state.model.vms.get(v).disks();
        double factor = seen.factor(v);
        for (int i = 0; i < disks.size(); i++) {
            int reads = readsOf(v, i);
            if (reads >= 0 && stale.get(reads)) {
                DiskLoad disk = disks.get(i);
                add(reads, disk.readsPerSecond() * factor, disk.readBytes(), disk.readOutstanding());
                add(reads + 1, disk.writesPerSecond() * factor, disk.writeBytes(), disk.writeOutstanding());
            }
        }
    }

    private void add(int load, double perSecond, double bytes, double inFlight) {
        if (perSecond > 0) {
            operations[load] += perSecond;
            operationBytes[load] += perSecond * bytes;
            outstanding[load] += inFlight;
        }
    }
}
