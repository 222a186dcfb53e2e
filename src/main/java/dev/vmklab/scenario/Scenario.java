package dev.vmklab.scenario;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.List;
import java.util.stream.IntStream;

/// A story to play on a design, and what must be true of its run.
///
/// @param durationSeconds length of the run, above 0
/// @param seed of every random draw; with the design and the events it decides each bit of a run
/// @param expectations what must be true of the run
public record Scenario(
        Id id,
        String name,
        String description,
        double durationSeconds,
        long seed,
        List<TimedEvent> events,
        List<Expectation> expectations,
        Extras extras) {
    public static final double MAX_SECONDS = 1e7;

    /// How long a design without scenarios runs its steady load.
    public static final double STEADY_SECONDS = 60;

    public Scenario {
        Check.name("name", name);
        Check.range("durationSeconds", durationSeconds, 1e-3, MAX_SECONDS);
        events = List.copyOf(events);
        expectations = List.copyOf(expectations);
    }

    /// Without expectations.
    public Scenario(
            Id id,
            String name,
            String description,
            double durationSeconds,
            long seed,
            List<TimedEvent> events,
            Extras extras) {
        this(id, name, description, durationSeconds, seed, events, List.of(), extras);
    }

    /// The steady load of a design, nothing happening.
    public static Scenario steady() {
        return new Scenario(Id.of("scenario-steady"), "Steady load", "", STEADY_SECONDS, 1, List.of(), Extras.NONE);
    }

    /// How many times of its events lie behind its end, so that they never come.
    public long lateEvents() {
        return events.stream()
                .flatMapToDouble(event -> IntStream.range(0, event.count()).mapToDouble(event::time))
                .filter(time -> time > durationSeconds)
                .count();
    }

    public Scenario withDurationSeconds(double newDuration) {
        return new Scenario(id, name, description, newDuration, seed, events, expectations, extras);
    }

    public Scenario withEvents(List<TimedEvent> newEvents) {
        return new Scenario(id, name, description, durationSeconds, seed, newEvents, expectations, extras);
    }

    public Scenario withExpectations(List<Expectation> newExpectations) {
        return new Scenario(id, name, description, durationSeconds, seed, events, newExpectations, extras);
    }
}
