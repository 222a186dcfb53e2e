package dev.vmklab.simulation.teaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.value.Extras;
import dev.vmklab.design.vswitch.FailureDetection;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Series;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What RARP frames are good for. A VM on esx02 sends 1 Gbit/s to one on esx01, which itself sends nothing at first.
class NotifySwitchesTest extends LinkLab {
    @Test
    void switchesThatAreToldFollowAFailoverAtOnce() {
        towardsTheTeam(true);
        Simulation run = at(10, fail("esx01 vmnic0")).play(60);

        assertThat(received(run)).isCloseTo(0.5, within(1e-9));
        assertThat(texts(run))
                .contains("1 port moves from esx01 vmnic0 to esx01 vmnic1; RARP frames tell the switches");
    }

    @Test
    void switchesThatAreNotToldSendToTheDeadUplinkUntilTheyForgetThePort() {
        towardsTheTeam(false);
        Simulation run = at(10, fail("esx01 vmnic0")).play(400);

        assertThat(received(run)).isCloseTo(0.5 + 300, within(1e-9));
        assertThat(texts(run))
                .contains("1 port moves from esx01 vmnic0 to esx01 vmnic1; Notify switches is off: switches learn it"
                        + " when the port sends, or forget it")
                .contains("switches have forgotten where receiver nic0 was, and what is for it reaches it again");
    }

    @Test
    void theFirstFrameThatThePortSendsTellsThemAsWell() {
        towardsTheTeam(false);
        design.vm("receiver").traffic("nic0", "sender", 1, 0);
        Simulation run = at(5, d -> new LoadHappening.ChangeLoad(Optional.of(d.id("receiver")), 1, 0, 1))
                .at(10, fail("esx01 vmnic0"))
                .at(40, d -> new LoadHappening.ChangeLoad(Optional.of(d.id("receiver")), 1, 1, 1))
                .play(60);

        assertThat(received(run)).isCloseTo(30, within(1e-9));
    }

    @Test
    void aPortThatSendsAllTheTimeIsNeverLost() {
        towardsTheTeam(false);
        design.vm("receiver").traffic("nic0", "sender", 1e6, 0);
        Simulation run = at(10, fail("esx01 vmnic0")).play(60);

        assertThat(received(run)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aFailbackLeavesWhatArrivesOnTheFormerUplinkWhileItWorks() {
        towardsTheTeam(false);
        Simulation run =
                at(10, fail("esx01 vmnic0")).at(320, restore("esx01 vmnic0")).play(400);
        int former = link(run, "esx01 vmnic1", false);
        int recovered = link(run, "esx01 vmnic0", false);

        assertThat(run.recording().linkRate(former).at(399)).isPositive();
        assertThat(run.recording().linkRate(recovered).at(399)).isZero();
    }

    private void towardsTheTeam(boolean notify) {
        pair(
                new Teaming(
                        TeamingPolicy.EXPLICIT,
                        List.of("vmnic0"),
                        List.of("vmnic1"),
                        FailureDetection.LINK_STATUS,
                        true,
                        notify,
                        Extras.NONE),
                2,
                "esx02",
                "esx01");
    }

    /// For how long nothing reached the VM on esx01.
    private double received(Simulation run) {
        double silence = 0;
        Series zero = run.recording().linkRate(link(run, "esx01 vmnic0", false));
        Series one = run.recording().linkRate(link(run, "esx01 vmnic1", false));
        for (double t = 0.05; t < run.end(); t += 0.1) {
            silence += zero.at(t) + one.at(t) < 1e8 ? 0.1 : 0;
        }
        return silence;
    }
}
