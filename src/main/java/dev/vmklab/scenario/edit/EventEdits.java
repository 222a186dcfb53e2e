package dev.vmklab.scenario.edit;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.scenario.Repetition;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What can be done with the events of a scenario. Ids that it does not have change nothing.
public final class EventEdits {
    /// What a scenario that has to grow shows after its last event.
    private static final double TAIL_SECONDS = 60;

    private EventEdits() {}

    /// Adds events; the scenario grows where one lies beyond its end.
    public static Scenario with(Scenario scenario, List<TimedEvent> added) {
        List<TimedEvent> all = new ArrayList<>(scenario.events());
        all.addAll(added);
        return longEnough(scenario.withEvents(all));
    }

    public static Scenario without(Scenario scenario, Set<Id> ids) {
        return scenario.withEvents(
                scenario.events().stream().filter(e -> !ids.contains(e.id())).toList());
    }

    /// Moves events in time, none of them to before the start: then all move by less.
    ///
    /// @param seconds later for positive ones
    public static Scenario moved(Scenario scenario, Set<Id> ids, double seconds) {
        double earliest = scenario.events().stream()
                .filter(e -> ids.contains(e.id()))
                .mapToDouble(TimedEvent::atSeconds)
                .min()
                .orElse(0);
        double delta = Math.max(seconds, -earliest);
        return longEnough(changed(scenario, ids, e -> e.withAtSeconds(later(e.atSeconds(), delta))));
    }

    private static double later(double at, double delta) {
        return Math.clamp(at + delta, 0, Scenario.MAX_SECONDS);
    }

    /// Adds copies of events, moved in time. Copies of a group make a group of their own.
    public static Scenario copied(Scenario scenario, Set<Id> ids, double seconds, IdSource source) {
        Set<String> names =
                scenario.events().stream().map(TimedEvent::group).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, String> renamed = new HashMap<>();
        List<TimedEvent> copies = new ArrayList<>();
        for (TimedEvent event : scenario.events()) {
            if (ids.contains(event.id())) {
                String group = renamed.computeIfAbsent(event.group(), g -> g.isEmpty() ? g : fresh(g, names));
                copies.add(new TimedEvent(
                        source.next("event"),
                        later(event.atSeconds(), seconds),
                        event.happening(),
                        event.repeat(),
                        group,
                        event.extras()));
            }
        }
        return with(scenario, copies);
    }

    private static String fresh(String group, Set<String> names) {
        int number = 2;
        while (!names.add(group + " " + number)) {
            number++;
        }
        return group + " " + number;
    }

    /// Puts events into a group; the empty name takes them out of theirs.
    public static Scenario grouped(Scenario scenario, Set<Id> ids, String name) {
        return changed(scenario, ids, e -> e.withGroup(name));
    }

    /// Lets events come again, or only once.
    public static Scenario repeated(Scenario scenario, Set<Id> ids, Optional<Repetition> repetition) {
        return longEnough(changed(scenario, ids, e -> e.withRepeat(repetition)));
    }

    /// Puts one event in the place of that with its id.
    public static Scenario replaced(Scenario scenario, TimedEvent event) {
        return longEnough(changed(scenario, Set.of(event.id()), old -> event));
    }

    /// These events and all that share a group with one of them.
    public static Set<Id> withGroups(Scenario scenario, Set<Id> ids) {
        Set<String> groups = scenario.events().stream()
                .filter(e -> ids.contains(e.id()) && !e.group().isEmpty())
                .map(TimedEvent::group)
                .collect(Collectors.toSet());
        return scenario.events().stream()
                .filter(e -> ids.contains(e.id()) || groups.contains(e.group()))
                .map(TimedEvent::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Scenario changed(Scenario scenario, Set<Id> ids, UnaryOperator<TimedEvent> change) {
        return scenario.withEvents(scenario.events().stream()
                .map(e -> ids.contains(e.id()) ? change.apply(e) : e)
                .toList());
    }

    private static Scenario longEnough(Scenario scenario) {
        double last = scenario.events().stream()
                .mapToDouble(e -> e.time(e.count() - 1))
                .max()
                .orElse(0);
        return last <= scenario.durationSeconds()
                ? scenario
                : scenario.withDurationSeconds(Math.min(Scenario.MAX_SECONDS, last + TAIL_SECONDS));
    }
}
