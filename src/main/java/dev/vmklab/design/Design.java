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
        return new Design(
                newName,
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

    public Design withDescription(String newDescription) {
        return new Design(
                name,
                newDescription,
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

    public Design withSites(List<Site> newSites) {
        return new Design(
                name,
                description,
                newSites,
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

    public Design withRacks(List<Rack> newRacks) {
        return new Design(
                name,
                description,
                sites,
                newRacks,
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

    public Design withZones(List<Zone> newZones) {
        return new Design(
                name,
                description,
                sites,
                racks,
                newZones,
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

    public Design withConduits(List<Conduit> newConduits) {
        return new Design(
                name,
                description,
                sites,
                racks,
                zones,
                newConduits,
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

    public Design withClusters(List<Cluster> newClusters) {
        return new Design(
                name,
                description,
                sites,
                racks,
                zones,
                conduits,
                newClusters,
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

    public Design withHosts(List<Host> newHosts) {
        return new Design(
                name,
                description,
                sites,
                racks,
                zones,
                conduits,
                clusters,
                newHosts,
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

    public Design withDistributedSwitches(List<DistributedSwitch> newDistributedSwitches) {
        return new Design(
                name,
                description,
                sites,
                racks,
                zones,
                conduits,
                clusters,
                hosts,
                newDistributedSwitches,
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

    public Design withPhysicalSwitches(List<PhysicalSwitch> newPhysicalSwitches) {
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
                newPhysicalSwitches,
                gateways,
                appliances,
                storageArrays,
                storagePolicies,
                datastores,
                vms,
                cables,
                extras);
    }

    public Design withGateways(List<Gateway> newGateways) {
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
                newGateways,
                appliances,
                storageArrays,
                storagePolicies,
                datastores,
                vms,
                cables,
                extras);
    }

    public Design withAppliances(List<Appliance> newAppliances) {
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
                newAppliances,
                storageArrays,
                storagePolicies,
                datastores,
                vms,
                cables,
                extras);
    }

    public Design withStorageArrays(List<StorageArray> newStorageArrays) {
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
                newStorageArrays,
                storagePolicies,
                datastores,
                vms,
                cables,
                extras);
    }

    public Design withStoragePolicies(List<StoragePolicy> newStoragePolicies) {
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
                newStoragePolicies,
                datastores,
                vms,
                cables,
                extras);
    }

    public Design withDatastores(List<Datastore> newDatastores) {
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
                newDatastores,
                vms,
                cables,
                extras);
    }

    public Design withVms(List<Vm> newVms) {
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
                newVms,
                cables,
                extras);
    }

    public Design withCables(List<Cable> newCables) {
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
                newCables,
                extras);
    }
}
