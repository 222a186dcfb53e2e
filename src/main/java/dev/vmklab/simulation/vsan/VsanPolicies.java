package dev.vmklab.simulation.vsan;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.DiskLoad;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.StoragePolicy;
import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.model.SiteLocality;
import dev.vmklab.simulation.model.StorageModel;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the storage policy of a vSAN datastore makes of its objects: how many hosts they span, and how much lies on
/// each.
final class VsanPolicies {
    /// Of RAID-6.
    private static final int MOST_PARITIES = 2;

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

    /// Hosts that a policy places an object on, on each site where both have everything. Two hosts with a witness
    /// appliance hold a mirrored object by themselves.
    int needed(int store) {
        if (isErasure(store)) {
            return width(store);
        }
        boolean pair =
                members(store) == 2 && cluster(store).flatMap(Cluster::witness).isPresent();
        return pair ? failures(store) + 1 : 2 * failures(store) + 1;
    }

    /// Of some members those on whose disks the copies of a host's site belong: all of them, unless both sites have
    /// everything.
    List<Integer> ofItsSite(int store, int host, List<Integer> members) {
        Design design = state.model.network.design();
        Optional<Id> site = sites(store) == 2 ? SiteLocality.siteOf(design, host) : Optional.empty();
        return members.stream()
                .filter(h -> site.isEmpty() || SiteLocality.siteOf(design, h).equals(site))
                .toList();
    }

    /// Why what a host has cannot be put on others, as the end of a sentence; empty when it can.
    ///
    /// @param members that could take it
    String obstacle(int store, int host, List<Integer> members) {
        int left = ofItsSite(store, host, members).size();
        String where = sites(store) == 2 ? " on each site" : "";
        return left < needed(store)
                ? "the policy needs " + needed(store) + " hosts" + where + ", " + left + (left == 1 ? " is" : " are")
                        + " left"
                : "";
    }

    /// What of a datastore's policy its cluster cannot do, as sentences; objects are then placed on what there is.
    List<String> problems(int store) {
        List<String> problems = new ArrayList<>();
        String name = state.model.datastores.get(store).name();
        if (isErasure(store) && failures(store) > MOST_PARITIES) {
            problems.add(
                    name + ": erasure coding tolerates two failures at most; the policy asks for " + failures(store));
        }
        List<Integer> members = VsanMembers.of(state.model, store);
        int fewest = members.stream()
                .mapToInt(h -> ofItsSite(store, h, members).size())
                .min()
                .orElse(0);
        if (fewest < needed(store)) {
            problems.add(name + ": the policy needs " + needed(store) + " hosts"
                    + (sites(store) == 2 ? " on each site" : "") + " with a vSAN vmk, there are " + fewest);
        }
        return problems;
    }

    Optional<Cluster> cluster(int store) {
        return state.model.datastores.get(store).backing() instanceof Backing.Vsan vsan
                ? state.model.network.design().clusters().stream()
                        .filter(c -> c.id().equals(vsan.cluster()))
                        .findFirst()
                : Optional.empty();
    }

    /// What was written meanwhile to components on disks that are back; nothing where they were given up or are
    /// elsewhere by now.
    double missedBytes(int store, int host) {
        if (state.vsanDisks.isPermanent(store, host) || state.vsanDisks.isRebuilt(store, host)) {
            return 0;
        }
        double written = writtenPerSecond(store) * (state.now - state.vsanDisks.since(store, host));
        return state.vsanDisks.lost(store, host) * Math.min(hostBytes(store), written / members(store));
    }

    /// What a VM has on one of the hosts that its objects lie on.
    double componentBytes(int store, int vm) {
        double stated = state.model.vms.get(vm).diskBytes();
        double all = stated > 0 ? stated : state.model.get(Parameter.PROVISIONING_DISK_BYTES);
        return isErasure(store) ? all / (width(store) - failures(store)) : all;
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
