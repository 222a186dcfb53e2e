package dev.vmklab.analysis.sweep;

import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The elements that a scenario still names after an instant. Reads the components of the happenings, whatever their
/// kind, so that no kind can be forgotten.
final class NamedLater {
    private final Set<Id> named = new HashSet<>();

    private NamedLater() {}

    static Set<Id> in(Scenario scenario, double at) {
        NamedLater later = new NamedLater();
        for (TimedEvent event : scenario.events()) {
            if (event.atSeconds() > at) {
                later.add(event.happening());
            }
        }
        return Set.copyOf(later.named);
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
