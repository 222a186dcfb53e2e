package dev.vmklab.simulation;

import dev.vmklab.design.storage.Backing;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.state.State;

/// Which datastores a host reaches at this instant, over whatever way its storage takes.
final class StorageReach {
    private final State state;
    private final StorageTraffic storage;

    StorageReach(State state, StorageTraffic storage) {
        this.state = state;
        this.storage = storage;
    }

    /// Whether any path of a host to a datastore works; on vSAN, whether it hears more than half of the hosts.
    boolean reaches(int host, int datastore) {
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
        StorageLayout.Load paths = model.storage.loads.get(load);
        int working = 0;
        for (int p = paths.firstPath(); p < paths.firstPath() + paths.pathCount(); p++) {
            working +=
                    model.storage.paths.get(p).remote() < 0 || storage.reason(p).isEmpty() ? 1 : 0;
        }
        return backing instanceof Backing.Vsan ? 2 * working > paths.pathCount() : working > 0;
    }

    /// Whether a host reaches every datastore that a VM's files are on.
    boolean reachesAll(int host, int vm) {
        for (int datastore : state.storesOf(vm)) {
            if (!reaches(host, datastore)) {
                return false;
            }
        }
        return true;
    }

    /// How many datastores a host reaches.
    int count(int host) {
        int count = 0;
        for (int d = 0; d < state.model.datastores.size(); d++) {
            count += reaches(host, d) ? 1 : 0;
        }
        return count;
    }
}
