package dev.vmklab.simulation.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.Design;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.StorageHappening;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.HopLatency;
import dev.vmklab.simulation.recording.LatencyParts;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.StorageBreakdown;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever hosts do to their storage, what the latency is made of adds up to it, as recorded and hop by hop.
class RandomStorageTest {
    private static final List<String> STORES = List.of("nfs01", "nfs41", "lun01", "nvme01");

    /// A design with up to three hosts whose VMs read and write all kinds of sizes, send to each other, and move; one
    /// link works badly.
    private static Simulation lab(long seed) {
        Random dice = new Random(seed);
        int hosts = 1 + dice.nextInt(3);
        Lab lab = Lab.of(hosts, true);
        for (int n = 1; n <= hosts; n++) {
            lab.design
                    .host("esx0" + n)
                    .vmk("vmk8", "iscsi-a")
                    .ip("10.0.30." + (50 + n) + "/24")
                    .mtu(9000)
                    .tag(VmkTag.NVME_TCP);
        }
        lab.design.nvmeTcp("nvme01", "san a0", "san a1");
        for (int v = 0; v < 2 + dice.nextInt(6); v++) {
            String store = STORES.get(dice.nextInt(STORES.size()));
            int size = 512 << dice.nextInt(12);
            double rate = Math.pow(10, 1 + 4 * dice.nextDouble());
            lab.vm("vm" + v, "esx0" + (1 + dice.nextInt(hosts)), store)
                    .disk(store, rate, size, 1 + dice.nextInt(200), rate / 2, size, 1 + dice.nextInt(200));
        }
        lab.vm("sender", "esx01", "nfs01")
                .traffic("nic0", "receiver", 12e9 * dice.nextDouble(), 12e9 * dice.nextDouble());
        lab.vm("receiver", "esx0" + hosts, "nfs01");
        if (hosts > 1) {
            lab.at(2).happens(new MigrationHappening.Migrate(lab.design.id("vm0"), Optional.empty()));
        }
        lab.at(6)
                .happens(new ElementHappening.Degrade(
                        lab.design.id("esx01 vmnic0"), 0.2 + 0.8 * dice.nextDouble(), 0.02 * dice.nextDouble(), 1e-3));
        return lab.start(12);
    }

    /// A vSAN cluster whose VMs do up to ten times as much and move; disks of a host fail, a vmnic works badly.
    private static Simulation vsan(long seed) {
        Random dice = new Random(seed);
        Design design =
                SampleFiles.read(dice.nextBoolean() ? "vsan-4" : "stretched").design();
        Host host = design.hosts().get(dice.nextInt(design.hosts().size()));
        Id store = design.datastores().getFirst().id();
        List<Happening> happenings = List.of(
                new LoadHappening.ChangeLoad(Optional.empty(), 10 * dice.nextDouble(), 1, 1),
                new MigrationHappening.Migrate(design.vms().getFirst().id(), Optional.empty()),
                new StorageHappening.FailDisks(store, host.id(), 0.1 + 0.8 * dice.nextDouble(), dice.nextBoolean()),
                new ElementHappening.Degrade(
                        host.vmnics().getFirst().id(), 0.2 + 0.8 * dice.nextDouble(), 0.02 * dice.nextDouble(), 1e-3));
        List<TimedEvent> events = IntStream.range(0, happenings.size())
                .mapToObj(i -> new TimedEvent(Id.of("event-" + i), 2 + 2 * i, happenings.get(i)))
                .toList();
        Scenario scenario = new Scenario(Id.of("scenario-1"), "vsan", "", 12, 1, events, Extras.NONE);
        return Simulation.verifying(design, scenario, Lab.PARAMETERS);
    }

    @Property(tries = 60)
    void thePartsOfALatencyAddUpToItsMean(@ForAll long seed) {
        partsAddUp(lab(seed));
    }

    @Property(tries = 20)
    void thePartsOfALatencyOfVsanAddUpToItsMean(@ForAll long seed) {
        partsAddUp(vsan(seed));
    }

    private static void partsAddUp(Simulation run) {
        for (double time = 1; time <= 12; time += 2.75) {
            run.runUntil(time);
            for (int p = 0; p < run.recording().storagePaths().size(); p++) {
                StorageBreakdown breakdown = run.storageBreakdown(p);
                adds(breakdown.sample());
                if (!breakdown.hops().isEmpty()) {
                    LatencyParts parts = breakdown.sample().parts();
                    double hops = breakdown.hops().stream()
                            .mapToDouble(HopLatency::total)
                            .sum();
                    double mean = breakdown.sample().mean();
                    assertThat(parts.device() + parts.hostQueue() + hops)
                            .as("hops of path %d at %s s", p, time)
                            .isCloseTo(mean, within(1e-9 * mean));
                }
            }
        }
        for (int p = 0; p < run.recording().storagePaths().size(); p++) {
            Log<StorageSample> recorded = run.recording().storage(p);
            for (int i = 0; i < recorded.size(); i++) {
                adds(recorded.get(i));
            }
        }
    }

    private static void adds(StorageSample sample) {
        LatencyParts parts = sample.parts();
        assertThat(List.of(
                        parts.device(),
                        parts.hostQueue(),
                        parts.queue(),
                        parts.waiting(),
                        parts.serialisation(),
                        parts.propagation(),
                        parts.retransmission()))
                .allSatisfy(part -> assertThat(part).isNotNegative());
        double distribution = sample.latency().total() + parts.retransmission();
        assertThat(distribution).as("mean of the distribution").isCloseTo(parts.total(), within(1e-9 * parts.total()));
    }
}
