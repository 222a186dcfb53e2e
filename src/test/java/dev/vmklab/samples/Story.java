package dev.vmklab.samples;

import dev.vmklab.analysis.Run;
import dev.vmklab.design.Design;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The story played: four vMotions from esx01 to esx02 at 20 s, 180 s in all.
public final class Story {
    public static final double BURST = 20;

    private Story() {}

    public static Run run(StorySamples.Variant variant) {
        return run(StorySamples.of(variant, variant.name()));
    }

    public static Run run(Design design) {
        return Run.of(design, burst(design), ParameterFile.standard().parameters());
    }

    public static Scenario burst(Design design) {
        Id destination = design.hosts().get(1).id();
        List<TimedEvent> events = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            String vm = "app-1" + i;
            Id id = design.vms().stream()
                    .filter(v -> v.name().equals(vm))
                    .findFirst()
                    .orElseThrow()
                    .id();
            events.add(new TimedEvent(
                    Id.of("event-" + i), BURST, new Happening.Migrate(id, Optional.of(destination))));
        }
        return new Scenario(Id.of("scenario-burst"), "vMotion burst", "", 180, 1, events, Extras.NONE);
    }
}
