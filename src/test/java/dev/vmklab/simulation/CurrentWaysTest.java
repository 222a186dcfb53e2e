package dev.vmklab.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.network.Route;
import dev.vmklab.network.RouteChanges;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.recorder.Detail;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// After every event, traffic goes the ways that it would find if all of them were looked for.
class CurrentWaysTest {
    private static final int MOST_LOOKS = 30;

    static Stream<Path> samples() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("sample-designs"))) {
            return files.filter(file -> file.toString().endsWith(".vmklab.json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void lookingForAllWaysFindsNoOthers(Path sample) throws Exception {
        DesignDocument document = DocumentFile.read(sample);
        int all = 0;
        for (Scenario scenario : document.scenarios()) {
            Simulation run = Simulation.of(
                    document.design(), scenario, ParameterFile.standard().parameters(document));
            int looks = 0;
            while (looks < MOST_LOOKS && run.nextEventTime() <= run.end()) {
                int before = eventsOf(run);
                run.step();
                if (eventsOf(run) > before) {
                    looks++;
                    assertThat(waysLookedForAgain(run))
                            .as("%s, %s at %s s", sample, scenario.name(), run.now())
                            .isEqualTo(ways(run.mechanisms().state()));
                }
            }
            all += looks;
        }
        assertThat(all).isPositive();
    }

    /// How much has happened beside vMotions, of which there are many.
    private static int eventsOf(Simulation run) {
        Log<Occurrence> log = run.recording().occurrences();
        int events = 0;
        for (int i = 0; i < log.size(); i++) {
            events += log.get(i).kind() == Occurrence.Kind.MIGRATION ? 0 : 1;
        }
        return events;
    }

    private static List<String> waysLookedForAgain(Simulation run) {
        Mechanisms again = run.mechanisms().copy(Detail.NOTHING);
        again.storage().reroute(RouteChanges.everywhere());
        again.vmTraffic().reroute(RouteChanges.everywhere());
        again.management().reroute(RouteChanges.everywhere());
        return ways(again.state());
    }

    private static List<String> ways(State state) {
        List<String> ways = new ArrayList<>();
        for (int slot = 0; slot < state.flows.slots(); slot++) {
            if (state.flows.isPresent(slot)) {
                Route.Way way = state.flows.way(slot);
                ways.add(slot + ": flow " + state.flows.occupant(slot) + " by " + Arrays.toString(way.links())
                        + " asks " + state.flows.asked(slot));
            }
        }
        return ways;
    }
}
