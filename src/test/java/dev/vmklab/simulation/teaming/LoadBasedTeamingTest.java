package dev.vmklab.simulation.teaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// VMs on esx01, which has two uplinks of 10 Gbit/s, send to one on esx02 that can take more. Ports alternate between
/// the
/// uplinks in the order in which the VMs are added.
class LoadBasedTeamingTest extends LinkLab {
    private static final double PAYLOAD = 0.9415;

    @BeforeEach
    void hosts() {
        design.vds("VDS").uplinks("Uplink 1", "Uplink 2");
        design.vds("VDS")
                .portGroup("VMs")
                .vlan(30)
                .teaming(TeamingPolicy.LOAD_BASED, List.of("Uplink 1", "Uplink 2"), List.of());
        for (String host : new String[] {"esx01", "esx02"}) {
            double rate = host.equals("esx01") ? RATE : 4 * RATE;
            for (int i = 0; i < 2; i++) {
                design.host(host).vmnic("vmnic" + i, rate);
                design.plug(host + " vmnic" + i, "ToR A", rate);
                design.host(host).uplink("VDS", "Uplink " + (i + 1), "vmnic" + i);
            }
        }
    }

    @Test
    void theBusiestPortLeavesAnUplinkAboveItsThresholdAtTheNextTick() {
        sends("loud", 5e9).sends("idle", 0).sends("quiet", 4e9);
        Simulation run = play(40);
        assertThat(sent(run, "esx01 vmnic0").at(29)).isGreaterThan(9e9);
        assertThat(sent(run, "esx01 vmnic1").at(29)).isZero();
        assertThat(sent(run, "esx01 vmnic0").at(30)).isCloseTo(4e9 / PAYLOAD, within(1e7));
        assertThat(sent(run, "esx01 vmnic1").at(30)).isCloseTo(5e9 / PAYLOAD, within(1e7));
        assertThat(texts(run)).anyMatch(t -> t.startsWith("load-based teaming moves loud nic0"));
    }

    @Test
    void belowThreeQuartersNothingMoves() {
        sends("loud", 5e9).sends("idle", 0).sends("quiet", 2e9);
        Simulation run = play(100);
        assertThat(sent(run, "esx01 vmnic0").at(99)).isCloseTo(7e9 / PAYLOAD, within(1e7));
        assertThat(texts(run)).noneMatch(t -> t.startsWith("load-based teaming moves"));
    }

    @Test
    void eachFurtherPortTakesOneMorePeriod() {
        sends("a", 2.6e9).sends("-", 0).sends("b", 2.5e9).sends("--", 0);
        sends("c", 2.4e9).sends("---", 0).sends("d", 2.3e9);
        Simulation run = play(100);
        assertThat(Lab.timeOf(run.recording(), "load-based teaming moves a nic0"))
                .isEqualTo(30);
        assertThat(Lab.timeOf(run.recording(), "load-based teaming moves b nic0"))
                .isEqualTo(60);
        assertThat(texts(run))
                .filteredOn(t -> t.startsWith("load-based teaming moves"))
                .hasSize(2);
    }

    @Test
    void aMoveThatWouldLoadTheOtherUplinkMoreIsNotMade() {
        sends("a", 5e9).sends("-", 0).sends("b", 4.5e9).sends("--", 0).sends("c", 4e9);
        Simulation run = play(100);
        assertThat(Lab.timeOf(run.recording(), "load-based teaming moves a nic0"))
                .isEqualTo(30);
        assertThat(texts(run))
                .filteredOn(t -> t.startsWith("load-based teaming moves"))
                .hasSize(1);
        assertThat(sent(run, "esx01 vmnic0").at(99)).isCloseTo(8.5e9 / PAYLOAD, within(1e7));
    }

    @Test
    void aBurstThatFillsLittleOfAPeriodIsSeenAtTheOneAfterIt() {
        sends("loud", 5e9).sends("idle", 0).sends("quiet", 4e9);
        Simulation run = at(0, all(0)).at(20, all(1)).play(70);
        assertThat(Lab.timeOf(run.recording(), "load-based teaming moves loud nic0"))
                .isEqualTo(60);
    }

    private static Function<DesignBuilder, Happening> all(double factor) {
        return d -> new LoadHappening.ChangeLoad(Optional.empty(), 1, factor, 1);
    }

    private LoadBasedTeamingTest sends(String vm, double bitsPerSecond) {
        design.vm(vm).on("esx01").nic("VMs");
        if (bitsPerSecond > 0) {
            design.vm(vm).traffic("nic0", "receiver", bitsPerSecond, 0);
        }
        return this;
    }

    @Override
    Simulation play(double seconds) {
        design.vm("receiver").on("esx02").nic("VMs");
        return super.play(seconds);
    }
}
