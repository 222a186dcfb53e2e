package dev.vmklab.simulation.outage;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;

/// When an iSCSI session, and so a path, is given up. Sources: iSCSI; NVMe/TCP is taken to do the same.
///
/// @param linkSeconds until the initiator notices that its own link is down
/// @param noopIntervalSeconds from one NOP-out to the next (`NoopOutInterval`)
/// @param noopTimeoutSeconds until one has failed (`NoopOutTimeout`)
/// @param recoverySeconds for which a lost session's I/O is kept (`RecoveryTimeout`)
public record IscsiSession(
        double linkSeconds, double noopIntervalSeconds, double noopTimeoutSeconds, double recoverySeconds) {
    public static IscsiSession of(Parameters parameters) {
        return new IscsiSession(
                parameters.get(Parameter.ISCSI_LINK_SECONDS),
                parameters.get(Parameter.ISCSI_NOOP_INTERVAL_SECONDS),
                parameters.get(Parameter.ISCSI_NOOP_TIMEOUT_SECONDS),
                parameters.get(Parameter.ISCSI_RECOVERY_SECONDS));
    }

    /// From the loss until the path is dead, when the initiator's own link went down.
    public double afterLinkLoss() {
        return linkSeconds + recoverySeconds;
    }

    /// From the loss until the path is dead, at worst, when nothing says so.
    public double afterSilentLoss() {
        return noopIntervalSeconds + noopTimeoutSeconds + recoverySeconds;
    }
}
