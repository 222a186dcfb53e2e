package dev.vmklab.simulation.admission;

import java.util.List;
import java.util.Optional;

/// How many operations may run at once: vCenter's resource costs of hosts, their vMotion network and datastores. An
/// operation starts when the limits of all its participants hold. Sources: Limits of vCenter.
///
/// @param host units of one host
/// @param slowNetwork units of a host whose slowest vMotion uplink is below 10 Gbit/s
/// @param fastNetwork units of a host with 10 Gbit/s or more
/// @param datastore units of one datastore
public record Admission(int host, int slowNetwork, int fastNetwork, int datastore) {
    private static final double FAST_BITS_PER_SECOND = 10e9;

    /// What one host has running and what its vMotion network can do.
    ///
    /// @param used what is running costs it
    public record Participant(String name, Cost used, double slowestUplinkBitsPerSecond) {}

    /// What a datastore has running.
    public record Store(String name, int used) {}

    /// Why an operation has to wait, or empty when it may start.
    public Optional<String> obstacle(Cost cost, List<Participant> hosts, List<Store> stores) {
        return hosts.stream()
                .flatMap(p -> blocked(cost, p).stream())
                .findFirst()
                .or(() -> stores.stream()
                        .filter(s -> s.used() + cost.datastore() > datastore)
                        .map(s -> s.name() + " already has " + s.used() + " of " + datastore + " units in use")
                        .findFirst());
    }

    /// Whether a host takes no more of something, however fast its uplinks are.
    ///
    /// @param used what is running costs it
    public boolean isFull(Cost more, Cost used) {
        return used.host() + more.host() > host
                || more.network() > 0 && used.network() + more.network() > Math.max(slowNetwork, fastNetwork);
    }

    private Optional<String> blocked(Cost cost, Participant p) {
        int network = p.slowestUplinkBitsPerSecond() >= FAST_BITS_PER_SECOND ? fastNetwork : slowNetwork;
        if (p.used().host() + cost.host() > host) {
            return Optional.of(p.name() + " already has " + p.used().host() + " of " + host + " units in use");
        }
        return cost.network() > 0 && p.used().network() + cost.network() > network
                ? Optional.of(p.name() + " already has " + p.used().network() + " of " + network
                        + " migrations on its vMotion network")
                : Optional.empty();
    }
}
