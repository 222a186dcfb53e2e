package dev.vmklab.format;

import dev.vmklab.design.Objective;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.DiskLoad;
import dev.vmklab.design.compute.DrsRule;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.compute.NetworkLoad;
import dev.vmklab.design.compute.Replication;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.place.Conduit;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.place.Site;
import dev.vmklab.design.place.Zone;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.storage.StoragePolicy;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.ResourcePool;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.ledger.LedgerLine;
import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.scenario.ConfigurationHappening;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Expectation;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.ProvisioningHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.StorageHappening;
import dev.vmklab.view.Placement;
import dev.vmklab.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which fields refer to other elements by id, and to what.
public final class References {
    /// What a reference may lead to.
    ///
    /// @param noun what a person calls it, such as `port group`
    /// @param scope what a person calls the whole that it must be part of
    /// @param owner the kind of element that must hold both ends; the document's root where the whole design may
    /// @param types the records it may lead to; empty for one that may lead nowhere
    public record Target(String noun, String scope, Class<?> owner, List<Class<?>> types) {
        public boolean mayDangle() {
            return types.isEmpty();
        }

        public boolean accepts(Object element) {
            return types.stream().anyMatch(type -> type.isInstance(element));
        }
    }

    /// A drawing and the account of an import outlive the elements that they are about.
    private static final Target ANYTHING_OR_NOTHING = inDesign("element");

    private static final Target SITE = inDesign("site", Site.class);
    private static final Target RACK = inDesign("rack", Rack.class);
    private static final Target ZONE = inDesign("zone", Zone.class);
    private static final Target CLUSTER = inDesign("cluster", Cluster.class);
    private static final Target HOST = inDesign("host", Host.class);
    private static final Target VM = inDesign("VM", Vm.class);
    private static final Target PORT_GROUP = inDesign("port group", PortGroup.class);
    private static final Target PHYSICAL_SWITCH = inDesign("physical switch", PhysicalSwitch.class);
    private static final Target DATASTORE = inDesign("datastore", Datastore.class);
    private static final Target ARRAY = inDesign("storage array", StorageArray.class);
    private static final Target ARRAY_PORT = inDesign("array port", ArrayPort.class);
    private static final Target CABLE_END = inDesign(
            "vmnic, switch port, array port or appliance",
            Vmnic.class,
            SwitchPort.class,
            ArrayPort.class,
            Appliance.class);
    private static final Target WHAT_CAN_FAIL = inDesign(
            "element that can fail",
            Vmnic.class,
            Cable.class,
            SwitchPort.class,
            PhysicalSwitch.class,
            Host.class,
            ArrayPort.class,
            StorageArray.class,
            Gateway.class,
            Appliance.class);

    private static final Target WHAT_CAN_RECOVER = inDesign(
            "element that can fail",
            Vmnic.class,
            Cable.class,
            SwitchPort.class,
            PhysicalSwitch.class,
            Host.class,
            ArrayPort.class,
            StorageArray.class,
            Gateway.class,
            Appliance.class,
            Datastore.class);
    private static final Target WHAT_HAS_A_LINK = inDesign(
            "cable, vmnic, switch port or array port", Cable.class, Vmnic.class, SwitchPort.class, ArrayPort.class);
    private static final Target WHAT_CARRIES_FRAMES = inDesign(
            "cable, vmnic, switch port, physical switch or array port",
            Cable.class,
            Vmnic.class,
            SwitchPort.class,
            PhysicalSwitch.class,
            ArrayPort.class);
    private static final Target WHAT_HAS_AN_MTU = inDesign(
            "VMkernel adapter, virtual switch, switch port or array port",
            Vmk.class,
            StandardSwitch.class,
            DistributedSwitch.class,
            SwitchPort.class,
            ArrayPort.class);
    private static final Target WHERE_VMS_RUN = inDesign("VM, host or cluster", Vm.class, Host.class, Cluster.class);
    private static final Target WHAT_IS_MEASURED = inDesign(
            "cluster, host, VM, VMkernel adapter, datastore, cable, vmnic, switch port or array port",
            Cluster.class,
            Host.class,
            Vm.class,
            Vmk.class,
            Datastore.class,
            Cable.class,
            Vmnic.class,
            SwitchPort.class,
            ArrayPort.class);

    private static final Map<Class<?>, Map<String, Target>> TABLE = Map.ofEntries(
            Map.entry(Rack.class, Map.of("site", SITE)),
            Map.entry(
                    Conduit.class,
                    Map.of("from", ZONE, "to", ZONE, "through", inDesign("VM or gateway", Vm.class, Gateway.class))),
            Map.entry(Cluster.class, Map.of("witness", inDesign("appliance", Appliance.class), "preferredSite", SITE)),
            Map.entry(DrsRule.class, Map.of("vms", VM, "hosts", HOST)),
            Map.entry(Ha.class, Map.of("heartbeatDatastores", DATASTORE)),
            Map.entry(Vm.class, Map.of("host", HOST, "datastores", DATASTORE)),
            Map.entry(VmNic.class, Map.of("portGroup", PORT_GROUP)),
            Map.entry(DiskLoad.class, Map.of("datastore", DATASTORE)),
            Map.entry(
                    NetworkLoad.class,
                    Map.of(
                            "nic",
                            within("network adapter", "this VM", Vm.class, VmNic.class),
                            "peer",
                            VM,
                            "through",
                            VM)),
            Map.entry(Replication.class, Map.of("datastore", DATASTORE)),
            Map.entry(Gateway.class, Map.of("physicalSwitch", PHYSICAL_SWITCH)),
            Map.entry(Cable.class, Map.of("a", CABLE_END, "b", CABLE_END)),
            Map.entry(PhysicalSwitch.class, Map.of("rack", RACK, "mlagPeer", PHYSICAL_SWITCH)),
            Map.entry(Host.class, Map.of("cluster", CLUSTER, "rack", RACK)),
            Map.entry(
                    UplinkSlot.class,
                    Map.of(
                            "distributedSwitch", inDesign("distributed switch", DistributedSwitch.class),
                            "vmnic", within("vmnic", "this host", Host.class, Vmnic.class))),
            Map.entry(Vmk.class, Map.of("portGroup", PORT_GROUP)),
            Map.entry(
                    PortGroup.class,
                    Map.of(
                            "resourcePool",
                            within("resource pool", "this switch", DistributedSwitch.class, ResourcePool.class))),
            Map.entry(StorageArray.class, Map.of("rack", RACK)),
            Map.entry(Datastore.class, Map.of("hosts", HOST)),
            Map.entry(Backing.Nfs.class, Map.of("array", ARRAY, "ports", ARRAY_PORT)),
            Map.entry(Backing.Iscsi.class, Map.of("array", ARRAY, "ports", ARRAY_PORT)),
            Map.entry(Backing.NvmeTcp.class, Map.of("array", ARRAY, "ports", ARRAY_PORT)),
            Map.entry(
                    Backing.Vsan.class,
                    Map.of("cluster", CLUSTER, "policy", inDesign("storage policy", StoragePolicy.class))),
            Map.entry(
                    Objective.class,
                    Map.of(
                            "scope",
                            inDesign(
                                    "datastore, VM, host or cluster",
                                    Datastore.class,
                                    Vm.class,
                                    Host.class,
                                    Cluster.class))),
            Map.entry(MigrationHappening.Migrate.class, Map.of("vm", VM, "toHost", HOST)),
            Map.entry(MigrationHappening.CancelMigration.class, Map.of("vm", VM)),
            Map.entry(MigrationHappening.Evacuate.class, Map.of("host", HOST)),
            Map.entry(
                    MigrationHappening.MigrationWave.class,
                    Map.of("scope", inDesign("host or cluster", Host.class, Cluster.class), "toHost", HOST)),
            Map.entry(ElementHappening.Fail.class, Map.of("element", WHAT_CAN_FAIL)),
            Map.entry(ElementHappening.Restore.class, Map.of("element", WHAT_CAN_RECOVER)),
            Map.entry(ElementHappening.Degrade.class, Map.of("element", WHAT_HAS_A_LINK)),
            Map.entry(ElementHappening.BlackHole.class, Map.of("element", WHAT_CARRIES_FRAMES)),
            Map.entry(ElementHappening.Flap.class, Map.of("element", WHAT_CARRIES_FRAMES)),
            Map.entry(
                    ConfigurationHappening.ChangeNioc.class,
                    Map.of("distributedSwitch", inDesign("distributed switch", DistributedSwitch.class))),
            Map.entry(ConfigurationHappening.ChangeTeaming.class, Map.of("portGroup", PORT_GROUP)),
            Map.entry(ConfigurationHappening.ChangeMtu.class, Map.of("element", WHAT_HAS_AN_MTU)),
            Map.entry(ConfigurationHappening.ChangeVlan.class, Map.of("portGroup", PORT_GROUP)),
            Map.entry(LoadHappening.ChangeLoad.class, Map.of("scope", inDesign("VM or host", Vm.class, Host.class))),
            Map.entry(LoadHappening.BootStorm.class, Map.of("scope", WHERE_VMS_RUN)),
            Map.entry(LoadHappening.BackupWindow.class, Map.of("scope", WHERE_VMS_RUN)),
            Map.entry(AvailabilityHappening.Isolate.class, Map.of("host", HOST)),
            Map.entry(AvailabilityHappening.Partition.class, Map.of("hosts", HOST)),
            Map.entry(AvailabilityHappening.PowerOn.class, Map.of("vm", VM)),
            Map.entry(AvailabilityHappening.PowerOff.class, Map.of("vm", VM)),
            Map.entry(AvailabilityHappening.ExitMaintenance.class, Map.of("host", HOST)),
            Map.entry(StorageHappening.FailController.class, Map.of("array", ARRAY)),
            Map.entry(StorageHappening.RestoreController.class, Map.of("array", ARRAY)),
            Map.entry(StorageHappening.LoseDevice.class, Map.of("datastore", DATASTORE)),
            Map.entry(StorageHappening.FailDisks.class, Map.of("datastore", DATASTORE, "host", HOST)),
            Map.entry(StorageHappening.RestoreDisks.class, Map.of("datastore", DATASTORE, "host", HOST)),
            Map.entry(StorageHappening.Resync.class, Map.of("datastore", DATASTORE)),
            Map.entry(ProvisioningHappening.StorageMigrate.class, Map.of("vm", VM, "toDatastore", DATASTORE)),
            Map.entry(ProvisioningHappening.Clone.class, Map.of("vm", VM, "toHost", HOST, "toDatastore", DATASTORE)),
            Map.entry(ProvisioningHappening.ColdMigrate.class, Map.of("vm", VM, "toHost", HOST)),
            Map.entry(Expectation.class, Map.of("scope", WHAT_IS_MEASURED)),
            Map.entry(
                    DesignDocument.class,
                    Map.of(
                            "shownView",
                            within("view", "this file", DesignDocument.class, View.class),
                            "defaultScenario",
                            within("scenario", "this file", DesignDocument.class, Scenario.class))),
            Map.entry(View.class, Map.of("collapsed", ANYTHING_OR_NOTHING)),
            Map.entry(Placement.class, Map.of("element", ANYTHING_OR_NOTHING)),
            Map.entry(LedgerLine.class, Map.of("element", ANYTHING_OR_NOTHING)));

    private References() {}

    /// What the field refers to, if it is a reference.
    public static Optional<Target> of(Class<?> record, String field) {
        return Optional.ofNullable(TABLE.getOrDefault(record, Map.of()).get(field));
    }

    private static Target inDesign(String noun, Class<?>... types) {
        return new Target(noun, "this design", DesignDocument.class, List.of(types));
    }

    private static Target within(String noun, String scope, Class<?> owner, Class<?> type) {
        return new Target(noun, scope, owner, List.of(type));
    }
}
