package dev.vmklab.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.Recording;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a run costs by the number of hosts at the same load per host, and the evacuation of a whole cluster, all with
/// recording on. Each is played twice, cold and warm, in one virtual machine. Prints a row per measure.
@Tag("slow")
class CostCurveMeasurement {
    private static final double VMOTION_EVERY_SECONDS = 20;
    private static final double MIB = 1 << 20;

    /// One run: how long from the design to the first instant, and from there to the end.
    private record Cost(
            int instants, double simulatedSeconds, double beginSeconds, double seconds, double beginHeap, double heap) {
        double speed() {
            return simulatedSeconds / seconds;
        }

        double microsecondsPerInstant() {
            return seconds * 1e6 / instants;
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 3600", "16, 1200", "64, 240", "256, 60", "1000, 20"})
    void aRunOfHosts(int hosts, double seconds) {
        GrownDesign grown = new GrownDesign(hosts);
        Design design = grown.design();
        Scenario scenario = grown.vMotions(design, seconds, VMOTION_EVERY_SECONDS);

        measure(hosts + " hosts, " + design.vms().size() + " VMs", design, scenario);
    }

    @Test
    void theEvacuationOfAClusterOf32Hosts() {
        Design design = LargeSample.of().design();

        measure("64 hosts, evacuation of 640 VMs", design, ClusterEvacuation.of(design));
    }

    private static void measure(String what, Design design, Scenario scenario) {
        Parameters parameters = ParameterFile.standard().parameters();
        Cost cold = play(design, scenario, parameters);
        Cost warm = play(design, scenario, parameters);
        say(
                "| %s | %.0f s | %d | %.2f s | %.0f | %.0f | %.0f us | %.0f MB | %.0f MB |",
                what,
                warm.simulatedSeconds(),
                warm.instants(),
                warm.beginSeconds(),
                cold.speed(),
                warm.speed(),
                warm.microsecondsPerInstant(),
                warm.beginHeap(),
                warm.heap());
    }

    private static Cost play(Design design, Scenario scenario, Parameters parameters) {
        long built = System.nanoTime();
        Simulation run = Simulation.of(design, scenario, parameters);
        double beginSeconds = secondsSince(built);
        double beginHeap = liveMebibytes();
        int instants = 0;
        long begun = System.nanoTime();
        while (run.nextEventTime() <= run.end()) {
            run.step();
            instants++;
        }
        run.runUntil(run.end());
        double seconds = secondsSince(begun);
        double heap = liveMebibytes();
        Recording recording = run.recording();
        assertThat(recording.until()).isEqualTo(scenario.durationSeconds());
        assertThat(recording.migrations().size()).isPositive();
        for (int i = 0; i < recording.migrations().size(); i++) {
            MigrationRecord migration = recording.migrations().get(i);
            assertThat(migration.succeeded()).as(migration.toString()).isTrue();
        }
        return new Cost(instants, run.now(), beginSeconds, seconds, beginHeap, heap);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /// What a full collection leaves, of everything in the virtual machine.
    private static double liveMebibytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MIB;
    }

    private static void say(String text, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, text, arguments));
    }
}
