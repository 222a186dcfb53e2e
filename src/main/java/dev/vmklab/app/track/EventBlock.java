package dev.vmklab.app.track;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One block of the track: an event, or a failure together with what ends it.
///
/// @param events the ids of its events, the first one begins it
/// @param from seconds since the start of the run
/// @param seconds how long it lasts, 0 for an instant
/// @param repeats when it comes again
/// @param stretches whether its length can be changed
record EventBlock(
        List<Id> events,
        double from,
        double seconds,
        List<Double> repeats,
        Tone tone,
        String label,
        boolean stretches) {
    EventBlock {
        events = List.copyOf(events);
        repeats = List.copyOf(repeats);
    }

    /// What sort of thing happens, which decides its looks.
    enum Tone {
        FAILURE("failure"),
        RECOVERY("recovery"),
        MIGRATION("migration"),
        LOAD("load"),
        CONFIGURATION("configuration"),
        STORAGE("storage");

        private final String key;

        Tone(String key) {
            this.key = key;
        }

        /// The style class.
        String key() {
            return key;
        }
    }

    double to() {
        return from + seconds;
    }

    Id id() {
        return events.getFirst();
    }

    /// The blocks of a scenario in the order of their events.
    static List<EventBlock> of(Scenario scenario, DesignIndex index) {
        List<EventBlock> blocks = new ArrayList<>();
        Set<Id> ends = new LinkedHashSet<>();
        for (TimedEvent event : scenario.events()) {
            Optional<TimedEvent> end =
                    HappeningText.endOf(event, scenario.events()).filter(e -> ends.add(e.id()));
            blocks.add(block(event, end, index));
        }
        return blocks.stream().filter(b -> !ends.contains(b.id())).toList();
    }

    private static EventBlock block(TimedEvent event, Optional<TimedEvent> end, DesignIndex index) {
        List<Double> repeats = new ArrayList<>();
        for (int i = 1; i < Math.min(event.count(), MOST_GHOSTS); i++) {
            repeats.add(event.time(i));
        }
        List<Id> ids = new ArrayList<>(List.of(event.id()));
        end.ifPresent(e -> ids.add(e.id()));
        double seconds = end.map(e -> e.atSeconds() - event.atSeconds())
                .orElseGet(() -> HappeningText.seconds(event.happening()));
        String group = event.group().isEmpty() ? "" : event.group() + ": ";
        return new EventBlock(
                ids,
                event.atSeconds(),
                seconds,
                repeats,
                HappeningText.tone(event.happening()),
                group + HappeningText.of(event.happening(), index),
                end.isPresent() || HappeningText.lasts(event.happening()));
    }

    /// More than these nobody tells apart.
    private static final int MOST_GHOSTS = 200;
}
