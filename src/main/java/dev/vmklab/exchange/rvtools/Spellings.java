package dev.vmklab.exchange.rvtools;

import java.util.List;
import java.util.Map;

/// The other names that columns have in older versions, in `-DBColumnNames` exports and in imitations.
final class Spellings {
    private static final Map<String, List<String>> OTHERS = Map.of(
            "VM", List.of("VM", "VM Name"),
            "Host", List.of("Host", "Host Name"),
            "Name", List.of("Name", "Cluster Name"),
            "Network Device", List.of("Network Device", "Device"),
            "Subnet mask", List.of("Subnet mask", "Netmask"),
            "IP Address", List.of("IP Address", "IPv4 Address", "IP"),
            "Capacity MiB", List.of("Capacity MiB", "Capacity MB"),
            "Size MiB", List.of("Size MiB", "Size MB"),
            "# Cores", List.of("# Cores", "Cores"),
            "IPv4 Address", List.of("IPv4 Address", "IP Address"));

    private Spellings() {}

    static List<String> of(String column) {
        return OTHERS.getOrDefault(column, List.of(column));
    }
}
