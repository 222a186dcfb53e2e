package dev.vmklab.exchange;

import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.vswitch.DistributedSwitch;
import java.util.List;

/// Hosts that share a physical network as far as a source can tell: those of one vCenter.
///
/// @param key what the keys of invented elements start with
public record Island(String key, List<Cluster> clusters, List<Host> hosts, List<DistributedSwitch> switches) {
    public Island {
        clusters = List.copyOf(clusters);
        hosts = List.copyOf(hosts);
        switches = List.copyOf(switches);
    }
}
