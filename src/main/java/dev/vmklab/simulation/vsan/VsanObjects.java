package dev.vmklab.simulation.vsan;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.value.Id;
import dev.vmklab.simulation.model.SiteLocality;
import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.StorageTraffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the objects of VMs lie on vSAN, and from which hosts they are accessible now. Sources: vSAN.
public final class VsanObjects {
    private final State state;
    private final StorageTraffic storage;
    private final VsanPolicies policies;

    public VsanObjects(State state, StorageTraffic storage) {
        this.state = state;
        this.storage = storage;
        policies = new VsanPolicies(state);
    }

    /// Whether a host reaches a quorum of a VM's objects and a whole copy of them.
    public boolean isAccessible(int store, int vm, int host) {
        List<Integer> members = VsanMembers.of(state.model, store);
        return members.contains(host)
                && object(store, vm, members).isAccessible(h -> holds(store, vm, host, h), reachesWitness(store, host));
    }

    /// Whether a VM's objects would be accessible from a member if another one did not count.
    boolean isAccessibleWithout(int store, int vm, int without, int from) {
        List<Integer> members = VsanMembers.of(state.model, store);
        return object(store, vm, members)
                .isAccessible(h -> h != without && holds(store, vm, from, h), reachesWitness(store, from));
    }

    /// Whether a host reaches so much of a vSAN cluster that a partition of it, with the witness, can go on: more than
    /// half of the members, a witness counting as much as a site.
    public boolean isInMajority(int store, int host) {
        List<Integer> members = VsanMembers.of(state.model, store);
        int weight =
                policies.cluster(store).flatMap(Cluster::witness).isPresent() ? Math.max(1, members.size() / 2) : 0;
        int reached = reachesWitness(store, host) ? weight : 0;
        for (int member : members) {
            reached += reaches(store, host, member) ? 1 : 0;
        }
        return members.contains(host) && 2 * reached > members.size() + weight;
    }

    /// Whether a member reaches what a VM has on another one, there or rebuilt elsewhere.
    private boolean holds(int store, int vm, int from, int to) {
        int path = pathBetween(store, from, to);
        return !state.vsanDisks.isLost(store, to, vm) && reaches(store, from, to)
                || path >= 0 && storage.isReplaced(path);
    }

    /// Whether two members work and reach each other.
    boolean reaches(int store, int from, int to) {
        if (!works(from) || !works(to)) {
            return false;
        }
        int path = pathBetween(store, from, to);
        return from == to || path >= 0 && storage.slot(path) >= 0;
    }

    private boolean works(int host) {
        return state.network.works(state.model.network.elementOf(state.model.network.host(host)));
    }

    /// The path of a host's writes to another host, -1 for none.
    int pathBetween(int store, int from, int to) {
        int load = state.model.storage.loadOf(from, store, true);
        if (load < 0) {
            return -1;
        }
        StorageLayout.Load l = state.model.storage.loads.get(load);
        for (int p = l.firstPath(); p < l.firstPath() + l.pathCount(); p++) {
            int remote = state.model.storage.paths.get(p).remote();
            if (remote >= 0 && state.model.network.endpoint(remote).host() == to) {
                return p;
            }
        }
        return -1;
    }

    private VsanObject object(int store, int vm, List<Integer> members) {
        Design design = state.model.network.design();
        List<Integer> siteA = new ArrayList<>();
        List<Integer> siteB = new ArrayList<>();
        boolean two = members.size() == 2;
        boolean sites = SiteLocality.isMirroredOverSites(design, state.model.datastores.get(store));
        Optional<Id> first = SiteLocality.siteOf(design, members.getFirst());
        for (int h : members) {
            boolean isA = two
                    ? h == members.getFirst()
                    : SiteLocality.siteOf(design, h).equals(first);
            (isA ? siteA : siteB).add(h);
        }
        boolean witness = policies.cluster(store).flatMap(Cluster::witness).isPresent();
        if (witness && (sites || two) && !siteB.isEmpty()) {
            if (policies.isErasure(store)) {
                return VsanObject.erasureOverSites(vm, siteA, siteB, policies.width(store), policies.failures(store));
            }
            return VsanObject.overSites(vm, siteA, siteB, two ? 1 : policies.failures(store) + 1);
        }
        return policies.isErasure(store)
                ? VsanObject.erasure(vm, members, policies.width(store), policies.failures(store))
                : VsanObject.mirrored(vm, members, policies.failures(store));
    }

    private boolean reachesWitness(int store, int host) {
        Optional<Id> witness = policies.cluster(store).flatMap(Cluster::witness);
        return witness.map(id -> WitnessTraffic.isReached(state, host, id)).orElse(false);
    }
}
