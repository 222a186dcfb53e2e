package dev.vmklab.design;

import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.place.Conduit;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.place.Site;
import dev.vmklab.design.place.Zone;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.storage.StoragePolicy;
import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.vswitch.DistributedSwitch;
import java.util.List;

/// A host network as its architect draws it: one immutable value.
///
/// Elements refer to each other by id. A design may be incomplete while it is drawn; what is missing shows as findings
/// of the rules and as reasons of the network, not as errors here.
public record Design(
        String name,
        String description,
        List<Site> sites,
        List<Rack> racks,
        List<Zone> zones,
        List<Conduit> conduits,
        List<Cluster> clusters,
        List<Host> hosts,
        List<DistributedSwitch> distributedSwitches,
        List<PhysicalSwitch> physicalSwitches,
        List<Gateway> gateways,
        List<Appliance> appliances,
        List<StorageArray> storageArrays,
        List<StoragePolicy> storagePolicies,
        List<Datastore> datastores,
        List<Vm> vms,
        List<Cable> cables,
        Extras extras) {
    public static final int MAX_DESCRIPTION_LENGTH = 4000;

    public Design {
        Check.name("name", name);
        Check.range("length of description", description.length(), 0, MAX_DESCRIPTION_LENGTH);
        sites = List.copyOf(sites);
        racks = List.copyOf(racks);
        zones = List.copyOf(zones);
        conduits = List.copyOf(conduits);
        clusters = List.copyOf(clusters);
        hosts = List.copyOf(hosts);
        distributedSwitches = List.copyOf(distributedSwitches);
        physicalSwitches = List.copyOf(physicalSwitches);
        gateways = List.copyOf(gateways);
        appliances = List.copyOf(appliances);
        storageArrays = List.copyOf(storageArrays);
        storagePolicies = List.copyOf(storagePolicies);
        datastores = List.copyOf(datastores);
        vms = List.copyOf(vms);
        cables = List.copyOf(cables);
    }

    /// A design with nothing in it.
    public static Design empty(String name) {
        return new Design(
                name,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Extras.NONE);
    }

    public Design withName(String newName) {
        Draft draft = new Draft(this);
        draft.name = newName;
        return draft.design();
    }

    public Design withDescription(String newDescription) {
        Draft draft = new Draft(this);
        draft.description = newDescription;
        return draft.design();
    }

    public Design withSites(List<Site> newSites) {
        Draft draft = new Draft(this);
        draft.sites = newSites;
        return draft.design();
    }

    public Design withRacks(List<Rack> newRacks) {
        Draft draft = new Draft(this);
        draft.racks = newRacks;
        return draft.design();
    }

    public Design withZones(List<Zone> newZones) {
        Draft draft = new Draft(this);
        draft.zones = newZones;
        return draft.design();
    }

    public Design withConduits(List<Conduit> newConduits) {
        Draft draft = new Draft(this);
        draft.conduits = newConduits;
        return draft.design();
    }

    public Design withClusters(List<Cluster> newClusters) {
        Draft draft = new Draft(this);
        draft.clusters = newClusters;
        return draft.design();
    }

    public Design withHosts(List<Host> newHosts) {
        Draft draft = new Draft(this);
        draft.hosts = newHosts;
        return draft.design();
    }

    public Design withDistributedSwitches(List<DistributedSwitch> newDistributedSwitches) {
        Draft draft = new Draft(this);
        draft.distributedSwitches = newDistributedSwitches;
        return draft.design();
    }

    public Design withPhysicalSwitches(List<PhysicalSwitch> newPhysicalSwitches) {
        Draft draft = new Draft(this);
        draft.physicalSwitches = newPhysicalSwitches;
        return draft.design();
    }

    public Design withGateways(List<Gateway> newGateways) {
        Draft draft = new Draft(this);
        draft.gateways = newGateways;
        return draft.design();
    }

    public Design withAppliances(List<Appliance> newAppliances) {
        Draft draft = new Draft(this);
        draft.appliances = newAppliances;
        return draft.design();
    }

    public Design withStorageArrays(List<StorageArray> newStorageArrays) {
        Draft draft = new Draft(this);
        draft.storageArrays = newStorageArrays;
        return draft.design();
    }

    public Design withStoragePolicies(List<StoragePolicy> newStoragePolicies) {
        Draft draft = new Draft(this);
        draft.storagePolicies = newStoragePolicies;
        return draft.design();
    }

    public Design withDatastores(List<Datastore> newDatastores) {
        Draft draft = new Draft(this);
        draft.datastores = newDatastores;
        return draft.design();
    }

    public Design withVms(List<Vm> newVms) {
        Draft draft = new Draft(this);
        draft.vms = newVms;
        return draft.design();
    }

    public Design withCables(List<Cable> newCables) {
        Draft draft = new Draft(this);
        draft.cables = newCables;
        return draft.design();
    }

    /// The components while some of them are replaced.
    private static final class Draft {
        private String name;
        private String description;
        private List<Site> sites;
        private List<Rack> racks;
        private List<Zone> zones;
        private List<Conduit> conduits;
        private List<Cluster> clusters;
        private List<Host> hosts;
        private List<DistributedSwitch> distributedSwitches;
        private List<PhysicalSwitch> physicalSwitches;
        private List<Gateway> gateways;
        private List<Appliance> appliances;
        private List<StorageArray> storageArrays;
        private List<StoragePolicy> storagePolicies;
        private List<Datastore> datastores;
        private List<Vm> vms;
        private List<Cable> cables;
        private Extras extras;

        Draft(Design design) {
            name = design.name;
            description = design.description;
            sites = design.sites;
            racks = design.racks;
            zones = design.zones;
            conduits = design.conduits;
            clusters = design.clusters;
            hosts = design.hosts;
            distributedSwitches = design.distributedSwitches;
            physicalSwitches = design.physicalSwitches;
            gateways = design.gateways;
            appliances = design.appliances;
            storageArrays = design.storageArrays;
            storagePolicies = design.storagePolicies;
            datastores = design.datastores;
            vms = design.vms;
            cables = design.cables;
            extras = design.extras;
        }

        Design design() {
            return new Design(
                    name,
                    description,
                    sites,
                    racks,
                    zones,
                    conduits,
                    clusters,
                    hosts,
                    distributedSwitches,
                    physicalSwitches,
                    gateways,
                    appliances,
                    storageArrays,
                    storagePolicies,
                    datastores,
                    vms,
                    cables,
                    extras);
        }
    }
}
