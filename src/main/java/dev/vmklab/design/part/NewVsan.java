package dev.vmklab.design.part;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.edit.FreeNames;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Paste.Pasted;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.Media;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The vSAN datastore of a host's cluster. A host without a cluster gets one, together with all others that have none:
/// vSAN is made of the disks of a cluster.
record NewVsan() implements Part {
    private static final double CAPACITY_BYTES = 40e12;

    @Override
    public ElementKind kind() {
        return ElementKind.VSAN_DATASTORE;
    }

    @Override
    public Pasted placed(Model model, Place place, IdSource ids) {
        return model.hostAt(place)
                .map(host -> host.cluster()
                        .map(cluster -> on(model.design(), cluster, ids))
                        .orElseGet(() -> onNewCluster(model.design(), ids)))
                .orElse(new Pasted(model.design(), List.of()));
    }

    private static Pasted onNewCluster(Design design, IdSource ids) {
        FreeNames names =
                new FreeNames(design.clusters().stream().map(Cluster::name).toList());
        Cluster cluster = new Cluster(
                ids.next("cluster"),
                names.take("cluster01"),
                Ha.OFF,
                Drs.OFF,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
        List<Cluster> clusters = new ArrayList<>(design.clusters());
        clusters.add(cluster);
        Design clustered = design.withClusters(clusters)
                .withHosts(design.hosts().stream()
                        .map(h -> h.cluster().isPresent() ? h : h.withCluster(Optional.of(cluster.id())))
                        .toList());
        return on(clustered, cluster.id(), ids);
    }

    private static Pasted on(Design design, Id cluster, IdSource ids) {
        FreeNames names =
                new FreeNames(design.datastores().stream().map(Datastore::name).toList());
        List<Id> hosts = design.hosts().stream()
                .filter(h -> h.cluster().filter(cluster::equals).isPresent())
                .map(Host::id)
                .toList();
        Datastore datastore = new Datastore(
                ids.next("datastore"),
                names.take("vsanDatastore"),
                new Backing.Vsan(cluster, false, Media.ALL_FLASH, Optional.empty()),
                hosts,
                CAPACITY_BYTES,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
        List<Datastore> all = new ArrayList<>(design.datastores());
        all.add(datastore);
        return new Pasted(design.withDatastores(all), List.of(datastore.id()));
    }
}
