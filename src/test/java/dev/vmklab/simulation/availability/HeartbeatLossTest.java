package dev.vmklab.simulation.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.simulation.ClusterLab;
import dev.vmklab.simulation.ClusterLab.Play;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// False alarms of vSphere HA: heartbeats that get lost on ways that work.
class HeartbeatLossTest {
    @Test
    void aManagementUplinkThatLosesHalfOfAllPacketsMakesItsHostUnreachableThoughNothingHasFailed() {
        Play play = lossy(0.5);
        List<String> unreachable = play.lines("esx02 is unreachable: no heartbeats for 10 s");

        assertThat(unreachable).isNotEmpty();
        assertThat(play.lines(" fails")).isEmpty();
        assertThat(play.hostOf("app-1")).isEqualTo("esx02");
        assertThat(lossy(0.5).lines("is unreachable")).isEqualTo(play.lines("is unreachable"));
    }

    @Test
    void aFewLossesAreNoSilence() {
        assertThat(lossy(0.05).lines("is unreachable")).isEmpty();
    }

    @Test
    void aSaturatedSwitchPortAloneNeverSilencesAHost() {
        assertThat(congested(ClusterLab.PARAMETERS).lines("is unreachable")).isEmpty();
    }

    @Test
    void aSwitchThatDropsMostOfWhatItQueuesDoes() {
        Parameters dropping = ClusterLab.PARAMETERS.with(Map.of(Parameter.HA_HEARTBEAT_DROP_SHARE.key(), 0.95));
        assertThat(congested(dropping).lines("esx02 is unreachable")).isNotEmpty();
    }

    /// The two uplinks of esx02's management lose packets from 10 s on.
    private static Play lossy(double share) {
        ClusterLab lab = new ClusterLab(3).vms("esx02", "app", 1);
        for (String vmnic : new String[] {"esx02 vmnic0", "esx02 vmnic1"}) {
            lab.at(10, d -> new ElementHappening.Degrade(d.id(vmnic), 1, share, 0));
        }
        return lab.play(600);
    }

    /// VMs on esx01 and esx03 send more to esx02 than its uplinks can take.
    private static Play congested(Parameters parameters) {
        ClusterLab lab = new ClusterLab(3);
        for (int i = 0; i < 4; i++) {
            lab.design.vm("sink-" + i).on("esx02").nic("VMs");
            lab.design
                    .vm("source-" + i)
                    .on(i < 2 ? "esx01" : "esx03")
                    .nic("VMs")
                    .traffic("nic0", "sink-" + i, 9.4e9, 0);
        }
        return lab.play(600, parameters);
    }
}
