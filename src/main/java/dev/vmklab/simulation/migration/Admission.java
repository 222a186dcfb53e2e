package dev.vmklab.simulation.migration;

import java.util.Optional;

/// How many vMotions may run at once: vCenter's resource costs of hosts, their vMotion network and datastores. A
/// vMotion costs one unit of each. Fact sheet, section 4.5.
///
/// @param host units of one host
/// @param slowNetwork units of a host whose slowest vMotion uplink is below 10 Gbit/s
/// @param fastNetwork units of a host with 10 Gbit/s or more
/// @param datastore units of one datastore
public record Admission(int host, int slowNetwork, int fastNetwork, int datastore) {
    private static final double FAST_BITS_PER_SECOND = 10e9;

    /// What one participant has running and what its vMotion network can do.
    public record Participant(String name, int running, double slowestUplinkBitsPerSecond) {}

    /// Why a vMotion has to wait, or empty when it may start.
    ///
    /// @param datastoreRunning the most vMotions that run on any of the VM's datastores
    public Optional<String> obstacle(Participant source, Participant destination, int datastoreRunning) {
        return blocked(source)
                .or(() -> blocked(destination))
                .or(() -> datastoreRunning >= datastore
                        ? Optional.of("a datastore already has " + datastoreRunning + " migrations")
                        : Optional.empty());
    }

    private Optional<String> blocked(Participant p) {
        int network = p.slowestUplinkBitsPerSecond() >= FAST_BITS_PER_SECOND ? fastNetwork : slowNetwork;
        int most = Math.min(host, network);
        return p.running() >= most
                ? Optional.of(p.name() + " already has " + p.running() + " of " + most + " migrations")
                : Optional.empty();
    }
}
