package dev.vmklab.simulation.storage;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.outage.IscsiSession;
import dev.vmklab.simulation.outage.NfsHeartbeat;
import dev.vmklab.simulation.outage.Retransmission;
import dev.vmklab.simulation.state.State;

/// How long storage waits for a silent path, by its protocol, and when TCP tries it again.
record Patience(State state, NfsHeartbeat heartbeat) {
    static Patience of(State state) {
        return new Patience(state, NfsHeartbeat.of(state.model.parameters));
    }

    /// When to look first whether a silent path is given up.
    double shortest(StorageLayout.Load load) {
        return switch (load.service()) {
            case NFS -> load.pathCount() > 1 ? heartbeat.trunkLossSeconds() : heartbeat.apdStartSeconds();
            case VSAN -> state.model.get(Parameter.VSAN_HOST_LOST_SECONDS);
            default -> IscsiSession.of(state.model.parameters).afterLinkLoss();
        };
    }

    /// The first time that TCP sends again, given that the way is there now.
    ///
    /// @param silentSince when the path fell silent
    double resumeTime(double silentSince) {
        Retransmission tcp = new Retransmission(
                state.model.get(Parameter.TCP_RTO_SECONDS), state.model.get(Parameter.TCP_RTO_MAX_SECONDS));
        return silentSince + tcp.firstFrom(state.now - silentSince);
    }
}
