package dev.vmklab.scenario;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Id;

/// A happening at a time of a scenario.
///
/// @param atSeconds since the start of the run, 0 to 10 000 000
public record TimedEvent(Id id, double atSeconds, Happening happening) {
    public TimedEvent {
        Check.range("atSeconds", atSeconds, 0, Scenario.MAX_SECONDS);
    }
}
