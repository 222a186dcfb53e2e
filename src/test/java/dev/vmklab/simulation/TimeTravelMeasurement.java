package dev.vmklab.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Dice;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.mechanism.Mechanisms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long it takes to reach an instant of an hour of 64 hosts, and to copy its state. Prints a line per measure.
@Tag("slow")
class TimeTravelMeasurement {
    private static final double HOUR = 3600;
    private static final int SEEKS = 60;
    private static final int COPIES = 200;

    @Test
    void anyInstantOfAnHourOf64HostsIsReachedInATenthOfASecond() {
        DesignDocument document = SampleFiles.read("hosts-64");
        Simulation run = Simulation.of(
                document.design(), anHour(document), ParameterFile.standard().parameters(document));
        long before = System.nanoTime();
        run.runToEnd();
        double seconds = (System.nanoTime() - before) / 1e9;
        Checkpoints checkpoints = run.checkpoints().orElseThrow();
        Dice dice = new Dice(7);
        double[] seeks = new double[SEEKS];
        for (int i = 0; i < SEEKS; i++) {
            double at = dice.number(0, run.now());
            long start = System.nanoTime();
            checkpoints.at(at);
            seeks[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(seeks);
        say("an hour of 64 hosts: %.2f s, %.0f simulated seconds per second", seconds, run.now() / seconds);
        say(
                "checkpoints: %d; seek ms: median %.1f, worst %.1f",
                checkpoints.size(), seeks[SEEKS / 2], seeks[SEEKS - 1]);
        say("copies of state: %s", copies(run));
        assertThat(seeks[SEEKS - 1]).isLessThan(100);
    }

    private static String copies(Simulation run) {
        Simulation at = run.checkpoints().orElseThrow().at(HOUR / 2);
        Checkpoints single = new Checkpoints(at.scenario(), false);
        for (int i = 0; i < COPIES; i++) {
            at.checkpoints();
            single.begin(mechanisms(at));
        }
        long start = System.nanoTime();
        for (int i = 0; i < COPIES; i++) {
            single.begin(mechanisms(at));
        }
        double milliseconds = (System.nanoTime() - start) / 1e6 / COPIES;
        int flows = mechanisms(at).state().flows.slots();
        return String.format(
                Locale.ROOT,
                "%.3f ms for %d flows, %.3f ms per thousand",
                milliseconds,
                flows,
                milliseconds / flows * 1000);
    }

    private static Mechanisms mechanisms(Simulation run) {
        try {
            var field = Simulation.class.getDeclaredField("mechanisms");
            field.setAccessible(true);
            return (Mechanisms) field.get(run);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One host after the other of both clusters is emptied.
    private static Scenario anHour(DesignDocument document) {
        List<TimedEvent> events = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Id host = document.design().hosts().get(5 * i).id();
            events.add(new TimedEvent(Id.of("event-" + i), 60 + 280 * i, new MigrationHappening.Evacuate(host)));
        }
        return new Scenario(Id.of("scenario-hour"), "An hour", "", HOUR, 1, events, Extras.NONE);
    }

    private static void say(String text, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, text, arguments));
    }
}
