package dev.vmklab.simulation.outage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimersTest {
    @Test
    void nfsIsAllPathsDownAfterThreeHeartbeatsAndUnavailableAfterTen() {
        NfsHeartbeat heartbeat = new NfsHeartbeat(12, 5, 3, 10);
        assertThat(heartbeat.apdStartSeconds()).isEqualTo(41);
        assertThat(heartbeat.markedDownSeconds()).isEqualTo(125);
    }

    @Test
    void anIscsiPathIsDeadElevenSecondsAfterLinkLossAndThirtyFiveAfterASilentOne() {
        IscsiSession session = new IscsiSession(1, 15, 10, 10);
        assertThat(session.afterLinkLoss()).isEqualTo(11);
        assertThat(session.afterSilentLoss()).isEqualTo(35);
    }
}
