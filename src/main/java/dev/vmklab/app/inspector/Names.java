package dev.vmklab.app.inspector;

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
            Map.entry("macChanges", "MAC address changes"),
            Map.entry("lacp", "LACP"),
            Map.entry("lags", "LAGs"),
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
}
