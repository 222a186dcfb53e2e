package dev.vmklab.app.canvas;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Lets a VM migrate at an instant of the scenario that is played. Pure functions.
final class Migrating {
    /// How long a scenario goes on after the last migration that was drawn into it.
    private static final double AFTERWARDS_SECONDS = 120;

    private Migrating() {}

    /// The document with a vMotion in its scenario; one that holds none gets the steady load as its
    /// first.
    ///
    /// @param playing the scenario that is played
    /// @param at seconds since its start
    static DesignDocument migrated(DesignDocument document, Id playing, Id vm, Id toHost, double at, IdSource ids) {
        Happening migrate = new MigrationHappening.Migrate(vm, Optional.of(toHost));
        TimedEvent event = new TimedEvent(ids.next("event"), at, migrate);
        List<Scenario> scenarios = new ArrayList<>(document.scenarios());
        if (scenarios.stream().noneMatch(s -> s.id().equals(playing))) {
            scenarios.add(Scenario.steady());
        }
        scenarios.replaceAll(s -> s.id().equals(playing) ? with(s, event) : s);
        return document.withScenarios(scenarios);
    }

    private static Scenario with(Scenario scenario, TimedEvent event) {
        List<TimedEvent> events = new ArrayList<>(scenario.events());
        events.add(event);
        events.sort(Comparator.comparingDouble(TimedEvent::atSeconds));
        double end = Math.max(scenario.durationSeconds(), event.atSeconds() + AFTERWARDS_SECONDS);
        return new Scenario(
                scenario.id(),
                scenario.name(),
                scenario.description(),
                end,
                scenario.seed(),
                events,
                scenario.expectations(),
                scenario.extras());
    }
}
