package dev.vmklab.simulation.vsan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.StorageHappening;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VsanHealthTest {
    private final Design design = SampleFiles.read("vsan-4").design();
    private final List<TimedEvent> events = new ArrayList<>();

    private Recording play(double seconds) {
        Simulation run = Simulation.of(
                design, new Scenario(Id.of("scenario-1"), "s", "", seconds, 1, events, Extras.NONE), Lab.PARAMETERS);
        run.runUntil(seconds);
        return run.recording();
    }

    private void at(double seconds, Happening happening) {
        events.add(new TimedEvent(Id.of("event-" + events.size()), seconds, happening));
    }

    private Id host(int n) {
        return design.hosts().get(n).id();
    }

    @Test
    void aHostThatIsOutIsAbsentForAnHourAndThenRebuilt() {
        at(100, new ElementHappening.Fail(host(3)));
        Recording recording = play(4000);
        assertThat(Lab.timeOf(recording, "esx04 is absent; its components wait 60 min"))
                .isEqualTo(100);
        assertThat(Lab.timeOf(recording, "of esx04 to rebuild them")).isEqualTo(3700);
        assertThat(recording.serviceRate(Service.VSAN).mean(3710, 3720))
                .isGreaterThan(recording.serviceRate(Service.VSAN).mean(3600, 3690) + 1e9);
    }

    @Test
    void aHostThatReturnsInTimeGetsWhatItMissed() {
        at(100, new ElementHappening.Fail(host(3)));
        at(400, new ElementHappening.Restore(host(3)));
        Recording recording = play(4000);
        assertThat(Lab.texts(recording))
                .anyMatch(t -> t.contains("that esx04 missed while it was absent"))
                .noneMatch(t -> t.contains("to rebuild them"));
        double back = Lab.timeOf(recording, "that esx04 missed");
        assertThat(back).isBetween(400.0, 440.0);
        assertThat(recording.transfers().get(0).succeeded()).isTrue();
    }

    @Test
    void withTwoHostsOutSomeObjectsHaveNoQuorum() {
        at(100, new ElementHappening.Fail(host(2)));
        at(200, new ElementHappening.Fail(host(3)));
        Recording recording = play(400);
        assertThat(Lab.timeOf(recording, "lose the quorum of their objects")).isEqualTo(200);
        assertThat(Lab.texts(recording).stream()
                        .filter(t -> t.contains("lose the quorum"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aWriteIsCountedOnceOnThePathOfItsSlowestCopy() {
        Recording recording = play(10);
        double writes = IntStream.range(0, recording.storagePaths().size())
                .filter(p -> recording.storagePaths().get(p).write()
                        && recording.storagePaths().get(p).host().equals(host(0)))
                .mapToDouble(p -> recording.storage(p).get(0).operationsPerSecond())
                .sum();
        assertThat(writes).isCloseTo(30_000 * 0.3, within(1e-6));
    }

    @Test
    void aMirroredWriteCrossesTheNetworkAsOftenAsTheTableSays() {
        Recording recording = play(10);
        double payload = 0;
        for (int p = 0; p < recording.storagePaths().size(); p++) {
            if (recording.storagePaths().get(p).write() && recording.storage(p).size() > 0) {
                payload += recording.storage(p).get(0).wireBitsPerSecond() * (9000 - 52) / (9000 + 38.0) / 8;
            }
        }
        double guest = 4 * 30_000 * 0.3 * 8192;
        assertThat(payload / guest).isCloseTo(2 * (1 - 1 / 4.0), within(1e-6));
    }

    @Test
    void aPolicyChangeMovesItsBytesThrottledByLatency() {
        Id store = design.datastores().getFirst().id();
        at(10, new StorageHappening.Resync(store, 30e9));
        Recording recording = play(200);
        assertThat(recording.transfers().get(0).endedAt()
                        - recording.transfers().get(0).startedAt())
                .isCloseTo(30e9 / (0.3 * 25e9 / 8), within(1.0));
    }
}
