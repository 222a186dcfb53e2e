package dev.vmklab.simulation.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.vmklab.design.Design;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.StorageHappening;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.StorageSample;
import dev.vmklab.simulation.vsan.VsanSizing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Rules of storage traffic that need a whole run to be seen.
class StorageGoldenTest {
    private static StorageSample reads(Lab lab, Recording recording, String datastore, double time) {
        return IntStream.range(0, recording.storagePaths().size())
                .filter(p -> recording.storagePaths().get(p).datastore().equals(lab.design.id(datastore))
                        && !recording.storagePaths().get(p).write())
                .filter(p -> recording.storage(p).indexAt(time) >= 0)
                .mapToObj(p -> recording.storage(p).get(recording.storage(p).indexAt(time)))
                .max(Comparator.comparingDouble(StorageSample::operationsPerSecond))
                .orElseThrow();
    }

    /// On a shared port each TCP connection gets the same: four of them four times as much as one.
    @Test
    void nconnectWeighsAsManyConnectionsAsItHas() {
        Lab lab = Lab.of(1, true);
        lab.design.datastore(
                "nconnect", new Backing.Nfs(lab.design.id("filer"), List.of(lab.design.id("filer e0")), "/n", 3, 4));
        lab.vm("a", "esx01", "nfs01").disk("nfs01", 1e6, 65536, 1024, 0, 65536, 1);
        lab.vm("b", "esx01", "nconnect").disk("nconnect", 1e6, 65536, 1024, 0, 65536, 1);
        Recording recording = lab.play(10).recording();
        assertThat(reads(lab, recording, "nconnect", 5).wireBitsPerSecond()
                        / reads(lab, recording, "nfs01", 5).wireBitsPerSecond())
                .isCloseTo(4, within(1e-6));
    }

    /// Outstanding operations over granted operations a second is the latency, whatever is wanted.
    @Test
    void operationsFallWithTheBandwidthAndLatencyFollowsLittlesLaw() {
        Lab lab = Lab.of(1, true);
        lab.vm("a", "esx01", "nfs01").disk("nfs01", 4000, 65536, 32, 0, 65536, 1);
        lab.at(10).happens(new ElementHappening.Degrade(lab.design.id("esx01 vmnic0"), 0.1, 0, 0));
        Recording recording = lab.play(20).recording();
        assertThat(reads(lab, recording, "nfs01", 5).operationsPerSecond()).isCloseTo(4000, within(1e-6));
        StorageSample starved = reads(lab, recording, "nfs01", 15);
        double payload = starved.wireBitsPerSecond() * (9000 - 52) / (9000 + 38.0) / 8;
        assertThat(starved.wireBitsPerSecond()).isBetween(0.9e9, 1e9);
        assertThat(starved.operationsPerSecond()).isCloseTo(payload / 65536, withinPercentage(1e-6));
        assertThat(starved.mean()).isCloseTo(32 / starved.operationsPerSecond(), withinPercentage(0.01));
    }

    @Test
    void anNvmeTcpPathIsDeadElevenSecondsAfterItsLinkAndTheOtherGoesOn() {
        Lab lab = Lab.of(1, true);
        lab.design
                .host("esx01")
                .vmk("vmk8", "iscsi-a")
                .ip("10.0.30.61/24")
                .mtu(9000)
                .tag(VmkTag.NVME_TCP);
        lab.design
                .host("esx01")
                .vmk("vmk9", "iscsi-b")
                .ip("10.0.31.61/24")
                .mtu(9000)
                .tag(VmkTag.NVME_TCP);
        lab.design.nvmeTcp("ns01", "san a0", "san b0");
        lab.vm("a", "esx01", "ns01").disk("ns01", 1000, 8192, 16, 0, 8192, 1);
        lab.at(10).fail("esx01 vmnic0");
        Recording recording = lab.play(60).recording();
        assertThat(reads(lab, recording, "ns01", 5).parts().device()).isEqualTo(0.00035);
        assertThat(Lab.timeOf(recording, "path is dead")).isCloseTo(21, within(1e-9));
        assertThat(recording.serviceRate(Service.NVME_TCP).mean(30, 60))
                .isCloseTo(recording.serviceRate(Service.NVME_TCP).mean(1, 9), withinPercentage(0.1));
    }

    @Test
    void withFailVmIoOnApdVmsFailWithTheirHost() {
        Lab lab = Lab.of(1, true).with(Map.of(Parameter.STORAGE_FAIL_VM_IO_ON_APD, 1.0));
        lab.vm("a", "esx01", "nfs01").disk("nfs01", 1000, 8192, 16, 0, 8192, 1);
        Recording recording = lab.at(0).fail("filer").play(250).recording();
        assertThat(Lab.timeOf(recording, "and VMs' I/O too")).isCloseTo(41 + 140, within(1e-9));
    }

    private static Simulation play(Design design, double seconds, Happening... happenings) {
        List<TimedEvent> events = new ArrayList<>();
        for (int i = 0; i < happenings.length; i++) {
            events.add(new TimedEvent(Id.of("event-" + i), 20.0 * (i + 1), happenings[i]));
        }
        Simulation run = Simulation.of(
                design, new Scenario(Id.of("scenario-1"), "s", "", seconds, 1, events, Extras.NONE), Lab.PARAMETERS);
        run.runUntil(seconds);
        return run;
    }

    private static Id vsanUplink(Design design, int host) {
        return design.hosts().get(host).vmnics().getFirst().id();
    }

    /// Of four members with two copies a write, half of the writes have one on the starved member and wait for it; the
    /// copy that is fast does not hide it.
    @Test
    void aStarvedCopyDecidesTheWritesThatHaveOneThere() {
        Design design = SampleFiles.read("vsan-4").design();
        Simulation run = play(design, 60, new ElementHappening.Degrade(vsanUplink(design, 2), 0.01, 0, 0));
        double[] before = writes(run, 15, 2);
        double[] starved = writes(run, 35, 2);
        assertThat(starved[0]).as("latency by way of the starved member").isGreaterThan(20 * before[0]);
        assertThat(starved[1]).as("latency of the other writes").isLessThan(2 * before[1]);
        assertThat(starved[2] + starved[3]).as("writes a second").isLessThan(0.75 * 30_000 * 0.3);
        assertThat(starved[3]).as("writes without a copy there").isCloseTo(0.5 * 30_000 * 0.3, withinPercentage(1));
    }

    /// Of the first host: latency and rate of the writes that a member decides, and of all others.
    private static double[] writes(Simulation run, double time, int member) {
        Recording recording = run.recording();
        double[] sums = new double[4];
        for (int p = 0; p < recording.storagePaths().size(); p++) {
            StoragePathKey path = recording.storagePaths().get(p);
            int at = recording.storage(p).indexAt(time);
            if (path.write() && path.host().equals(run.network().host(0)) && at >= 0) {
                StorageSample sample = recording.storage(p).get(at);
                boolean there = path.remoteEndpoint() >= 0
                        && run.network().endpoint(path.remoteEndpoint()).host() == member;
                int kind = there ? 0 : 1;
                sums[kind] += sample.mean() * sample.operationsPerSecond();
                sums[2 + kind] += sample.operationsPerSecond();
            }
        }
        return new double[] {sums[0] / Math.max(1, sums[2]), sums[1] / Math.max(1, sums[3]), sums[2], sums[3]};
    }

    @Test
    void aResynchronisationIsHalvedWhileLatencyIsHighAndRaisedAfterwards() {
        Design design = SampleFiles.read("vsan-4").design();
        Id store = design.datastores().getFirst().id();
        Id uplink = vsanUplink(design, 1);
        Recording recording = play(
                        design,
                        200,
                        new StorageHappening.Resync(store, 500e9),
                        new ElementHappening.Degrade(uplink, 0.01, 0, 0),
                        new ElementHappening.Restore(uplink))
                .recording();
        assertThat(Lab.timeOf(recording, "resynchronisation is throttled to")).isBetween(40.0, 50.0);
        assertThat(recording.serviceRate(Service.VSAN).mean(190, 199))
                .isGreaterThan(recording.serviceRate(Service.VSAN).mean(52, 59));
    }

    /// 1138 bytes for each component every 5 s and a tenth more: two copies and a witness of two objects a VM.
    @Test
    void membersOfAStretchedClusterExchangeWithTheWitnessWhatTheVendorSizes() {
        Design design = SampleFiles.read("stretched").design();
        Simulation run = Simulation.of(
                design, new Scenario(Id.of("scenario-1"), "s", "", 10, 1, List.of(), Extras.NONE), Lab.PARAMETERS);
        run.runUntil(5);
        Id witness = design.clusters().stream()
                .flatMap(c -> c.witness().stream())
                .findFirst()
                .orElseThrow();
        double received = IntStream.range(0, run.network().linkCount())
                .filter(l -> run.network().link(l).to().equals(witness))
                .mapToDouble(l -> run.recording().linkRate(l).at(5))
                .sum();
        long vms =
                design.vms().stream().filter(vm -> !vm.datastores().isEmpty()).count();
        assertThat(received).isCloseTo(VsanSizing.witnessBitsPerSecond((int) vms * 6), withinPercentage(10));
    }
}
