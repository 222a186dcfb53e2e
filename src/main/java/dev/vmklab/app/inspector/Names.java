package dev.vmklab.app.inspector;

import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.Service;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns the name of a record component into what a person calls it: `averageBitsPerSecond` is *Average rate*.
final class Names {
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("bitsPerSecond", "Rate"),
            Map.entry("vmks", "VMkernel adapters"),
            Map.entry("vmnics", "Physical adapters"),
            Map.entry("nics", "Network adapters"),
            Map.entry("boundToIscsi", "Bound to iSCSI"),
            Map.entry("portId", "Virtual port"),
            Map.entry("encryptedVmotion", "Encrypted vMotion"),
            Map.entry("ip", "IP address"),
            Map.entry("stacks", "TCP/IP stacks"),
            Map.entry("stack", "TCP/IP stack"),
            Map.entry("a", "End A"),
            Map.entry("b", "End B"),
            Map.entry("ha", "vSphere HA"),
            Map.entry("drs", "DRS"),
            Map.entry("drsThreshold", "DRS threshold"),
            Map.entry("drsRules", "DRS rules"),
            Map.entry("agent", "Agent VM"),
            Map.entry("macChanges", "MAC address changes"),
            Map.entry("lacp", "LACP"),
            Map.entry("lags", "LAGs"),
            Map.entry("vlanMode", "VLAN"),
            Map.entry("nic", "Network adapter"),
            Map.entry("through", "Through VM"),
            Map.entry("disks", "Disk loads"),
            Map.entry("network", "Network loads"),
            Map.entry("forgedTransmits", "Forged transmits"),
            Map.entry("bufferBytes", "Buffer per port"),
            Map.entry("pciCard", "PCI card"),
            Map.entry("qos", "QoS"),
            Map.entry("hostFailuresToTolerate", "Host failures"),
            Map.entry("useDefaultIsolationAddress", "Ping the gateway"),
            Map.entry("peer", "Talks to"),
            Map.entry("readOutstanding", "Reads in flight"),
            Map.entry("writeOutstanding", "Writes in flight"),
            Map.entry("readBytes", "Read size"),
            Map.entry("writeBytes", "Write size"),
            Map.entry("extras", "Unknown fields"));
    private static final Map<String, String> WORD = Map.ofEntries(
            Map.entry("mtu", "MTU"),
            Map.entry("vlan", "VLAN"),
            Map.entry("vlans", "VLANs"),
            Map.entry("ip", "IP"),
            Map.entry("mac", "MAC"),
            Map.entry("qos", "QoS"),
            Map.entry("nioc", "NIOC"),
            Map.entry("pci", "PCI"),
            Map.entry("vms", "VMs"),
            Map.entry("vm", "VM"),
            Map.entry("vcpus", "vCPUs"),
            Map.entry("mlag", "MLAG"),
            Map.entry("vmnic", "vmnic"),
            Map.entry("vsan", "vSAN"),
            Map.entry("raid", "RAID"));

    private Names() {}

    static String of(String component) {
        String whole = WHOLE.get(component);
        if (whole != null) {
            return whole;
        }
        String stem = component
                .replaceFirst("BitsPerSecond$", "Rate")
                .replaceFirst("BytesPerSecond$", "Rate")
                .replaceFirst("(?<=.)(Bytes|Seconds)$", "");
        String words = WORDS.splitAsStream(stem)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> WORD.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
        boolean keepsCase = WORD.containsValue(words.split(" ")[0]);
        return keepsCase ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// The name of a kind of element: `StandardSwitch` is *Standard switch*.
    static String ofType(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Vmk" -> "VMkernel adapter";
            case "Vmnic" -> "Physical adapter";
            case "Vm" -> "Virtual machine";
            case "VmNic" -> "VM network adapter";
            case "Nfs" -> "NFS";
            case "Iscsi" -> "iSCSI";
            case "NvmeTcp" -> "NVMe/TCP";
            case "Vsan" -> "vSAN";
            case "Lag" -> "LAG";
            case "TcpIpStack" -> "TCP/IP stack";
            case String name -> of(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
        };
    }

    /// The section that a kind of record has its properties in.
    static String ofSection(Class<?> type, String label) {
        return switch (type.getSimpleName()) {
            case "Shaping" -> "Traffic shaping";
            case "QosPolicy" -> "QoS classes";
            case "MemoryLoad" -> "Memory load";
            default -> label;
        };
    }

    /// What it means that an optional record is there.
    static String ofPresence(Class<?> type, String label) {
        return switch (type.getSimpleName()) {
            case "SecurityPolicy" -> "Override the switch";
            case "QosPolicy" -> "Schedule by classes";
            case "MemoryLoad" -> "Stated, not assumed idle";
            case "Replication" -> "Protected by vSphere Replication";
            default -> label;
        };
    }

    /// A service where there is little room.
    static String briefly(Service service) {
        return switch (service) {
            case FT -> "FT logging";
            case REPLICATION -> "Replication";
            default -> service.label();
        };
    }

    /// What a person calls a service that is ticked on a VMkernel adapter.
    static String of(VmkTag tag) {
        return switch (tag) {
            case REPLICATION_NFC -> "Replication NFC";
            case VSAN_WITNESS -> "vSAN witness";
            case REPLICATION -> "Replication";
            case FT_LOGGING -> "FT logging";
            default -> tag.service().label();
        };
    }

    /// A name inside a sentence: *Disk load* is *disk load*, *QoS class* stays.
    static String asNoun(String name) {
        boolean isPlain = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return isPlain ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }
}
