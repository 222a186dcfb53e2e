package dev.vmklab.scenario;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.Optional;

/// A happening at a time of a scenario.
///
/// @param atSeconds since the start of the run, 0 to 10 000 000
/// @param repeat how it comes again; empty for once
/// @param group events with the same group are shown, edited and moved together; empty for none
public record TimedEvent(
        Id id, double atSeconds, Happening happening, Optional<Repetition> repeat, String group, Extras extras) {
    public TimedEvent {
        Check.range("atSeconds", atSeconds, 0, Scenario.MAX_SECONDS);
        Check.text("group", group);
    }

    public TimedEvent(Id id, double atSeconds, Happening happening) {
        this(id, atSeconds, happening, Optional.empty(), "", Extras.NONE);
    }

    /// How often it happens, 1 or more.
    public int count() {
        return 1 + repeat.map(Repetition::times).orElse(0);
    }

    /// When it happens, seconds since the start of the run.
    ///
    /// @param i 0 to below [#count]
    public double time(int i) {
        return atSeconds + i * repeat.map(Repetition::everySeconds).orElse(0.0);
    }

    public TimedEvent withHappening(Happening newHappening) {
        return new TimedEvent(id, atSeconds, newHappening, repeat, group, extras);
    }

    public TimedEvent withRepeat(Optional<Repetition> newRepeat) {
        return new TimedEvent(id, atSeconds, happening, newRepeat, group, extras);
    }

    public TimedEvent withGroup(String newGroup) {
        return new TimedEvent(id, atSeconds, happening, repeat, newGroup, extras);
    }

    public TimedEvent withAtSeconds(double newAt) {
        return new TimedEvent(id, newAt, happening, repeat, group, extras);
    }
}
