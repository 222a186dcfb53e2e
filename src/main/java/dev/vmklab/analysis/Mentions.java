package dev.vmklab.analysis;

import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The elements that happenings name. Reads their components, whatever their kind, so that no kind can be forgotten.
public final class Mentions {
    private final Set<Id> named = new LinkedHashSet<>();

    private Mentions() {}

    /// What one happening names, in the order of its components.
    public static Set<Id> in(Happening happening) {
        Mentions mentions = new Mentions();
        mentions.add(happening);
        return mentions.named;
    }

    /// What a scenario still names after an instant, repetitions included.
    public static Set<Id> after(Scenario scenario, double seconds) {
        Mentions mentions = new Mentions();
        for (TimedEvent event : scenario.events()) {
            if (event.time(event.count() - 1) > seconds) {
                mentions.add(event.happening());
            }
        }
        return mentions.named;
    }

    private void add(Object value) {
        switch (value) {
            case Id id -> named.add(id);
            case Optional<?> maybe -> maybe.ifPresent(this::add);
            case Collection<?> many -> many.forEach(this::add);
            case Record parts -> components(parts);
            default -> {}
        }
    }

    private void components(Record parts) {
        for (RecordComponent component : parts.getClass().getRecordComponents()) {
            try {
                add(component.getAccessor().invoke(parts));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component + " of a happening cannot be read", e);
            }
        }
    }
}
