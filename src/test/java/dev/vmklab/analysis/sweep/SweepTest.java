package dev.vmklab.analysis.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.analysis.Mentions;
import dev.vmklab.analysis.Run;
import dev.vmklab.design.Objective;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.format.SweepFile;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepTest {
    private static final Parameters PARAMETERS = ParameterFile.standard().parameters();
    private static final double BURST = 30;

    @ParameterizedTest
    @CsvSource({"flat, 30", "iscsi-two-fabrics, 5", "vsan-4, 5", "standard-2x10, 5"})
    void failuresWithOneEffectHaveEqualRuns(String sample, double at) {
        DesignDocument document = SampleFiles.read(sample);
        Sweep sweep = plan(document, at, false);
        Map<String, Failure> byLabel = new LinkedHashMap<>();
        Failures.of(
                        document.design(),
                        Run.of(document.design(), brief(document), PARAMETERS)
                                .network()
                                .index())
                .forEach(f -> byLabel.putIfAbsent(f.label(), f));
        List<Case> shared =
                sweep.cases().stream().filter(c -> !c.same().isEmpty()).toList();

        assertThat(shared).isNotEmpty();
        for (Case one : shared.subList(0, Math.min(6, shared.size()))) {
            for (String label : one.same()) {
                Failure other = byLabel.get(label);
                Outcome alone = sweep.run(new Case(other.id(), other.label(), other.elements(), List.of()));
                assertThat(alone).as(one.label() + " and " + label).isEqualTo(sweep.run(one));
            }
        }
    }

    private static Scenario brief(DesignDocument document) {
        Scenario s = document.scenarioToPlay();
        return new Scenario(s.id(), s.name(), "", 1, s.seed(), List.of(), s.extras());
    }

    @Test
    void everyPhysicalElementFailsOnceAndTheOnePathIsTheWorst() {
        DesignDocument document = SampleFiles.read("flat");
        Sweep sweep = plan(document, BURST, false);
        List<String> failed = new ArrayList<>();
        sweep.cases().forEach(c -> {
            failed.add(c.label());
            failed.addAll(c.same());
        });
        SweepResult result = result(sweep, Shard.WHOLE);

        assertThat(failed)
                .doesNotHaveDuplicates()
                .contains("esx01", "esx01 vmnic0", "ToR A", "ToR A Eth1/3", "filer controller 0");
        assertThat(result.rows().getFirst().failure()).isEqualTo("ToR A");
        assertThat(result.rows())
                .isSortedAccordingTo(SweepRow.ORDER)
                .filteredOn(r -> r.failure().equals("esx01"))
                .singleElement()
                .satisfies(r -> assertThat(r.outcome().harm().lostVms()).isEqualTo(8));
    }

    @Test
    void aCaseIsTheRunWithThatFailureToTheBit() {
        DesignDocument document = SampleFiles.read("flat");
        Sweep sweep = plan(document, BURST, false);
        Case vmnic = sweep.cases().stream()
                .filter(c -> c.label().equals("esx01 vmnic0"))
                .findFirst()
                .orElseThrow();

        assertThat(sweep.run(vmnic)).isEqualTo(sweep.run(vmnic));
        assertThat(plan(document, BURST, false).run(vmnic)).isEqualTo(sweep.run(vmnic));
    }

    @Test
    void aRunEndsFiveSecondsAfterTheLastChangeOrWhenItsTimeIsUp() {
        DesignDocument document = SampleFiles.read("flat");
        Outcome calm = plan(document, 10, false).base();
        assertThat(calm.steady()).isTrue();
        assertThat(calm.endedAtSeconds()).isEqualTo(10 + 5);

        Sweep sweep = plan(document, BURST, false);
        assertThat(sweep.cases())
                .extracting(sweep::run)
                .allMatch(o -> o.steady()
                        ? o.endedAtSeconds() >= BURST + 5 && o.endedAtSeconds() < BURST + 600
                        : o.endedAtSeconds() == BURST + 600);
    }

    /// By hand: two uses of one path each are silent from the failure to the end of the window.
    @Test
    void storageThatNeverComesBackCountsTheTimeThatItsOperationsWait() {
        DesignDocument document = SampleFiles.read("flat");
        Sweep sweep = plan(document, 10, false);
        Harm harm = sweep.cases().stream()
                .filter(c -> c.label().equals("esx01 vmnic0"))
                .map(c -> sweep.run(c).harm())
                .findFirst()
                .orElseThrow();
        double late = 600 - 0.02;

        assertThat(harm.storageMillisecondSeconds()).isCloseTo(2 * 1e3 * late * late / 2, within(1.0));
        assertThat(harm.lostVms()).isZero();
    }

    @Test
    void aHostThatLosesItsOnlyUplinkDeclaresItselfIsolatedAndVmsOfAFailedHostAreRestarted() {
        DesignDocument document = SampleFiles.read("flat");
        Ha ha = new Ha(
                true,
                true,
                List.of(),
                Ha.IsolationResponse.LEAVE_POWERED_ON,
                List.of(),
                1,
                document.design().extras());
        DesignDocument protectedByHa = document.withDesign(document.design()
                .withClusters(document.design().clusters().stream()
                        .map(c -> new Cluster(
                                c.id(),
                                c.name(),
                                ha,
                                c.drs(),
                                c.drsThreshold(),
                                c.drsRules(),
                                c.witness(),
                                c.preferredSite(),
                                c.origin(),
                                c.extras()))
                        .toList()));
        Sweep sweep = plan(protectedByHa, 10, false);

        assertThat(harm(sweep, "esx01 vmnic0").falseIsolations()).isEqualTo(1);
        assertThat(harm(sweep, "esx01").falseIsolations()).isZero();
        assertThat(harm(sweep, "esx01").lostVms())
                .isLessThan(harm(plan(document, 10, false), "esx01").lostVms());
    }

    private static Harm harm(Sweep sweep, String failure) {
        return sweep.cases().stream()
                .filter(c -> c.label().equals(failure))
                .map(c -> sweep.run(c).harm())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutAFailureTheHarmIsThatOfTheScenarioItself() {
        Sweep quiet = plan(SampleFiles.read("separated"), 10, false);
        assertThat(quiet.base().harm()).isEqualTo(new Harm(0, 0, 0, 0, 0, 0));
        assertThat(quiet.base().steady()).isTrue();
        assertThat(quiet.base().endedAtSeconds()).isEqualTo(15);
        assertThat(plan(SampleFiles.read("flat"), BURST, false).base().harm().storageMillisecondSeconds())
                .isPositive();
    }

    @Test
    void theBusiestInstantOfTheStoryIsInItsBurst() {
        DesignDocument document = SampleFiles.read("flat");
        assertThat(BusiestInstant.of(document.design(), document.scenarioToPlay(), PARAMETERS))
                .isBetween(20.0, 92.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void thePartsOfASweepJoinToTheWholeToTheByte(int count) {
        Sweep sweep = plan(SampleFiles.read("flat"), BURST, false);
        List<SweepResult> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(result(sweep, new Shard(i, count)));
        }
        Collections.shuffle(parts, new Random(count));

        assertThat(SweepFile.text(SweepResult.merge(parts))).isEqualTo(SweepFile.text(result(sweep, Shard.WHOLE)));
    }

    @Test
    void refusesPartsThatDoNotBelongTogether() {
        Sweep sweep = plan(SampleFiles.read("flat"), BURST, false);
        SweepResult first = result(sweep, new Shard(0, 2));
        SweepResult other = result(plan(SampleFiles.read("separated"), BURST, false), new Shard(1, 2));

        assertThatThrownBy(() -> SweepResult.merge(List.of(first, first))).hasMessageContaining("0/2");
        assertThatThrownBy(() -> SweepResult.merge(List.of(first, other))).hasMessageContaining("same sweep");
        assertThat(SweepResult.merge(List.of(first)).isWhole()).isFalse();
    }

    @Test
    void pairsFailTogetherAndThoseThatAddNothingAreLeftOut() {
        Sweep singles = plan(SampleFiles.read("flat"), BURST, false);
        Sweep pairs = plan(SampleFiles.read("flat"), BURST, true);
        List<Id> vmnics = pairs.cases().stream()
                .filter(c -> c.label().equals("esx01 vmnic0 + esx02 vmnic0"))
                .findFirst()
                .orElseThrow()
                .elements();

        assertThat(vmnics).hasSize(2);
        assertThat(pairs.cases())
                .hasSizeLessThan(singles.cases().size() * (singles.cases().size() - 1) / 2)
                .noneMatch(c -> c.label().equals("esx01 + esx01 vmnic0"))
                .noneMatch(c -> c.label().startsWith("ToR A + ToR A Eth1/"));
    }

    @Test
    void whatTheScenarioWillRestoreIsNotTheSameAsWhatItWillNot() {
        DesignDocument document = SampleFiles.read("hosts-64");
        Scenario fails = document.scenario("A ToR fails in rack 4").orElseThrow();
        Sweep before = Sweep.plan(document.design(), fails, PARAMETERS, List.of(), 10, false);
        Case tor = before.cases().stream()
                .filter(c -> c.label().equals("R4 ToR A"))
                .findFirst()
                .orElseThrow();

        assertThat(tor.same()).isEmpty();
        assertThat(Mentions.after(fails, 10)).containsExactly(tor.elements().getFirst());
        assertThat(Mentions.after(fails, 70)).isEmpty();
    }

    private static Sweep plan(DesignDocument document, double at, boolean pairs) {
        List<Objective> objectives = document.objectives();
        return Sweep.plan(document.design(), document.scenarioToPlay(), PARAMETERS, objectives, at, pairs);
    }

    private static SweepResult result(Sweep sweep, Shard shard) {
        Map<Case, Outcome> outcomes = new LinkedHashMap<>();
        shard.of(sweep.cases()).forEach(c -> outcomes.put(c, sweep.run(c)));
        var subject = new SweepResult.Subject("9", "design", "sha", "s", 1, sweep.at(), false, Map.of());
        return SweepResult.of(subject, sweep, shard, outcomes);
    }
}
