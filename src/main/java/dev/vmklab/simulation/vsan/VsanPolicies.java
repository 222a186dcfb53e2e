package dev.vmklab.simulation.vsan;

import dev.vmklab.design.compute.DiskLoad;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.StoragePolicy;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.model.SiteLocality;
import dev.vmklab.simulation.model.StorageModel;
import dev.vmklab.simulation.state.State;
import java.util.List;
import java.util.Optional;

/// What the storage policy of a vSAN datastore makes of its objects: how many hosts they span, and how much lies on
/// each.
final class VsanPolicies {
    private final State state;

    VsanPolicies(State state) {
        this.state = state;
    }

    int members(int store) {
        return VsanMembers.of(state.model, store).size();
    }

    private Optional<StoragePolicy> policy(int store) {
        return state.model.datastores.get(store).backing() instanceof Backing.Vsan vsan
                ? StorageModel.policy(state.model.network.design(), vsan)
                : Optional.empty();
    }

    int failures(int store) {
        return policy(store).map(StoragePolicy::failuresToTolerate).orElse(1);
    }

    boolean isErasure(int store) {
        return policy(store).map(p -> p.raid() == StoragePolicy.Raid.ERASURE).orElse(false) && failures(store) > 0;
    }

    /// Hosts that a policy places an object on.
    int needed(int store) {
        return sites(store) * (isErasure(store) ? width(store) : 2 * failures(store) + 1);
    }

    /// How many sites have everything.
    private int sites(int store) {
        return SiteLocality.isMirroredOverSites(state.model.network.design(), state.model.datastores.get(store))
                ? 2
                : 1;
    }

    /// How many hosts an erasure code spans: 3+1 and 4+2; in ESA 2+1 below six hosts, then 4+1.
    int width(int store) {
        boolean express = state.model.datastores.get(store).backing() instanceof Backing.Vsan vsan && vsan.express();
        return failures(store) >= 2 ? 6 : !express ? 4 : members(store) < 6 ? 3 : 5;
    }

    /// What lies on one host of a datastore.
    double hostBytes(int store) {
        double stated = 0;
        for (int v = 0; v < state.vmHost.length; v++) {
            stated += state.storesOf(v).contains(store) ? state.model.vms.get(v).diskBytes() : 0;
        }
        double capacity = state.model.datastores.get(store).capacityBytes();
        double onSite =
                isErasure(store) ? width(store) / (double) (width(store) - failures(store)) : failures(store) + 1;
        double used =
                stated > 0 ? stated * sites(store) * onSite : capacity * state.model.get(Parameter.VSAN_USED_FRACTION);
        return used / members(store);
    }

    /// Bytes a second that the datastore's guests want to write, with their copies.
    double writtenPerSecond(int store) {
        double sum = 0;
        for (int v = 0; v < state.vmHost.length; v++) {
            if (state.isActive(v)) {
                List<DiskLoad> disks = state.model.vms.get(v).disks();
                for (int i = 0; i < disks.size(); i++) {
                    DiskLoad disk = disks.get(i);
                    boolean here = state.storeOf(v, i) == store;
                    sum += here ? disk.writesPerSecond() * disk.writeBytes() * state.diskFactor[v] : 0;
                }
            }
        }
        return sum * sites(store) * (failures(store) + 1);
    }
}
