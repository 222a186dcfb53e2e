package dev.vmklab.simulation.happening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Recording;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Elements that work badly: less speed, loss at random, more delay.
class DegradeTest {
    private static final DesignDocument FLAT = SampleFiles.read("flat");
    private static final Id VMNIC =
            FLAT.design().hosts().getFirst().vmnics().getFirst().id();

    @Test
    void aLinkAtATenthOfItsSpeedCarriesNoMoreUntilItIsRestored() {
        Simulation run = play(new ElementHappening.Degrade(VMNIC, 0.1, 0, 0));
        int link = transmit(run);

        assertThat(run.recording().linkRate(link).mean(0, 10)).isGreaterThan(1e9);
        assertThat(run.recording().linkRate(link).max(11, 30)).isLessThanOrEqualTo(1e9 * (1 + 1e-9));
        assertThat(run.recording().linkRate(link).mean(40, 60))
                .isCloseTo(run.recording().linkRate(link).mean(0, 10), within(1.0));
        assertThat(Lab.texts(run.recording()))
                .anyMatch(t -> t.contains("works badly"))
                .anyMatch(t -> t.contains("works well again"));
    }

    /// One NFS connection: 1.22 x frame / (RTT x sqrt(p)), the round trip being some 0.1 ms.
    @Test
    void randomLossHoldsATcpConnectionBelowMathisBound() {
        Recording recording =
                play(new ElementHappening.Degrade(VMNIC, 1, 0.02, 0)).recording();
        double before = recording.serviceRate(Service.NFS).mean(0, 10);
        double lossy = recording.serviceRate(Service.NFS).mean(11, 30);

        assertThat(lossy).isLessThan(before);
        assertThat(recording.serviceRate(Service.NFS).mean(40, 60)).isCloseTo(before, within(1.0));
    }

    @Test
    void delayMakesEveryOperationSlower() {
        Recording recording =
                play(new ElementHappening.Degrade(VMNIC, 1, 0, 0.005)).recording();
        double before = mean(recording, 5);
        double delayed = mean(recording, 20);

        assertThat(delayed).isBetween(before + 0.0099, before + 0.02);
    }

    private static double mean(Recording recording, double at) {
        var log = recording.storage(0);
        return log.get(log.indexAt(at)).latency().total();
    }

    private static Simulation play(Happening happening) {
        Scenario scenario = Scenario.steady()
                .withEvents(List.of(
                        new TimedEvent(Id.of("event-1"), 10, happening),
                        new TimedEvent(Id.of("event-2"), 30, new ElementHappening.Restore(VMNIC))));
        Simulation run = Simulation.verifying(
                FLAT.design(), scenario, ParameterFile.standard().parameters(FLAT));
        run.runToEnd();
        return run;
    }

    private static int transmit(Simulation run) {
        for (int l = 0; l < run.network().linkCount(); l++) {
            if (run.network().link(l).from().equals(VMNIC)) {
                return l;
            }
        }
        throw new AssertionError("the vmnic sends nowhere");
    }
}
