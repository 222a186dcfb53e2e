package dev.vmklab.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.analysis.Distribution;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Link;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.Occurrence;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The reference designs behave as the literature predicts. Numbers in comments are the predictions.
class ReferenceDesignsTest {
    private static final double GOOD = 0.005;

    private static double preCopySeconds(MigrationRecord migration) {
        return migration.rounds().stream()
                .mapToDouble(MigrationRecord.Round::seconds)
                .sum();
    }

    private static double lastEnd(Played played) {
        return played.migrations().stream()
                .mapToDouble(MigrationRecord::endedAt)
                .max()
                .orElseThrow();
    }

    @Test
    void aSecondVmotionVmkHalvesTheTimeOfOneMigration() {
        double one = preCopySeconds(Played.of(MultiNicSample.of(1), "One VM of 32 GiB moves")
                .migrations()
                .getFirst());
        double two = preCopySeconds(Played.of(MultiNicSample.of(), "One VM of 32 GiB moves")
                .migrations()
                .getFirst());

        assertThat(one).isBetween(27.0, 36.0); // 34 s at 1.1 GB/s
        assertThat(two).isBetween(13.5, 18.0); // 17.5 s
        assertThat(one / two).isCloseTo(2, within(0.1));
    }

    @Test
    void overOneGigabitABusyVmTakesEightPassesAndNineMinutes() {
        Played played = Played.of(ClassicSample.of(), "One busy VM over 1 GbE");
        MigrationRecord migration = played.migrations().getFirst();

        assertThat(migration.rounds()).hasSize(8);
        assertThat(preCopySeconds(migration)).isCloseTo(512, within(10.0));
    }

    @Test
    void vcenterRunsFourMigrationsAtOnceOverOneGigabitAndEightOverTen() {
        assertThat(Played.of(ClassicSample.of(), "Maintenance of esx01").mostAtOnce("esx01"))
                .isEqualTo(4);
        assertThat(Played.of(FoundationSample.of(), "Maintenance of esx01").mostAtOnce("esx01"))
                .isEqualTo(8);
    }

    @Test
    void maintenanceOfFortyVmsTakesTwoMinutesAndTheirOverhead() {
        Played played = Played.of(FoundationSample.of(), "Maintenance of esx01");

        assertThat(played.migrations()).hasSize(40);
        assertThat(lastEnd(played) - 20).isBetween(122.0, 180.0);
    }

    @Test
    void aFabricThatFailsTakesItsPathsAndNoDatastore() {
        Played played = Played.of(TwoFabricsSample.of(), "ToR A fails");
        List<String> storage = played.texts(Occurrence.Kind.STORAGE);

        assertThat(storage).anyMatch(t -> t.contains("path is dead")).noneMatch(t -> t.contains("all paths down"));
        assertThat(played.receives("esx01 vmk2", 40, 80)).isZero();
        assertThat(played.receives("esx01 vmk3", 40, 80))
                .isCloseTo(played.receives("esx01 vmk2", 0, 20) + played.receives("esx01 vmk3", 0, 20), within(1e6));
        assertThat(played.receives("esx01 vmk2", 100, 120)).isPositive();
        assertThat(played.silences()).isNotEmpty().allSatisfy(s -> assertThat(s).isBetween(1.0, 11.0));
    }

    @Test
    void allPathsDownCountsFromTheLossOfTheLastPath() {
        Played played = Played.of(TwoFabricsSample.of(), "Both array ports fail");
        var occurrences = played.run().recording().occurrences();
        List<Double> down = times(played, "all paths down");

        assertThat(down).hasSize(6).allSatisfy(t -> assertThat(t).isBetween(50.0, 90.0));
        assertThat(times(played, "APD timeout"))
                .allSatisfy(t -> assertThat(t).isCloseTo(down.getFirst() + 140, within(1e-9)));
        assertThat(occurrences.time(occurrences.size() - 1)).isGreaterThan(360);
    }

    @Test
    void theOtherGatewayOfAPairTakesOverTheTrafficOfVms() {
        Played played = Played.of(TwoFabricsSample.of(), "ToR A fails");

        assertThat(played.serviceRate(Service.VM, 40, 80))
                .isCloseTo(played.serviceRate(Service.VM, 0, 20), within(1e6));
    }

    private static List<Double> times(Played played, String text) {
        var all = played.run().recording().occurrences();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).text().contains(text))
                .mapToObj(all::time)
                .toList();
    }

    @Test
    void loadBasedTeamingMovesAPortOnceItsUplinkWasBusyForAPeriod() {
        Played played = Played.of(TwoFabricsSample.of(), "A backup fills one uplink");

        assertThat(times(played, "load-based teaming moves backup-proxy-01")).containsExactly(60.0);
    }

    @Test
    void aPulledLinkSilencesStorageForLessThanASecond() {
        List<Double> silences =
                Played.of(StandardSample.of(), "A vmnic loses its link").silences();

        assertThat(silences.subList(0, 2)).allSatisfy(s -> assertThat(s).isBetween(0.1, 1.0));
    }

    @Test
    void failbackToAPortWithoutPortFastIsABlackHole() {
        Played without = Played.of(StandardSample.of(false), "ToR A restarts");
        Played with = Played.of(StandardSample.of(true), "ToR A restarts");

        assertThat(without.silences()).hasSize(12);
        assertThat(without.silences().subList(6, 12))
                .allSatisfy(s -> assertThat(s).isBetween(30.0, 60.0));
        assertThat(with.silences()).hasSize(6).allSatisfy(s -> assertThat(s).isBetween(0.1, 1.0));
    }

    @Test
    void mirroredFailoverOrdersKeepABurstFromStorageWhileBothLinksWork() {
        Played both = Played.of(StandardSample.of(), "vMotion burst with both links");
        Played one = Played.of(StandardSample.of(), "vMotion burst with one link");

        assertThat(both.latency("esx01", true, 26, 48).p99()).isLessThan(GOOD);
        assertThat(one.latency("esx01", true, 26, 48).p50()).isGreaterThan(2 * GOOD);
    }

    @Test
    void vsanHostsExchangeTwoGigabitsEach() {
        Played played = Played.of(VsanSample.of(), "vMotion beside vSAN");

        for (int n = 1; n <= 4; n++) { // about 2.2 Gbit/s
            assertThat(played.sends("esx0" + n + " vmk2", 0, 20)).isBetween(1.7e9, 2.4e9);
            assertThat(played.receives("esx0" + n + " vmk2", 0, 20)).isBetween(1.7e9, 2.4e9);
            assertThat(played.latency("esx0" + n, true, 0, 20).mean()).isBetween(0.0013, 0.0016);
            assertThat(played.latency("esx0" + n, true, 26, 50).p99()).isLessThan(GOOD);
        }
    }

    @Test
    void writesOfAStretchedClusterWaitForTheDistanceAndReadsDoNot() {
        Played played = Played.of(StretchedSample.of(), "VMs move to the other site");
        Distribution writes = played.latency("esx01", true, 0, 20);
        Distribution reads = played.latency("esx01", false, 0, 20);

        assertThat(writes.p95()).isGreaterThan(0.003 + 0.0013);
        assertThat(reads.p99()).isLessThan(0.003);
        assertThat(interSite(played, 0, 20)).isBetween(320e6, 560e6); // 320 payload, 560 as sized
    }

    /// Wire bit/s over both lines, both directions, without what is not vSAN.
    private static double interSite(Played played, double from, double to) {
        double rate = 0;
        var network = played.run().network();
        for (int l = 0; l < network.linkCount(); l++) {
            Link link = network.link(l);
            boolean line = link.label().contains("A ToR") && link.label().contains("B ToR");
            rate += line ? played.run().recording().linkRate(l).mean(from, to) : 0;
        }
        double others = 0;
        for (int n = 3; n <= 4; n++) {
            others += played.sends("esx0" + n + " vmk0", from, to) + played.receives("esx0" + n + " vmk0", from, to);
        }
        return rate - others - 0.5 * played.serviceRate(Service.VM, from, to);
    }

    @Test
    void theChannelOfTwoLinesBetweenTheSitesSurvivesOne() {
        Played played = Played.of(StretchedSample.of(), "One line between the sites fails");

        assertThat(played.silences()).isEmpty();
        assertThat(played.latency("esx01", true, 25, 60).p99())
                .isCloseTo(played.latency("esx01", true, 0, 20).p99(), within(0.001));
    }

    @Test
    void aMigrationInThePlantDisturbsNeitherStorageNorOperators() {
        Played played = Played.of(PlantSample.of(), "Planned maintenance of ot-esx01");

        assertThat(played.latency("ot-esx01", true, 26, 36).p99()).isLessThan(0.003);
        assertThat(played.latency("ot-esx03", true, 26, 36).p99()).isLessThan(0.003);
    }

    @Test
    void aRackWithOneTorGoesOnAfterTheDetectionTime() {
        Played played = Played.of(LargeSample.of(), "A ToR fails in rack 4");

        assertThat(played.silences())
                .hasSizeGreaterThan(64)
                .allSatisfy(s -> assertThat(s).isLessThanOrEqualTo(11.0));
        assertThat(played.texts(Occurrence.Kind.STORAGE)).noneMatch(t -> t.contains("all paths down"));
        assertThat(played.latency("esx49", false, 40, 70).count() / 30)
                .isCloseTo(played.latency("esx49", false, 0, 20).count() / 20, within(1.0));
    }

    @Test
    void hostsThatAreEmptiedTogetherDoNotFillEachOther() {
        Sample sample = StandardSample.of();
        List<TimedEvent> events = List.of(evacuation("esx01", 5, sample), evacuation("esx02", 30, sample));
        Scenario scenario = new Scenario(Id.of("scenario-two"), "Two hosts", "", 600, 1, events, Extras.NONE);
        Played played = Played.of(sample, scenario);

        assertThat(played.texts(Occurrence.Kind.EVENT))
                .contains("esx01 is empty and in maintenance mode", "esx02 is empty and in maintenance mode");
    }

    private static TimedEvent evacuation(String host, double at, Sample sample) {
        Id id = sample.design().hosts().stream()
                .filter(h -> h.name().equals(host))
                .findFirst()
                .orElseThrow()
                .id();
        return new TimedEvent(Id.of("event-" + host), at, new MigrationHappening.Evacuate(id));
    }
}
