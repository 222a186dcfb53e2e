package dev.vmklab.simulation;

import dev.vmklab.design.compute.DiskLoad;
import dev.vmklab.design.value.Service;
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
    /// Per VM, as of the last look: the host it works on, -1 while it does not, the datastore its disks have moved to,
    /// its factor of the stated load, and whether its vSAN objects have no quorum.
    private final int[] host;
    private final int[] store;
    private final double[] factor;
    private final boolean[] inaccessible;

    StorageLoads(State state) {
        this.state = state;
        layout = state.model.storage;
        int loads = layout.loads.size();
        operations = new double[loads];
        operationBytes = new double[loads];
        outstanding = new double[loads];
        int vms = state.vmHost.length;
        host = new int[vms];
        Arrays.fill(host, NOWHERE);
        store = new int[vms];
        factor = new double[vms];
        inaccessible = new boolean[vms];
    }

    private StorageLoads(StorageLoads other, State copiedState) {
        state = copiedState;
        layout = other.layout;
        operations = other.operations.clone();
        operationBytes = other.operationBytes.clone();
        outstanding = other.outstanding.clone();
        host = other.host.clone();
        store = other.store.clone();
        factor = other.factor.clone();
        inaccessible = other.inaccessible.clone();
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
        BitSet hosts = new BitSet();
        for (int v = 0; v < host.length; v++) {
            int hostNow = state.isActive(v) ? state.vmHost[v] : NOWHERE;
            double factorNow = state.diskFactor[v] * state.speedOf(v);
            boolean same = hostNow == host[v]
                    && (hostNow == NOWHERE
                            || store[v] == state.vmStore[v]
                                    && factor[v] == factorNow
                                    && inaccessible[v] == state.vmInaccessible[v]);
            if (!same) {
                addLoads(v, stale);
                host[v] = hostNow;
                store[v] = state.vmStore[v];
                factor[v] = factorNow;
                inaccessible[v] = state.vmInaccessible[v];
                addLoads(v, stale);
            }
        }
        stale.stream().forEach(load -> {
            operations[load] = 0;
            operationBytes[load] = 0;
            outstanding[load] = 0;
            hosts.set(layout.loads.get(load).host());
        });
        for (int v = 0; v < host.length && !stale.isEmpty(); v++) {
            if (host[v] >= 0 && hosts.get(host[v])) {
                sumUp(v, stale);
            }
        }
        stale.stream().filter(load -> operations[load] > 0).forEach(load -> operationBytes[load] /= operations[load]);
        return stale;
    }

    /// The first of the two loads of a VM's disk, negative for none.
    private int readsOf(int v, int disk) {
        int datastore = store[v] >= 0 ? store[v] : state.model.datastoreOf(v, disk);
        int reads = layout.loadOf(host[v], datastore, false);
        boolean stopped =
                inaccessible[v] && reads >= 0 && layout.loads.get(reads).service() == Service.VSAN;
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
        for (int i = 0; i < disks.size(); i++) {
            int reads = readsOf(v, i);
            if (reads >= 0 && stale.get(reads)) {
                DiskLoad disk = disks.get(i);
                add(reads, disk.readsPerSecond() * factor[v], disk.readBytes(), disk.readOutstanding());
                add(reads + 1, disk.writesPerSecond() * factor[v], disk.writeBytes(), disk.writeOutstanding());
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
