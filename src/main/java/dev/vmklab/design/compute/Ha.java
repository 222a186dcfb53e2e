package dev.vmklab.design.compute;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Ipv4;
import java.util.List;

/// vSphere HA of a cluster.
///
/// @param useDefaultIsolationAddress whether the management gateway is pinged as well
/// @param isolationAddresses up to ten further addresses
/// @param heartbeatDatastores datastores chosen for heartbeats; empty lets vCenter choose two
public record Ha(
        boolean enabled,
        boolean useDefaultIsolationAddress,
        List<Ipv4> isolationAddresses,
        IsolationResponse isolationResponse,
        List<Id> heartbeatDatastores,
        int hostFailuresToTolerate,
        Extras extras) {
    /// What an isolated host does with its VMs.
    public enum IsolationResponse {
        LEAVE_POWERED_ON("leavePoweredOn"),
        POWER_OFF("powerOff"),
        SHUT_DOWN("shutDown");

        private final String key;

        IsolationResponse(String key) {
            this.key = key;
        }

        /// The name in files.
        public String key() {
            return key;
        }
    }

    public static final Ha OFF =
            new Ha(false, true, List.of(), IsolationResponse.LEAVE_POWERED_ON, List.of(), 1, Extras.NONE);

    public Ha {
        isolationAddresses = Check.distinct("isolationAddresses", isolationAddresses);
        Check.range("number of isolationAddresses", isolationAddresses.size(), 0, 10);
        heartbeatDatastores = Check.distinct("heartbeatDatastores", heartbeatDatastores);
        Check.range("hostFailuresToTolerate", hostFailuresToTolerate, 0, 64);
    }
}
