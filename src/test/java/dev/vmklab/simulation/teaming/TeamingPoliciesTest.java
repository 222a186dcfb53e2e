package dev.vmklab.simulation.teaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What each way of teaming makes of a link that goes down, and of one that stays up and passes nothing. A VM on esx01,
/// which has two uplinks on ToR A, sends 1 Gbit/s to one on esx02.
class TeamingPoliciesTest extends LinkLab {
    private static final String[] UPLINKS = {"Uplink 1", "Uplink 2"};

    static Stream<Arguments> policies() {
        return Stream.of(TeamingPolicy.values()).flatMap(p -> Stream.of(Arguments.of(p, false), Arguments.of(p, true)));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void everyPolicyFailsOverWithinTheDetectionTime(TeamingPolicy policy, boolean lag) {
        team(policy, lag, false);
        Simulation run = at(10, fail(carrier())).play(60);

        assertThat(silence(run)).isCloseTo(0.5, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void everyPolicyGoesBackWithoutAGapWherePortsForwardAtOnce(TeamingPolicy policy, boolean lag) {
        team(policy, lag, false);
        String carrier = carrier();
        Simulation run = at(10, fail(carrier)).at(20, restore(carrier)).play(60);

        assertThat(silence(run)).isCloseTo(0.5, within(1e-9));
        assertThat(sent(run, carrier).at(59)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"false, 90", "true, 3"})
    void lacpDropsAMemberThatPassesNothingAfterThreePdus(boolean fast, double seconds) {
        team(TeamingPolicy.PORT_ID, true, fast);
        Simulation run = at(10, dark(port(carrier()))).play(200);

        assertThat(silence(run)).isCloseTo(seconds, within(1e-9));
        assertThat(Lab.timeOf(run.recording(), "LACP drops")).isEqualTo(10 + seconds);
    }

    @ParameterizedTest
    @CsvSource({"false, 30", "true, 1"})
    void lacpTakesAMemberBackWithItsNextPdu(boolean fast, double seconds) {
        team(TeamingPolicy.PORT_ID, true, fast);
        String port = port(carrier());
        Simulation run = at(10, dark(port)).at(200, restore(port)).play(300);

        assertThat(Lab.timeOf(run.recording(), "LACP takes back")).isEqualTo(200 + seconds);
    }

    @Test
    void aStaticChannelNeverNoticesAMemberThatPassesNothing() {
        team(TeamingPolicy.IP_HASH, false, false);
        Simulation run = at(10, dark(port(carrier()))).play(200);

        assertThat(silence(run)).isCloseTo(190, within(1e-9));
    }

    /// The vmnic of esx01 that the VM sends by.
    private String carrier() {
        Simulation calm = play(1);
        return sent(calm, "esx01 vmnic0").at(0.5) > 0 ? "esx01 vmnic0" : "esx01 vmnic1";
    }

    private static String port(String vmnic) {
        return vmnic.endsWith("0") ? "ToR A Eth1/1" : "ToR A Eth1/2";
    }

    private void team(TeamingPolicy policy, boolean lag, boolean fast) {
        var vds = design.vds("VDS").uplinks(UPLINKS).lag("lag1", 2, fast);
        vds.portGroup("VMs").vlan(30).teaming(policy, lag ? List.of("lag1") : List.of(UPLINKS), List.of());
        for (int i = 0; i < 2; i++) {
            design.host("esx01").vmnic("vmnic" + i, RATE);
            design.host("esx01").uplink("VDS", lag ? "lag1-" + i : UPLINKS[i], "vmnic" + i);
            var port = design.plug("esx01 vmnic" + i, "ToR A", RATE);
            if (lag) {
                port.lacp("po1");
            } else if (policy == TeamingPolicy.IP_HASH) {
                port.channel("po1");
            }
        }
        design.host("esx02").vmnic("vmnic0", RATE);
        design.plug("esx02 vmnic0", "ToR A", RATE);
        design.host("esx02").standardSwitch("vSwitch0").uplinks("vmnic0").portGroup("VMs", 30);
        design.vm("sender").on("esx01").nic("VMs").traffic("nic0", "receiver", 1e9, 0);
        design.vm("receiver").on("esx02").nic("VMs");
    }
}
