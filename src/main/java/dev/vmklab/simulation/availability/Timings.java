package dev.vmklab.simulation.availability;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;

/// How long vSphere HA waits for what, seconds (vSphere HA Deepdive; vSphere Availability 7.0).
///
/// @param silence without network heartbeats until a host counts as unreachable, and until a secondary that misses its
///     primary's goes into election
/// @param datastoreWatchAfter silence after which the primary begins to look at datastore heartbeats
/// @param datastoreWatch how long it looks at them
/// @param ping how long it, or a host that suspects itself, waits for answers to pings
/// @param election length of an election
/// @param takeOver from its election until a new primary knows what to restart
/// @param responseDelay from declaring itself isolated to the isolation response
/// @param fileRead time between two looks of the primary at the power-on file of a silent host
public record Timings(
        double silence,
        double datastoreWatchAfter,
        double datastoreWatch,
        double ping,
        double election,
        double takeOver,
        double responseDelay,
        double fileRead) {
    public static Timings of(Parameters parameters) {
        return new Timings(
                parameters.get(Parameter.HA_HOST_TIMEOUT_SECONDS),
                parameters.get(Parameter.HA_DATASTORE_WATCH_AFTER_SECONDS),
                parameters.get(Parameter.HA_DATASTORE_WATCH_SECONDS),
                parameters.get(Parameter.HA_PING_TIMEOUT_SECONDS),
                parameters.get(Parameter.HA_ELECTION_SECONDS),
                parameters.get(Parameter.HA_TAKE_OVER_SECONDS),
                parameters.get(Parameter.HA_ISOLATION_POLICY_DELAY_SECONDS),
                parameters.get(Parameter.HA_POWER_ON_FILE_SECONDS));
    }

    /// From the loss of a primary until another one knows what to restart: 35 s.
    double succession() {
        return silence + election + takeOver;
    }

    /// From the loss of a host's network heartbeats to the verdict on it: 18 s with heartbeat datastores, 15 s without.
    double verdict(boolean heartbeatDatastores) {
        return heartbeatDatastores ? datastoreWatchAfter + datastoreWatch : silence + ping;
    }
}
