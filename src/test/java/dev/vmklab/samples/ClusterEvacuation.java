package dev.vmklab.samples;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every VM of the first half of a design's hosts goes to the other half at the same time, each host's to one host.
final class ClusterEvacuation {
    static final double SECONDS = 240;
    private static final double BEGINS_SECONDS = 10;
    private static final int VMS_PER_HOST = 20;

    private ClusterEvacuation() {}

    static Scenario of(Design design) {
        List<TimedEvent> events = new ArrayList<>();
        int half = design.hosts().size() / 2;
        for (int h = 0; h < half; h++) {
            Id from = design.hosts().get(h).id();
            Id to = design.hosts().get(h + half).id();
            var wave = new MigrationHappening.MigrationWave(Optional.of(from), VMS_PER_HOST, 0, Optional.of(to));
            events.add(new TimedEvent(Id.of("event-" + h), BEGINS_SECONDS, wave));
        }
        return new Scenario(Id.of("scenario-evacuation"), "Evacuation", "", SECONDS, 1, events, Extras.NONE);
    }
}
