package dev.vmklab.scenario;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;

/// A happening at a time of a scenario.
///
/// @param atSeconds since the start of the run, 0 to 10 000 000
public record TimedEvent(Id id, double atSeconds, Happening happening, Extras extras) {
    public TimedEvent {
        Check.range("atSeconds", atSeconds, 0, Scenario.MAX_SECONDS);
    }

    public TimedEvent(Id id, double atSeconds, Happening happening) {
        this(id, atSeconds, happening, Extras.NONE);
    }
}
