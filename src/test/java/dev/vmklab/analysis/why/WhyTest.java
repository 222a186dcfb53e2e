package dev.vmklab.analysis.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.analysis.Remedy;
import dev.vmklab.analysis.StorageUse;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ExplanationFile;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.network.Link;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.LatencySample;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhyTest {
    private static final Parameters PARAMETERS = ParameterFile.standard().parameters();
    private static final double BURST = 30;

    @ParameterizedTest
    @CsvSource({"flat, 30", "flat-nioc, 30", "separated, 30", "iscsi-two-fabrics, 5", "vsan-4, 5", "standard-2x10, 40"})
    void everyNumberOfAnExplanationIsOneOfTheRun(String sample, double at) {
        Simulation run = at(sample, at);
        for (StoragePathKey key : run.recording().storagePaths()) {
            Subject subject = new Subject.OfStorage(new StorageUse(key.datastore(), key.host(), key.write()));
            Explanation why = Explanation.of(run, subject);
            if (why.reading().latency().isEmpty()) {
                continue;
            }
            StorageSample worst = worst(run, key);
            double parts = why.parts().stream().mapToDouble(Part::seconds).sum();
            assertThat(parts).isCloseTo(worst.mean(), within(1e-9));
            why.bottleneck().ifPresent(b -> {
                int link = link(run, b.label());
                assertThat(b.useBitsPerSecond())
                        .isCloseTo(run.recording().linkRate(link).at(at), within(1.0));
                assertThat(b.holders().stream()
                                .mapToDouble(Holder::bitsPerSecond)
                                .sum())
                        .isCloseTo(b.useBitsPerSecond(), within(1.0));
                assertThat(b.bitsPerSecond()).isEqualTo(run.capacityOf(link));
            });
        }
    }

    private static StorageSample worst(Simulation run, StoragePathKey key) {
        StorageSample worst = StorageSample.IDLE;
        List<StoragePathKey> paths = run.recording().storagePaths();
        for (int p = 0; p < paths.size(); p++) {
            StoragePathKey other = paths.get(p);
            boolean same = other.datastore().equals(key.datastore())
                    && other.host().equals(key.host())
                    && other.write() == key.write();
            StorageSample sample = Reading.sample(run, p);
            if (same && sample.mean() > worst.mean()) {
                worst = sample;
            }
        }
        return worst;
    }

    @ParameterizedTest
    @CsvSource({"flat, 30", "flat-nioc, 30", "separated, 30", "iscsi-two-fabrics, 5", "vsan-4, 5", "standard-2x10, 40"})
    void thePartsOfPacketsAddUpToTheMeanThatTheChartsShow(String sample, double at) {
        Simulation run = at(sample, at);
        List<Subject> subjects = new ArrayList<>();
        Arrays.stream(Service.values()).map(Subject.OfService::new).forEach(subjects::add);
        Arrays.stream(run.recording().vlans()).mapToObj(Subject.OfVlan::new).forEach(subjects::add);
        int explained = 0;
        for (Subject subject : subjects) {
            Explanation why = Explanation.of(run, subject);
            Log<LatencySample> log =
                    ((Subject.OfPackets) subject).latency(run.recording()).orElseThrow();
            Optional<LatencySample> sampled = Optional.of(log.indexAt(at))
                    .filter(i -> i >= 0)
                    .map(log::get)
                    .filter(l -> l.packetsPerSecond() > 0);
            assertThat(why.reading().latency().isPresent()).isEqualTo(sampled.isPresent());
            double parts = why.parts().stream().mapToDouble(Part::seconds).sum();
            double mean = sampled.map(l -> l.latency().total()).orElse(0.0);
            assertThat(parts).isCloseTo(mean, within(1e-9));
            explained += parts > 0 ? 1 : 0;
        }
        assertThat(explained).isGreaterThan(2);
    }

    @Test
    void theVmotionChartsQuestionIsAboutVmotionAndTheLinkThatItsPacketsQueueAt() {
        Simulation run = at("flat", BURST);
        Topic topic = new Topic.Exactly(new Subject.OfService(Service.VMOTION));
        Subject subject = Subjects.of(run, topic).orElseThrow();
        Explanation why = Explanation.of(run, subject);

        assertThat(why.words().getFirst()).startsWith("At 30.0 s vMotion packets take ");
        assertThat(why.bottleneck().orElseThrow().label()).startsWith("esx01 vmnic0 -> ");
        assertThat(why.origins()).isNotEmpty();
        double carried = why.reading().carriedBitsPerSecond().orElseThrow();
        assertThat(carried)
                .isEqualTo(run.recording().serviceRate(Service.VMOTION).at(BURST));
        Counterfactual.Result without = Counterfactual.of(run, subject).stream()
                .filter(c -> c instanceof Counterfactual.WithoutMigrations m
                        && m.vms().size() > 1)
                .map(c -> Counterfactual.tryOn(run, subject, c, PARAMETERS))
                .findFirst()
                .orElseThrow();
        assertThat(without.asItIs().carriedBitsPerSecond().orElseThrow()).isGreaterThan(0);
        assertThat(without.otherwise().carriedBitsPerSecond().orElseThrow()).isZero();
    }

    @Test
    void anAdapterStandsForTheLinkThatItsTrafficFillsMost() {
        Simulation run = at("flat", BURST);
        Id vmk = run.network().design().hosts().getFirst().vmks().stream()
                .filter(v -> v.carries(Service.VMOTION))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(Subjects.of(run, Topic.about(vmk)).orElseThrow())
                .isInstanceOfSatisfying(
                        Subject.OfLink.class,
                        link -> assertThat(run.flowsOn(link.in(run.network())))
                                .anyMatch(f -> f.service() == Service.VMOTION));
    }

    @Test
    void onAFifoThoseWhoAreHeldGetWhatTheirConnectionsEntitleThemTo() {
        Simulation run = at("flat", BURST);
        Explanation why = Explanation.of(run, storage(run, "esx01", true));
        Bottleneck bottleneck = why.bottleneck().orElseThrow();

        assertThat(bottleneck.label()).startsWith("esx01 vmnic0 -> ");
        assertThat(bottleneck.isFull()).isTrue();
        assertThat(bottleneck.holders().getFirst().service()).isEqualTo("vMotion");
        assertThat(bottleneck.holders())
                .filteredOn(Holder::held)
                .hasSize(2)
                .allSatisfy(h -> assertThat(h.entitledBitsPerSecond())
                        .isCloseTo(h.bitsPerSecond(), within(1e-6 * h.bitsPerSecond())));
    }

    @Test
    void withClassesNobodyWhoIsHeldGetsLessThanItsReservationAndShares() {
        Simulation run = at("flat-nioc", BURST);
        int uplink = link(run, "esx01 vmnic0 -> ToR A Eth1/3");
        Bottleneck bottleneck = Explanation.of(
                        run, Subject.OfLink.of(run.network().link(uplink)))
                .bottleneck()
                .orElseThrow();

        assertThat(bottleneck.scheduler()).contains("Network I/O Control");
        assertThat(bottleneck.holders())
                .filteredOn(Holder::held)
                .isNotEmpty()
                .allSatisfy(h -> assertThat(h.bitsPerSecond()).isGreaterThan(h.entitledBitsPerSecond()));
    }

    @Test
    void theChainLeadsFromTheSymptomToTheEventOfTheScenario() {
        Simulation run = at("flat", BURST);
        Explanation why = Explanation.of(run, storage(run, "esx02", false));

        assertThat(why.origins()).hasSize(4).allSatisfy(o -> {
            assertThat(o.flow()).startsWith("vMotion of");
            assertThat(o.steps().getFirst().text()).startsWith("the scenario moves");
            assertThat(o.steps().getFirst().atSeconds()).isEqualTo(20);
        });
        assertThat(why.words().getFirst()).contains("At 30.0 s reads of nfs01 on esx02 take");
        assertThat(String.join(" ", why.words()))
                .contains("waiting for bandwidth")
                .contains("ToR A Eth1/4 -> esx02 vmnic0")
                .contains("is held back at esx01 vmnic0");
    }

    @Test
    void anEvacuationIsTheFirstEventOfItsMigrations() {
        Simulation run = at("hosts-64", 40);
        int uplink = -1;
        for (int l = 0; l < run.network().linkCount(); l++) {
            boolean migrates = run.flowsOn(l).stream().anyMatch(f -> f.service() == Service.VMOTION);
            uplink = migrates && run.network().link(l).kind() == Link.Kind.UPLINK_TRANSMIT ? l : uplink;
        }
        Explanation why = Explanation.of(run, Subject.OfLink.of(run.network().link(uplink)));
        assertThat(why.origins().getFirst().steps().getFirst().text()).contains("esx01 is to enter maintenance mode");
    }

    @Test
    void counterfactualsAreForksOfThatVeryState() {
        Simulation run = at("flat", BURST);
        Subject reads = storage(run, "esx02", false);
        List<Counterfactual> asked = Counterfactual.of(run, reads);
        double before = mean(Reading.of(run, reads));

        assertThat(asked)
                .hasSize(6)
                .anyMatch(c -> c instanceof Counterfactual.With w && w.remedy() instanceof Remedy.QosOn);
        for (Counterfactual otherwise : asked) {
            Counterfactual.Result result = Counterfactual.tryOn(run, reads, otherwise, PARAMETERS);
            Simulation goesOn = at("flat", result.atSeconds());
            assertThat(mean(result.asItIs())).isEqualTo(mean(Reading.of(goesOn, reads)));
            assertThat(mean(result.otherwise())).as(result.text()).isLessThan(mean(result.asItIs()));
            Simulation fork = at("flat", BURST);
            otherwise.change(fork);
            fork.runUntil(result.atSeconds());
            assertThat(result.otherwise()).as(result.text()).isEqualTo(Reading.of(fork, reads));
        }
        assertThat(mean(Reading.of(run, reads))).isEqualTo(before);
    }

    @Test
    void withoutTheMigrationsAndWithAnUplinkOfTheirOwnStorageIsAsBeforeTheBurst() {
        Simulation run = at("flat", BURST);
        Subject reads = storage(run, "esx02", false);
        double calm = mean(Reading.of(at("flat", 10), reads));
        List<Counterfactual> asked = Counterfactual.of(run, reads);
        Counterfactual.Result without = Counterfactual.tryOn(run, reads, asked.get(1), PARAMETERS);
        Counterfactual.Result uplink = Counterfactual.tryOn(run, reads, asked.getLast(), PARAMETERS);

        assertThat(without.otherwise().migrationBitsPerSecond()).isZero();
        assertThat(mean(without.otherwise())).isCloseTo(calm, within(0.1 * calm));
        assertThat(mean(uplink.otherwise())).isCloseTo(calm, within(0.1 * calm));
        assertThat(uplink.otherwise().migrationBitsPerSecond())
                .isGreaterThan(uplink.asItIs().migrationBitsPerSecond());
    }

    @Test
    void aCancelledMigrationEndsWithoutItsVmOnTheDestination() {
        Simulation run = at("flat", BURST);
        var vm = run.flowsOn(link(run, "esx01 vmnic0 -> ToR A Eth1/3")).stream()
                .flatMap(f -> f.migrating().stream())
                .findFirst()
                .orElseThrow();
        int host = run.hostOfVm(vm);

        assertThat(run.cancelMigrations(vm)).isTrue();
        assertThat(run.cancelMigrations(vm)).isFalse();
        assertThat(run.hostOfVm(vm)).isEqualTo(host);
        assertThat(run.flowsOn(link(run, "esx01 vmnic0 -> ToR A Eth1/3")))
                .noneMatch(f -> f.migrating().equals(Optional.of(vm)));
        run.runToEnd();
        assertThat(run.pendingMigrations()).isZero();
        assertThat(run.hostOfVm(vm)).isEqualTo(host);
    }

    @Test
    void anExplanationReadsAsWhatItWas() throws Exception {
        Simulation run = at("flat", BURST);
        Subject reads = storage(run, "esx02", false);
        var content = new ExplanationFile.Content(
                "flat",
                "burst",
                Explanation.of(run, reads),
                List.of(Counterfactual.tryOn(
                        run, reads, Counterfactual.of(run, reads).getFirst(), PARAMETERS)));
        assertThat(ExplanationFile.parse(ExplanationFile.text(content), "x")).isEqualTo(content);
    }

    private static double mean(Reading reading) {
        return reading.latency().orElseThrow().meanSeconds();
    }

    private static Simulation at(String sample, double seconds) {
        DesignDocument document = SampleFiles.read(sample);
        Simulation run = Simulation.of(document.design(), document.scenarioToPlay(), PARAMETERS);
        run.runUntil(seconds);
        return run;
    }

    private static Subject storage(Simulation run, String host, boolean write) {
        StoragePathKey key = run.recording().storagePaths().stream()
                .filter(k -> k.write() == write
                        && run.network().index().label(k.host()).equals(host))
                .findFirst()
                .orElseThrow();
        return new Subject.OfStorage(new StorageUse(key.datastore(), key.host(), write));
    }

    private static int link(Simulation run, String label) {
        for (int l = 0; l < run.network().linkCount(); l++) {
            if (run.network().link(l).label().equals(label)) {
                return l;
            }
        }
        throw new IllegalArgumentException(label);
    }
}
