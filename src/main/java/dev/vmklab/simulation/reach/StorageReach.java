package dev.vmklab.simulation.reach;

import dev.vmklab.design.storage.Backing;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.StorageTraffic;
import dev.vmklab.simulation.vsan.VsanObjects;

/// Which datastores a host reaches at this instant, over whatever way its storage takes.
public final class StorageReach {
    private final State state;
    private final StorageTraffic storage;
    private final VsanObjects objects;

    public StorageReach(State state, StorageTraffic storage) {
        this.state = state;
        this.storage = storage;
        objects = new VsanObjects(state, storage);
    }

    /// Whether any path of a host to a datastore works; on vSAN, whether it is where the majority of the
    /// cluster is.
    public boolean reaches(int host, int datastore) {
        Model model = state.model;
        if (!state.network.works(model.network.elementOf(model.network.host(host)))) {
            return false;
        }
        Backing backing = model.datastores.get(datastore).backing();
        if (backing instanceof Backing.Local) {
            return model.datastores.get(datastore).hosts().contains(model.network.host(host));
        }
        int load = model.storage.loadOf(host, datastore, true);
        if (load < 0) {
            return false;
        }
        if (backing instanceof Backing.Vsan) {
            return objects.isInMajority(datastore, host);
        }
        StorageLayout.Load paths = model.storage.loads.get(load);
        for (int p = paths.firstPath(); p < paths.firstPath() + paths.pathCount(); p++) {
            if (model.storage.paths.get(p).remote() < 0 || storage.reason(p).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// Whether a host reaches all files of a VM; on vSAN, a quorum and a whole copy of its objects.
    public boolean reachesAll(int host, int vm) {
        for (int datastore : state.storesOf(vm)) {
            boolean vsan = state.model.datastores.get(datastore).backing() instanceof Backing.Vsan;
            if (vsan ? !objects.isAccessible(datastore, vm, host) : !reaches(host, datastore)) {
                return false;
            }
        }
        return true;
    }

    /// How many datastores a host reaches.
    public int count(int host) {
        int count = 0;
        for (int d = 0; d < state.model.datastores.size(); d++) {
            count += reaches(host, d) ? 1 : 0;
        }
        return count;
    }
}
