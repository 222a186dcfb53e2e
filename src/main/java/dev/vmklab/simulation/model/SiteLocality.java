package dev.vmklab.simulation.model;

import dev.vmklab.design.Design;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.StoragePolicy;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Network;
import java.util.List;
import java.util.Optional;

/// Where a vSAN cluster that has everything twice reads: a stretched one from the copy on the reader's own site, so
/// that
/// no read crosses the line between the sites, and one of two hosts from the reader's own disks. Sources: vSAN.
public final class SiteLocality {
    private SiteLocality() {}

    /// The pairs of a host and a target that reads use.
    ///
    /// @param ends pairs of endpoints, the target -1 for the host's own disks
    static List<int[]> near(Network network, Datastore store, int host, List<int[]> ends) {
        Design design = network.design();
        Optional<Id> site = siteOf(design, host);
        if (isPair(design, store, ends)) {
            return ends.stream().filter(pair -> pair[1] < 0).toList();
        }
        if (site.isEmpty() || !isMirroredOverSites(design, store)) {
            return ends;
        }
        return ends.stream().filter(pair -> isNear(network, site, pair)).toList();
    }

    /// Whether two hosts and a witness appliance are the whole cluster.
    private static boolean isPair(Design design, Datastore store, List<int[]> ends) {
        return ends.size() == 2
                && store.backing() instanceof Backing.Vsan vsan
                && design.clusters().stream()
                        .anyMatch(c ->
                                c.id().equals(vsan.cluster()) && c.witness().isPresent());
    }

    /// The part of a write's copies that goes to one target. Over two sites, the copies of the writer's site spread
    /// over
    /// its hosts, and one more crosses to a host of the other site; else all spread over all hosts.
    ///
    /// @param copies of one write, on each site, network bytes per byte written
    /// @param one copy, network bytes per byte written
    static double writeShare(
            Network network, Datastore store, int host, List<int[]> ends, int[] target, double copies, double one) {
        long far = ends.stream()
                .filter(pair -> isBetweenSites(network, store, host, pair))
                .count();
        return isBetweenSites(network, store, host, target) ? one / far : copies / (ends.size() - far);
    }

    /// Whether a write to a target crosses from one site of a stretched cluster to the other.
    static boolean isBetweenSites(Network network, Datastore store, int host, int[] target) {
        Optional<Id> site = siteOf(network.design(), host);
        return site.isPresent() && isMirroredOverSites(network.design(), store) && !isNear(network, site, target);
    }

    private static boolean isNear(Network network, Optional<Id> site, int[] pair) {
        return pair[1] < 0
                || siteOf(network.design(), network.endpoint(pair[1]).host()).equals(site);
    }

    public static boolean isMirroredOverSites(Design design, Datastore store) {
        return store.backing() instanceof Backing.Vsan vsan
                && vsan.policy()
                        .flatMap(id -> design.storagePolicies().stream()
                                .filter(p -> p.id().equals(id))
                                .findFirst())
                        .map(StoragePolicy::siteMirroring)
                        .orElse(false);
    }

    public static Optional<Id> siteOf(Design design, int host) {
        Optional<Id> rack = design.hosts().get(host).rack();
        return design.racks().stream()
                .filter(r -> rack.map(r.id()::equals).orElse(false))
                .findFirst()
                .flatMap(Rack::site);
    }
}
