package dev.vmklab.app.inspector;

import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// In which order an administrator wants to meet the properties of each kind of element, and which of them seldom.
/// Properties that are not named come last, so that a new one can never be missing.
final class Arrangement {
    private static final Map<Class<?>, List<String>> FIRST = Map.ofEntries(
            Map.entry(Vmk.class, List.of("name", "ip", "portGroup", "mtu", "gateway", "stack", "tags", "boundToIscsi")),
            Map.entry(VmNic.class, List.of("name", "portGroup", "ip", "connected")),
            Map.entry(Vmnic.class, List.of("name", "bitsPerSecond")),
            Map.entry(PortGroup.class, List.of("name", "vlanMode", "teaming", "ingressShaping", "egressShaping")),
            Map.entry(StandardSwitch.class, List.of("name", "mtu", "uplinks", "teaming", "portGroups")),
            Map.entry(
                    DistributedSwitch.class,
                    List.of("name", "mtu", "version", "uplinks", "nioc", "portGroups", "lags", "resourcePools")),
            Map.entry(
                    Host.class,
                    List.of(
                            "name",
                            "cluster",
                            "rack",
                            "cores",
                            "memoryBytes",
                            "release",
                            "vmnics",
                            "vmks",
                            "standardSwitches")),
            Map.entry(PhysicalSwitch.class, List.of("name", "rack", "mlagPeer", "bufferBytes", "qos", "ports")),
            Map.entry(SwitchPort.class, List.of("name", "bitsPerSecond", "mode", "mtu", "portChannel", "lacp", "qos")),
            Map.entry(
                    Vm.class,
                    List.of("name", "host", "poweredOn", "vcpus", "memoryBytes", "nics", "disks", "network", "memory")),
            Map.entry(Cluster.class, List.of("name", "ha", "drs", "drsThreshold", "drsRules")),
            Map.entry(Datastore.class, List.of("name", "backing", "hosts", "capacityBytes")),
            Map.entry(StorageArray.class, List.of("name", "media", "rack", "ports")),
            Map.entry(ArrayPort.class, List.of("name", "ip", "vlan", "bitsPerSecond", "mtu", "gateway")),
            Map.entry(Appliance.class, List.of("name", "kind", "ip", "vlan", "gateway", "bitsPerSecond", "mtu")),
            Map.entry(Gateway.class, List.of("name", "physicalSwitch", "interfaces", "routes")),
            Map.entry(Cable.class, List.of("a", "b", "delaySeconds", "bitsPerSecond")));

    private static final Map<Class<?>, List<String>> SELDOM = Map.ofEntries(
            Map.entry(Vmk.class, List.of("mac", "portId")),
            Map.entry(VmNic.class, List.of("mac", "portId")),
            Map.entry(Vmnic.class, List.of("pciCard", "cardPort", "mac", "driver")),
            Map.entry(PortGroup.class, List.of("ephemeral", "resourcePool")),
            Map.entry(PhysicalSwitch.class, List.of("linkStateTracking", "bridgePriority")),
            Map.entry(SwitchPort.class, List.of("portFast")),
            Map.entry(ArrayPort.class, List.of("controller")),
            Map.entry(Host.class, List.of("stacks", "uplinkSlots")),
            Map.entry(DistributedSwitch.class, List.of("privateVlans")));

    private Arrangement() {}

    static boolean isSeldom(Class<?> type, String component) {
        return SELDOM.getOrDefault(type, List.of()).contains(component);
    }

    /// The components in their order.
    static List<String> of(Class<?> type, List<String> components) {
        List<String> ordered = new ArrayList<>(FIRST.getOrDefault(type, List.of()));
        ordered.retainAll(components);
        components.stream().filter(c -> !ordered.contains(c)).forEach(ordered::add);
        return ordered;
    }
}
