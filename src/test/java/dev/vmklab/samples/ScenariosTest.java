package dev.vmklab.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.value.Service;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.recording.Occurrence;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every scenario of every sample.
class ScenariosTest {
    /// Frames and headers add at most this to what VMs send.
    private static final double OVERHEAD = 1.08;

    static Stream<Arguments> scenarios() {
        return Samples.all().stream()
                .flatMap(sample -> sample.document().scenarios().stream()
                        .map(scenario -> Arguments.argumentSet(sample + ": " + scenario.name(), sample, scenario)));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everythingThatTheDesignAsksForIsSimulated(Sample sample, Scenario scenario) {
        Played played = Played.of(sample, scenario);

        assertThat(played.texts(Occurrence.Kind.NOTE)).isEmpty();
        assertThat(played.texts(Occurrence.Kind.MIGRATION)).noneMatch(t -> t.contains("not migrated"));
        assertThat(played.migrations())
                .allSatisfy(m -> assertThat(m.succeeded()).isTrue());
        assertThat(played.run().end()).isEqualTo(scenario.durationSeconds());
        assertThat(played.run().recording().occurrences().size())
                .isGreaterThanOrEqualTo(scenario.events().size());
        assertThat(played.texts(Occurrence.Kind.EVENT))
                .filteredOn(t -> t.endsWith("is empty and in maintenance mode"))
                .hasSize((int) scenario.events().stream()
                        .filter(e -> e.happening() instanceof MigrationHappening.Evacuate)
                        .count());
        double asked = sample.design().vms().stream()
                .flatMap(vm -> vm.network().stream())
                .mapToDouble(load -> load.sendBitsPerSecond() + load.receiveBitsPerSecond())
                .sum();
        assertThat(played.serviceRate(Service.VM, 0, 5)).isBetween(asked, OVERHEAD * asked);
    }
}
