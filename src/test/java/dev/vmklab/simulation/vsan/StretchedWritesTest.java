package dev.vmklab.simulation.vsan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.vmklab.design.Design;
import dev.vmklab.design.storage.StoragePolicy;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.HopLatency;
import dev.vmklab.simulation.recording.StorageBreakdown;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.storage.SlowestCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What writes of a stretched vSAN cluster of two hosts a site send: one copy crosses the line between the sites, the
/// other copies of a site travel inside it (sources: vSAN).
class StretchedWritesTest {
    private static final double FRAMES = (9000 + 38) / (9000 - 52.0);

    private final Design design = SampleFiles.read("stretched").design();

    private Simulation play(int failures) {
        StoragePolicy policy = design.storagePolicies().getFirst();
        Design with = design.withStoragePolicies(List.of(new StoragePolicy(
                policy.id(), policy.name(), policy.raid(), failures, policy.siteMirroring(), Extras.NONE)));
        Scenario scenario = new Scenario(Id.of("scenario-1"), "s", "", 20, 1, List.of(), List.of(), Extras.NONE);
        Simulation run = Simulation.verifying(with, scenario, Lab.PARAMETERS);
        run.runToEnd();
        return run;
    }

    /// What all VMs of the design write, wire bit/s of one copy.
    private double written() {
        return design.vms().stream()
                        .flatMap(vm -> vm.disks().stream())
                        .mapToDouble(d -> d.writesPerSecond() * d.writeBytes())
                        .sum()
                * 8
                * FRAMES;
    }

    /// The bit/s of both lines between the sites, in both directions.
    private static double crossing(Simulation run) {
        return IntStream.range(0, run.network().linkCount())
                .filter(l -> run.network().link(l).label().startsWith("A ToR")
                                && run.network().link(l).label().contains("> B ToR")
                        || run.network().link(l).label().startsWith("B ToR")
                                && run.network().link(l).label().contains("> A ToR"))
                .mapToDouble(l -> run.recording().linkRate(l).mean(10, 20))
                .sum();
    }

    private static double all(Simulation run) {
        return run.recording().serviceRate(Service.VSAN).mean(10, 20);
    }

    @Test
    void aWriteCrossesTheLineOnceHoweverManyCopiesASiteHas() {
        double once = crossing(play(0));

        assertThat(once).isGreaterThan(written());
        assertThat(crossing(play(1))).isCloseTo(once, withinPercentage(0.1));
    }

    @Test
    void theOtherCopiesOfEachSiteTravelInsideIt() {
        // With two copies on a site of two hosts, one instead of half a copy goes to the neighbour, and one is passed
        // on.
        assertThat(all(play(1)) - all(play(0))).isCloseTo(1.5 * written(), withinPercentage(0.5));
    }

    private static List<StorageBreakdown> farWrites(Simulation run) {
        List<StorageBreakdown> far = new ArrayList<>();
        for (int p = 0; p < run.recording().storagePaths().size(); p++) {
            StoragePathKey key = run.recording().storagePaths().get(p);
            StorageBreakdown breakdown = run.storageBreakdown(p);
            if (key.write() && breakdown.sample().parts().propagation() > 1e-3) {
                far.add(breakdown);
            }
        }
        return far;
    }

    @Test
    void aWriteWaitsUntilItHasBeenPassedOnInsideTheOtherSite() {
        List<StorageBreakdown> once = farWrites(play(0));
        List<StorageBreakdown> twice = farWrites(play(1));

        assertThat(once).hasSameSizeAs(twice).isNotEmpty();
        for (int i = 0; i < once.size(); i++) {
            List<HopLatency> all = twice.get(i).hops();
            List<HopLatency> relayed = all.subList(once.get(i).hops().size(), all.size());
            double added = relayed.stream().mapToDouble(HopLatency::total).sum();
            double mean = twice.get(i).sample().mean();
            double parts = all.stream().mapToDouble(HopLatency::total).sum()
                    + twice.get(i).sample().parts().device();

            // From host to host and back, through a switch or two of the site.
            assertThat(relayed).hasSizeBetween(4, 8);
            assertThat(added).isBetween(10e-6, 100e-6);
            assertThat(mean - once.get(i).sample().mean()).isCloseTo(added, within(10e-6));
            assertThat(parts).isCloseTo(mean, within(1e-9 * mean));
        }
    }

    @Test
    void anErasureCodeNeedsItsWidthOnEachSite() {
        StoragePolicy policy = design.storagePolicies().getFirst();
        Design with = design.withStoragePolicies(List.of(
                new StoragePolicy(policy.id(), policy.name(), StoragePolicy.Raid.ERASURE, 1, true, Extras.NONE)));
        Scenario scenario = new Scenario(Id.of("scenario-1"), "s", "", 5, 1, List.of(), List.of(), Extras.NONE);
        Simulation run = Simulation.verifying(with, scenario, Lab.PARAMETERS);

        assertThat(Lab.texts(run.recording()))
                .contains("vsanDatastore: the policy needs 4 hosts on each site with a vSAN vmk, there are 2");
    }

    @Test
    void aWriteWaitsForTheOtherSiteAlways() {
        // The far copy is slower than all near ones: it decides every write. A near one decides where it is slower.
        assertThat(SlowestCopy.overSites(new boolean[] {false, false, true, true}, 1))
                .containsExactly(new double[] {0, 0, 0.5, 0.5}, within(1e-12));
        assertThat(SlowestCopy.overSites(new boolean[] {false, true, false, true}, 2))
                .containsExactly(new double[] {0, 0, 0.5, 0.5}, within(1e-12));
        assertThat(SlowestCopy.overSites(new boolean[] {true, false, true, false}, 1))
                .containsExactly(new double[] {0, 0.25, 0.25, 0.5}, within(1e-12));
        assertThat(SlowestCopy.overSites(new boolean[] {false, false, false}, 2))
                .containsExactly(SlowestCopy.chances(3, 2), within(1e-12));
    }
}
