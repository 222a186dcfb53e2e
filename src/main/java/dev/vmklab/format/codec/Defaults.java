package dev.vmklab.format.codec;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.compute.NetworkLoad;
import dev.vmklab.design.compute.TrafficPattern;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.QosClass;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.FailureDetection;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.NiocAllocation;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.ledger.Ledger;
import dev.vmklab.ledger.LedgerLine;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Expectation;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.scenario.VsanDataMigration;
import dev.vmklab.view.HiddenLayers;
import dev.vmklab.view.View;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a field means where a file does not have it.
///
/// A list is empty, an optional value absent, a flag `false`; the table holds every other case. A field that has its
/// default is not written, so a default never changes within a version of the format.
final class Defaults {
    private static final Map<Class<?>, Map<String, Object>> TABLE = Map.ofEntries(
            Map.entry(Design.class, Map.of("description", "")),
            Map.entry(Cluster.class, Map.of("ha", Ha.OFF, "drs", Drs.OFF, "drsThreshold", Cluster.MEDIUM_THRESHOLD)),
            Map.entry(
                    Ha.class,
                    Map.of(
                            "useDefaultIsolationAddress",
                            true,
                            "isolationResponse",
                            Ha.IsolationResponse.LEAVE_POWERED_ON,
                            "hostFailuresToTolerate",
                            1)),
            Map.entry(
                    Vm.class,
                    Map.of("poweredOn", true, "diskBytes", 0.0, "restartPriority", Vm.RestartPriority.MEDIUM)),
            Map.entry(VmNic.class, Map.of("connected", true)),
            Map.entry(NetworkLoad.class, Map.of("sendBitsPerSecond", 0.0, "receiveBitsPerSecond", 0.0)),
            Map.entry(TrafficPattern.OnOff.class, Map.of("startSeconds", 0.0)),
            Map.entry(
                    TrafficPattern.Diurnal.class,
                    Map.of("lowFactor", 0.3, "highFactor", 1.5, "periodSeconds", 86_400.0, "peakSeconds", 43_200.0)),
            Map.entry(Appliance.class, Map.of("vlan", 0)),
            Map.entry(Cable.class, Map.of("delaySeconds", 0.0)),
            Map.entry(PhysicalSwitch.class, Map.of("bridgePriority", PhysicalSwitch.DEFAULT_BRIDGE_PRIORITY)),
            Map.entry(QosClass.class, Map.of("reservationBitsPerSecond", 0.0)),
            Map.entry(Host.class, Map.of("cores", 0, "memoryBytes", 0.0, "release", "")),
            Map.entry(Vmnic.class, Map.of("pciCard", "", "cardPort", 0, "driver", "")),
            Map.entry(Vmk.class, Map.of("stack", TcpIpStack.DEFAULT)),
            Map.entry(ArrayPort.class, Map.of("controller", 0, "vlan", 0)),
            Map.entry(Backing.Nfs.class, Map.of("export", "", "version", 3, "connections", 1)),
            Map.entry(Backing.Local.class, Map.of("description", "")),
            Map.entry(Datastore.class, Map.of("capacityBytes", 0.0)),
            Map.entry(DistributedSwitch.class, Map.of("version", "", "nioc", Nioc.OFF)),
            Map.entry(NiocAllocation.class, Map.of("reservationBitsPerSecond", 0.0)),
            Map.entry(
                    Teaming.class,
                    Map.of(
                            "failureDetection", FailureDetection.LINK_STATUS,
                            "failback", true,
                            "notifySwitches", true)),
            Map.entry(LoadHappening.ChangeLoad.class, Map.of("disk", 1.0, "network", 1.0, "dirty", 1.0)),
            Map.entry(
                    ElementHappening.Degrade.class,
                    Map.of("capacityFraction", 1.0, "lossFraction", 0.0, "delaySeconds", 0.0)),
            Map.entry(MigrationHappening.Evacuate.class, Map.of("vsanData", VsanDataMigration.ENSURE_ACCESSIBILITY)),
            Map.entry(TimedEvent.class, Map.of("group", "")),
            Map.entry(Expectation.class, Map.of("fromSeconds", 0.0, "toSeconds", Scenario.MAX_SECONDS)),
            Map.entry(Scenario.class, Map.of("description", "", "seed", 1L)),
            Map.entry(Ledger.class, Map.of("source", "")),
            Map.entry(View.class, Map.of("hidden", HiddenLayers.NONE)),
            Map.entry(LedgerLine.class, Map.of("place", "", "why", "")));

    private Defaults() {}

    static Optional<Object> of(Class<?> record, RecordComponent component) {
        Object stated = TABLE.getOrDefault(record, Map.of()).get(component.getName());
        if (stated != null) {
            return Optional.of(stated);
        }
        Class<?> type = component.getType();
        if (type == List.class) {
            return Optional.of(List.of());
        }
        if (type == Map.class) {
            return Optional.of(Map.of());
        }
        if (type == Optional.class) {
            return Optional.of(Optional.empty());
        }
        return type == Ledger.class
                ? Optional.of(Ledger.NONE)
                : type == boolean.class ? Optional.of(false) : Optional.empty();
    }

    /// The records and fields of the table, for its test.
    static Map<Class<?>, Map<String, Object>> table() {
        return TABLE;
    }
}
