package dev.vmklab.simulation.drs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.DrsRule.Kind;
import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.simulation.ClusterLab;
import dev.vmklab.simulation.ClusterLab.Play;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What DRS does by itself, and what its rules keep vMotions, restarts and maintenance mode to.
class DrsTest {
    private static final double GIB = 1L << 30;

    @Test
    void everyMinuteAnUnevenClusterIsBalancedByAFewVMotions() {
        ClusterLab lab = heavy(3, 12);
        Play play = lab.play(200);
        assertThat(play.lines("DRS of Cluster moves")).first().asString().startsWith("60.0 ");
        assertThat(play.simulation().recording().migrations().size()).isBetween(5, 8);
        assertThat(countOn(play, "esx01", 12)).isBetween(4L, 7L);
    }

    @Test
    void olderReleasesAreLookedAtEveryFiveMinutes() {
        ClusterLab lab = heavy(3, 12);
        for (int n = 1; n <= 3; n++) {
            lab.design.host("esx0" + n).release("6.7.0");
        }
        assertThat(lab.play(400).lines("DRS of Cluster moves"))
                .first()
                .asString()
                .startsWith("300.0 ");
    }

    @Test
    void aConservativeClusterFollowsItsRulesOnly() {
        ClusterLab lab = heavy(3, 12);
        lab.design.drs("Cluster", Drs.FULLY_AUTOMATED, 1);
        assertThat(lab.play(200).lines("DRS of")).isEmpty();
    }

    @Test
    void aManualClusterIsToldOnceWhatWouldHelp() {
        ClusterLab lab = heavy(3, 12);
        lab.design.drs("Cluster", Drs.MANUAL, 3);
        Play play = lab.play(200);
        assertThat(play.lines("DRS of Cluster recommends: ")).hasSize(1);
        assertThat(play.simulation().recording().migrations().size()).isZero();
    }

    @Test
    void vmsThatBreakARuleAreMovedAtTheNextPass() {
        ClusterLab lab = new ClusterLab(3).vms("esx01", "a", 2).vms("esx02", "b", 2);
        lab.design.rule("Cluster", "apart", Kind.SEPARATE, "a-1", "a-2");
        lab.design.rule("Cluster", "together", Kind.KEEP_TOGETHER, "a-2", "b-1");
        lab.design.hostRule("Cluster", "licence", Kind.SHOULD_RUN_ON, List.of("b-2"), "esx03");
        Play play = lab.play(200);
        assertThat(play.hostOf("a-1")).isNotEqualTo(play.hostOf("a-2"));
        assertThat(play.hostOf("a-2")).isEqualTo(play.hostOf("b-1"));
        assertThat(play.hostOf("b-2")).isEqualTo("esx03");
        assertThat(play.lines("(rule licence)")).hasSize(1);
    }

    @Test
    void aVMotionAgainstWhatAVmMustIsRefused() {
        ClusterLab lab = new ClusterLab(3).vms("esx01", "a", 1);
        lab.design.hostRule("Cluster", "licence", Kind.MUST_RUN_ON, List.of("a-1"), "esx01", "esx03");
        Play play =
                lab.at(10, move("a-1", "esx02")).at(20, move("a-1", "esx03")).play(60);
        assertThat(play.lines("a-1 not migrated: rule licence keeps it off esx02"))
                .hasSize(1);
        assertThat(play.hostOf("a-1")).isEqualTo("esx03");
    }

    @Test
    void anEvacuationKeepsTogetherAndApartWhatTheRulesSay() {
        ClusterLab lab = new ClusterLab(4).vms("esx01", "a", 4);
        lab.design.drs("Cluster", Drs.FULLY_AUTOMATED, 1);
        lab.design.rule("Cluster", "together", Kind.KEEP_TOGETHER, "a-1", "a-2");
        lab.design.rule("Cluster", "apart", Kind.SEPARATE, "a-1", "a-3", "a-4");
        Play play = lab.at(10, maintain("esx01")).play(58);
        assertThat(play.hostOf("a-1")).isEqualTo(play.hostOf("a-2"));
        assertThat(List.of(play.hostOf("a-1"), play.hostOf("a-3"), play.hostOf("a-4")))
                .doesNotHaveDuplicates();
        assertThat(play.lines("esx01 is empty and in maintenance mode")).hasSize(1);
    }

    @Test
    void aVmThatARuleBindsToItsHostKeepsTheHostOutOfMaintenanceMode() {
        ClusterLab lab = new ClusterLab(3).vms("esx01", "a", 2);
        lab.design.hostRule("Cluster", "dongle", Kind.MUST_RUN_ON, List.of("a-1"), "esx01");
        Play play = lab.at(10, maintain("esx01")).play(100);
        assertThat(play.lines("a-1 not migrated: no host of its cluster can take it: rule dongle keeps it off esx02"))
                .hasSize(1);
        assertThat(play.lines("esx01 does not enter maintenance mode: 1 VM stays: a-1"))
                .hasSize(1);
        assertThat(play.hostOf("a-2")).isNotEqualTo("esx01");
    }

    @Test
    void restartsByHaFollowWhatVmsMustAndKeepApartWhatIsToBe() {
        ClusterLab lab = new ClusterLab(3).vms("esx01", "a", 4);
        lab.design.hostRule("Cluster", "licence", Kind.MUST_RUN_ON, List.of("a-1"), "esx01", "esx03");
        lab.design.hostRule("Cluster", "dongle", Kind.MUST_RUN_ON, List.of("a-2"), "esx01");
        lab.design.rule("Cluster", "apart", Kind.SEPARATE, "a-3", "a-4");
        Play play = lab.at(10, d -> new ElementHappening.Fail(d.id("esx01"))).play(200);
        assertThat(play.hostOf("a-1")).isEqualTo("esx03");
        assertThat(play.hostOf("a-2")).isEmpty();
        assertThat(play.lines("a-2: restart attempt 1 fails: no host can take it: rule dongle keeps it off esx02"))
                .hasSize(1);
        assertThat(play.hostOf("a-3")).isNotEmpty().isNotEqualTo(play.hostOf("a-4"));
    }

    @Test
    void agentVmsStayUntilTheOthersHaveLeftAndComeBackWithTheHost() {
        ClusterLab lab = new ClusterLab(2).vms("esx01", "a", 1);
        lab.design.vm("agent").on("esx01").datastore("lun1").agent();
        lab.design.vm("off").on("esx01").datastore("lun1").off();
        Play entered = lab.at(10, maintain("esx01"))
                .at(100, d -> new AvailabilityHappening.ExitMaintenance(d.id("esx01")))
                .play(90);
        assertThat(entered.lines("esx01 is to enter maintenance mode"))
                .singleElement()
                .asString()
                .contains("1 VMs to migrate; 1 agent VMs are powered off when they have left; 1 VMs that are off stay");
        assertThat(entered.hostOf("agent")).isEmpty();
        assertThat(entered.hostOf("a-1")).isEqualTo("esx02");
        assertThat(lab.play(200).hostOf("agent")).isEqualTo("esx01");
    }

    @Test
    void afterMaintenanceModeAnUnevenClusterIsBalancedAgain() {
        ClusterLab lab = new ClusterLab(2);
        for (int i = 1; i <= 8; i++) {
            lab.design
                    .vm("v-" + i)
                    .on(i % 2 == 0 ? "esx01" : "esx02")
                    .nic("VMs")
                    .datastore("lun1")
                    .memoryBytes(100 * GIB)
                    .memory(100 * GIB, 0, 0);
        }
        Play play = lab.at(10, maintain("esx01"))
                .at(700, d -> new AvailabilityHappening.ExitMaintenance(d.id("esx01")))
                .play(1500);
        assertThat(play.lines("esx01 is empty")).hasSize(1);
        assertThat(play.lines("DRS of Cluster moves")).first().asString().startsWith("720.0 ");
        assertThat(play.hostOf("v-1")).isNotEmpty();
    }

    /// All VMs of `hosts` hosts on esx01, each of which fills a tenth of it.
    private static ClusterLab heavy(int hosts, int vms) {
        ClusterLab lab = new ClusterLab(hosts);
        for (int n = 1; n <= hosts; n++) {
            lab.design.host("esx0" + n).memoryBytes(40 * GIB);
        }
        for (int i = 1; i <= vms; i++) {
            lab.design
                    .vm("v-" + i)
                    .on("esx01")
                    .nic("VMs")
                    .datastore("lun1")
                    .memoryBytes(2 * GIB)
                    .memory(2 * GIB, 0, 0);
        }
        return lab;
    }

    private static long countOn(Play play, String host, int vms) {
        return IntStream.rangeClosed(1, vms)
                .filter(i -> play.hostOf("v-" + i).equals(host))
                .count();
    }

    private static Function<DesignBuilder, Happening> move(String vm, String to) {
        return d -> new MigrationHappening.Migrate(d.id(vm), Optional.of(d.id(to)));
    }

    private static Function<DesignBuilder, Happening> maintain(String host) {
        return d -> new MigrationHappening.Evacuate(d.id(host));
    }
}
