package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Ipv4;
import java.util.List;
import java.util.Locale;

/// A row of vDatastore, understood: what it is and which hosts mount it.
///
/// @param servers NFS servers by address or name; empty for other types
/// @param export the NFS export as mounted, such as `/vol1`
record Mount(
        Row row,
        Id id,
        String key,
        String name,
        String type,
        List<String> servers,
        String export,
        List<HostRows> hosts,
        double capacityBytes) {
    boolean isNfs() {
        return type.toLowerCase(Locale.ROOT).startsWith("nfs");
    }

    boolean isNfs41() {
        return type.contains("4");
    }

    /// The servers that are given by address.
    List<Ipv4> addresses() {
        return servers.stream().flatMap(s -> Addresses.ipv4IfAny(s).stream()).toList();
    }
}
