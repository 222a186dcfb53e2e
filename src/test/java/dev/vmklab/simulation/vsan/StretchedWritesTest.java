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
import dev.vmklab.simulation.storage.SlowestCopy;
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
