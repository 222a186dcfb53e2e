package dev.vmklab.simulation.recording;

/// What vSphere HA makes of a host.
///
/// @param role what the host's own agent takes itself for
/// @param verdict what the primary takes the host for
public record HaState(Role role, Verdict verdict) {
    /// Of a host without HA.
    public static final HaState NONE = new HaState(Role.NONE, Verdict.LIVE);

    /// What an agent is, in its own view.
    public enum Role {
        /// The cluster has no HA, or the host is in maintenance mode.
        NONE("none"),
        /// The host is down, and its agent with it.
        DOWN("down"),
        /// It takes part in an election.
        ELECTION("election"),
        PRIMARY("primary"),
        SECONDARY("secondary"),
        /// It has declared itself isolated.
        ISOLATED("isolated");

        private final String key;

        Role(String key) {
            this.key = key;
        }

        /// The name in files.
        public String key() {
            return key;
        }
    }

    /// What a primary concludes from network heartbeats, datastore heartbeats and pings.
    public enum Verdict {
        LIVE("live"),
        /// No network heartbeats; datastore heartbeats and pings are still being looked at.
        UNREACHABLE("unreachable"),
        FAILED("failed"),
        ISOLATED("isolated"),
        PARTITIONED("partitioned");

        private final String key;

        Verdict(String key) {
            this.key = key;
        }

        /// The name in files.
        public String key() {
            return key;
        }
    }
}
