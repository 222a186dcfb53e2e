package dev.vmklab.simulation.happening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.Dice;
import dev.vmklab.design.RandomDesigns;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.RandomHappenings;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever happens to whatever design, in any order: each event ends in an outcome or in a reason, and every
/// allocation
/// keeps to the definition.
class RandomScenariosTest {
    private static final List<String> SAMPLES = List.of(
            "flat",
            "flat-nioc",
            "standard-2x10",
            "classic-6x1",
            "iscsi-two-fabrics",
            "multi-nic-vmotion",
            "vsan-4",
            "stretched",
            "ot-plant");
    private static final int EVENTS = 12;
    /// Between two events, so uneven that nothing else comes at the same instant.
    private static final double APART = 7.130721;

    private static double time(int event) {
        return (event + 1) * APART;
    }

    private static Scenario scenario(Dice dice, Design design) {
        RandomHappenings happenings = new RandomHappenings(dice, design);
        List<TimedEvent> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(new TimedEvent(Id.of("event-" + i), time(i), happenings.happening()));
        }
        return new Scenario(Id.of("scenario-1"), "random", "", time(EVENTS + 5), 1, events, Extras.NONE);
    }

    private static void everyEventIsAnswered(Design design, Scenario scenario) {
        Simulation run = Simulation.verifying(design, scenario, Lab.PARAMETERS);
        run.runUntil(scenario.durationSeconds());
        List<Recording> recordings =
                run.chapters().stream().map(chapter -> chapter.recording()).toList();

        for (TimedEvent event : scenario.events()) {
            assertThat(recordings)
                    .as("what %s at %s s ends in", event.happening(), event.atSeconds())
                    .anyMatch(recording -> tellsOf(recording, event.atSeconds()));
        }
    }

    private static boolean tellsOf(Recording recording, double time) {
        return IntStream.range(0, recording.occurrences().size()).anyMatch(i -> {
            Occurrence occurrence = recording.occurrences().get(i);
            return recording.occurrences().time(i) == time && !occurrence.text().isBlank();
        });
    }

    @Property(tries = 50)
    void everyEventOnASampleIsAnswered(@ForAll long seed) {
        Dice dice = new Dice(seed);
        Design design =
                SampleFiles.read(SAMPLES.get(dice.below(SAMPLES.size()))).design();
        everyEventIsAnswered(design, scenario(dice, design));
    }

    @Property(tries = 250)
    void everyEventOnAnyDesignIsAnswered(@ForAll long seed) {
        Design design = RandomDesigns.of(seed);
        everyEventIsAnswered(design, scenario(new Dice(seed), design));
    }
}
