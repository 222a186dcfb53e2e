package dev.vmklab.simulation.outage;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;

/// How an NFS client notices that its server is gone. Sources: NFS.
///
/// @param frequencySeconds from one heartbeat to the next (`NFS.HeartbeatFrequency`)
/// @param timeoutSeconds until one has failed (`NFS.HeartbeatTimeout`)
/// @param apdStartCount failures in a row that make the datastore all paths down (`NFS.ApdStartCount`)
/// @param maxFailures failures in a row after which the volume is marked unavailable (`NFS.HeartbeatMaxFailures`)
public record NfsHeartbeat(double frequencySeconds, double timeoutSeconds, int apdStartCount, int maxFailures) {
    public static NfsHeartbeat of(Parameters parameters) {
        return new NfsHeartbeat(
                parameters.get(Parameter.NFS_HEARTBEAT_SECONDS),
                parameters.get(Parameter.NFS_HEARTBEAT_TIMEOUT_SECONDS),
                (int) parameters.get(Parameter.NFS_APD_START_COUNT),
                (int) parameters.get(Parameter.NFS_MAX_FAILURES));
    }

    /// From the loss of the server, at worst, until all-paths-down starts.
    public double apdStartSeconds() {
        return failures(apdStartCount);
    }

    /// From the loss of the server, at worst, until the volume is marked unavailable.
    public double markedDownSeconds() {
        return failures(maxFailures);
    }

    /// From the loss of one of several server addresses, at worst, until NFS 4.1 uses the others (model).
    public double trunkLossSeconds() {
        return failures(1);
    }

    private double failures(int inARow) {
        return inARow * frequencySeconds + timeoutSeconds;
    }
}
