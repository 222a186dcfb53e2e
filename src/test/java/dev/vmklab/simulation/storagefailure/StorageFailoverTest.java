package dev.vmklab.simulation.storagefailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.VmBuilder;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.scenario.StorageHappening;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.recording.DeviceChange;
import dev.vmklab.simulation.recording.DeviceStatus;
import dev.vmklab.simulation.recording.Recording;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StorageFailoverTest {
    private static final double READS = 1000;

    /// A VM on esx01 that reads from a datastore.
    private static Lab reading(String datastore) {
        Lab lab = Lab.of(1, true);
        VmBuilder vm = lab.vm("a", "esx01", datastore);
        vm.disk(datastore, READS, 8192, 16, 0, 8192, 1);
        return lab;
    }

    private static List<DeviceStatus> statuses(Lab lab, Recording recording, String datastore) {
        return IntStream.range(0, recording.devices().size())
                .mapToObj(i -> recording.devices().get(i))
                .filter(d -> d.datastore().equals(lab.design.id(datastore)))
                .map(DeviceChange::status)
                .toList();
    }

    @Test
    void anArrayPathThatLosesItsLinkIsDeadAfterElevenSecondsAndNothingIsAllPathsDown() {
        Recording recording =
                reading("lun01").at(10).fail("esx01 vmnic0").play(400).recording();
        assertThat(Lab.timeOf(recording, "path is dead")).isCloseTo(21, within(1e-9));
        assertThat(Lab.texts(recording)).noneMatch(t -> t.contains("all paths down"));
        assertThat(recording.serviceRate(Service.ISCSI).mean(30, 400))
                .isCloseTo(recording.serviceRate(Service.ISCSI).mean(1, 9), within(1e4));
    }

    @Test
    void whenBothPathsAreLostTheTimelineOfAllPathsDownBegins() {
        Lab lab = reading("lun01").at(10).fail("esx01 vmnic0").fail("esx01 vmnic1");
        Recording recording = lab.play(400).recording();
        assertThat(Lab.timeOf(recording, "all paths down (APD)")).isCloseTo(21, within(1e-9));
        assertThat(Lab.timeOf(recording, "APD timeout after 140 s")).isCloseTo(161, within(1e-9));
        assertThat(statuses(lab, recording, "lun01"))
                .containsExactly(DeviceStatus.ALL_PATHS_DOWN, DeviceStatus.APD_TIMEOUT);
        assertThat(recording.serviceRate(Service.ISCSI).mean(20, 400)).isZero();
    }

    @Test
    void aSilentLossOfATargetPortTakesThirtyFiveSeconds() {
        Recording recording = reading("lun01").at(10).fail("san a0").play(100).recording();
        assertThat(Lab.timeOf(recording, "path is dead")).isCloseTo(45, within(1e-9));
    }

    @Test
    void anNfsServerThatStopsIsAllPathsDownAfterFortyOneSecondsAndUnavailableAfterAHundredTwentyFive() {
        Recording recording = reading("nfs01").at(0).fail("filer").play(300).recording();
        assertThat(Lab.timeOf(recording, "all paths down (APD)")).isCloseTo(41, within(1e-9));
        assertThat(Lab.timeOf(recording, "marked unavailable")).isCloseTo(125, within(1e-9));
        assertThat(Lab.timeOf(recording, "APD timeout")).isCloseTo(181, within(1e-9));
    }

    @Test
    void aVolumeWithTwoServerAddressesIsUnavailableOnce() {
        Recording recording = reading("nfs41").at(10).fail("filer").play(200).recording();
        assertThat(Lab.texts(recording))
                .filteredOn(t -> t.startsWith("nfs41") && t.contains("marked unavailable"))
                .hasSize(1);
        assertThat(Lab.timeOf(recording, "marked unavailable")).isCloseTo(10 + 125, within(1e-9));
    }

    @Test
    void aServerThatComesBackEndsAllPathsDown() {
        Lab lab = reading("nfs01").at(10).fail("filer").at(100).restore("filer");
        Recording recording = lab.play(300).recording();
        assertThat(Lab.timeOf(recording, "APD ends")).isBetween(100.0, 170.0);
        assertThat(statuses(lab, recording, "nfs01"))
                .containsExactly(DeviceStatus.ALL_PATHS_DOWN, DeviceStatus.WORKING);
        assertThat(recording.serviceRate(Service.NFS).mean(200, 300)).isPositive();
    }

    @Test
    void pullingAVmnicInterruptsNfsForLessThanASecond() {
        Recording recording =
                reading("nfs01").at(10).fail("esx01 vmnic0").play(30).recording();
        assertThat(recording.silences().get(0).to()
                        - recording.silences().get(0).from())
                .isBetween(0.1, 1.0);
    }

    @Test
    void sessionTrunkingKeepsAnNfs41DatastoreGoingOverTheOtherServerAddress() {
        Recording recording = reading("nfs41").at(10).fail("filer e1").play(100).recording();
        assertThat(Lab.timeOf(recording, "path is dead")).isCloseTo(10 + 12 + 5, within(1e-9));
        assertThat(recording.serviceRate(Service.NFS).mean(40, 100))
                .isCloseTo(recording.serviceRate(Service.NFS).mean(1, 9), within(1e4));
    }

    @Test
    void theAddressOfAFailedControllerMovesToAPortOfTheOther() {
        Lab lab = reading("nfs01");
        Id filer = lab.design.id("filer");
        Recording recording = lab.at(10)
                .happens(new StorageHappening.FailController(filer, 0))
                .at(100)
                .happens(new StorageHappening.RestoreController(filer, 0))
                .play(200)
                .recording();
        assertThat(Lab.timeOf(recording, "another controller has taken over")).isCloseTo(25, within(1e-9));
        double resumed = Lab.timeOf(recording, "I/O goes on");
        // TCP's retries double: 0.2 x (2^k - 1) after the loss, the first one after the takeover is at 25.4 s.
        assertThat(resumed).isCloseTo(10 + 25.4, within(1e-9));
        assertThat(recording.serviceRate(Service.NFS).mean(60, 99)).isPositive();
        assertThat(recording.serviceRate(Service.NFS).mean(101, 104)).isZero();
        assertThat(recording.serviceRate(Service.NFS).mean(150, 200)).isPositive();
        assertThat(Lab.texts(recording)).noneMatch(t -> t.contains("all paths down"));
    }

    @Test
    void pathsMoveToTheOtherControllersPortsAfterATakeover() {
        Lab lab = reading("lun01");
        Recording recording = lab.at(10)
                .happens(new StorageHappening.FailController(lab.design.id("san"), 0))
                .play(100)
                .recording();
        assertThat(recording.serviceRate(Service.ISCSI).mean(11, 24)).isZero();
        // The other controller's portals answered all the time: no retransmission is waited for.
        assertThat(Lab.timeOf(recording, "I/O goes on")).isCloseTo(25, within(1e-9));
        assertThat(recording.serviceRate(Service.ISCSI).mean(50, 100))
                .isCloseTo(recording.serviceRate(Service.ISCSI).mean(1, 9), within(1e4));
        assertThat(Lab.texts(recording)).noneMatch(t -> t.contains("all paths down"));
    }

    @Test
    void aLostDeviceFailsIoAtOnceUntilItIsRestored() {
        Lab lab = reading("lun01");
        Id lun = lab.design.id("lun01");
        Recording recording = lab.at(10)
                .happens(new StorageHappening.LoseDevice(lun))
                .at(50)
                .restore("lun01")
                .play(100)
                .recording();
        assertThat(recording.devices().get(0).status()).isEqualTo(DeviceStatus.PERMANENT_LOSS);
        assertThat(recording.serviceRate(Service.ISCSI).mean(10, 50)).isZero();
        assertThat(recording.serviceRate(Service.ISCSI).mean(50, 100)).isPositive();
    }

    @Test
    void portBindingUsesVmksWithOneActiveUplinkOnlyAndSaysWhichItLeavesOut() {
        Lab lab = reading("lun01");
        lab.design.host("esx01").vmk("vmk8", "iscsi-a").ip("10.0.30.90/24").boundToIscsi();
        lab.design.host("esx01").vmk("vmk9", "front").ip("10.0.30.91/24").boundToIscsi();
        Recording recording = lab.play(5).recording();
        assertThat(Lab.texts(recording))
                .anyMatch(t -> t.equals("esx01 vmk9 is bound to iSCSI but its port group has 1 active and 1 standby"
                        + " uplinks: it is not compliant and has no paths"));
        assertThat(recording.storagePaths().stream().filter(k -> k.service() == Service.ISCSI && !k.write()))
                .hasSize(2);
    }

    @Test
    void whatHasNoControllerOrDeviceSaysSo() {
        Lab lab = reading("nfs01");
        List<String> texts = Lab.texts(lab.at(1)
                .happens(new StorageHappening.FailController(lab.design.id("filer"), 7))
                .happens(new StorageHappening.LoseDevice(lab.design.id("nfs01")))
                .restore("nfs01")
                .play(5)
                .recording());
        assertThat(texts)
                .anyMatch(t -> t.equals("filer has no controller 7 with a port"))
                .anyMatch(t -> t.contains("NFS has no permanent device loss"))
                .anyMatch(t -> t.equals("nfs01 works already"));
    }

    @Test
    void aHopTooNarrowForFullFramesStallsIoWhileHeartbeatsPass() {
        Lab lab = reading("nfs01");
        lab.narrow("filer e0", 1500);
        Recording recording = lab.play(100).recording();
        assertThat(recording.serviceRate(Service.NFS).mean(0, 100)).isZero();
        assertThat(Lab.texts(recording))
                .anyMatch(t -> t.contains("frames of MTU 9000 do not pass a hop of MTU 1500"))
                .noneMatch(t -> t.contains("all paths down"));
    }
}
