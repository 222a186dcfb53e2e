package dev.vmklab.analysis.condition;

import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.StorageHappening;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a scenario does to elements, by itself.
final class Breakage {
    private final List<Step> steps = new ArrayList<>();

    /// One time of an event.
    private record Step(double at, Happening happening) {}

    Breakage(Scenario scenario) {
        for (TimedEvent event : scenario.events()) {
            for (int i = 0; i < event.count(); i++) {
                steps.add(new Step(event.time(i), event.happening()));
            }
        }
        steps.sort(Comparator.comparingDouble(Step::at));
    }

    Map<Id, Condition> at(double time) {
        Found found = new Found(new LinkedHashMap<>());
        for (Step step : steps) {
            if (step.at() <= time) {
                apply(step, time, found);
            }
        }
        return found.together();
    }

    /// What is wrong with each element: one thing of each kind, so that what ends one leaves the others.
    private record Found(Map<Id, Map<Condition.Kind, Condition>> all) {
        void put(Id id, Condition.Kind kind, String text) {
            all.computeIfAbsent(id, i -> new EnumMap<>(Condition.Kind.class)).put(kind, new Condition(id, kind, text));
        }

        void remove(Id id) {
            all.remove(id);
        }

        void remove(Id id, Condition.Kind kind) {
            if (all.containsKey(id)) {
                all.get(id).remove(kind);
            }
        }

        void removeAll(Condition.Kind kind) {
            all.values().forEach(kinds -> kinds.remove(kind));
        }

        Map<Id, Condition> together() {
            Map<Id, Condition> together = new LinkedHashMap<>();
            all.forEach((id, kinds) -> kinds.values().stream()
                    .reduce(Condition::with)
                    .ifPresent(condition -> together.put(id, condition)));
            return together;
        }
    }

    private static void apply(Step step, double time, Found found) {
        switch (step.happening()) {
            case ElementHappening element -> apply(element, time - step.at(), found);
            case AvailabilityHappening availability -> apply(availability, found);
            case StorageHappening storage -> apply(storage, found);
            case MigrationHappening.Evacuate e -> found.put(e.host(), Condition.Kind.MAINTENANCE, "maintenance mode");
            default -> {}
        }
    }

    private static void apply(ElementHappening happening, double since, Found found) {
        switch (happening) {
            case ElementHappening.Fail f -> found.put(f.element(), Condition.Kind.FAILED, "failed");
            case ElementHappening.Restore r -> found.remove(r.element());
            case ElementHappening.BlackHole b ->
                found.put(b.element(), Condition.Kind.BLACK_HOLE, "link up, passes nothing");
            case ElementHappening.Degrade d ->
                found.put(
                        d.element(),
                        Condition.Kind.DEGRADED,
                        "at " + Units.share(d.capacityFraction())
                                + (d.lossFraction() > 0 ? ", loses " + Units.share(d.lossFraction()) : ""));
            case ElementHappening.Flap f -> flap(f, since, found);
        }
    }

    private static void flap(ElementHappening.Flap flap, double since, Found found) {
        double period = flap.downSeconds() + flap.upSeconds();
        if (since >= flap.times() * period) {
            return;
        }
        if (since % period < flap.downSeconds()) {
            found.put(flap.element(), Condition.Kind.FAILED, "flaps, down");
        } else {
            found.put(flap.element(), Condition.Kind.FLAPPING, "flaps, up");
        }
    }

    private static void apply(AvailabilityHappening happening, Found found) {
        switch (happening) {
            case AvailabilityHappening.Isolate i -> found.put(i.host(), Condition.Kind.ISOLATED, "isolated");
            case AvailabilityHappening.Partition p ->
                p.hosts().forEach(h -> found.put(h, Condition.Kind.ISOLATED, "partitioned"));
            case AvailabilityHappening.Heal heal -> found.removeAll(Condition.Kind.ISOLATED);
            case AvailabilityHappening.ExitMaintenance e -> found.remove(e.host(), Condition.Kind.MAINTENANCE);
            default -> {}
        }
    }

    private static void apply(StorageHappening happening, Found found) {
        switch (happening) {
            case StorageHappening.FailController f ->
                found.put(f.array(), Condition.Kind.DEGRADED, "controller " + f.controller() + " failed");
            case StorageHappening.RestoreController r -> found.remove(r.array(), Condition.Kind.DEGRADED);
            case StorageHappening.LoseDevice l -> found.put(l.datastore(), Condition.Kind.FAILED, "device lost");
            case StorageHappening.FailDisks f -> found.put(f.host(), Condition.Kind.DEGRADED, "vSAN disks failed");
            case StorageHappening.RestoreDisks r -> found.remove(r.host(), Condition.Kind.DEGRADED);
            default -> {}
        }
    }
}
