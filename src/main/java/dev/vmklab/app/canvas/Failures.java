package dev.vmklab.app.canvas;

import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.util.HashSet;
import java.util.Set;

/// What a scenario has broken by a time.
final class Failures {
    private Failures() {}

    static Set<Id> at(Scenario scenario, double time) {
        Set<Id> failed = new HashSet<>();
        for (TimedEvent event : scenario.events()) {
            if (event.atSeconds() <= time) {
                switch (event.happening()) {
                    case ElementHappening.Fail fail -> failed.add(fail.element());
                    case ElementHappening.Restore restore -> failed.remove(restore.element());
                    default -> {}
                }
            }
        }
        return failed;
    }
}
