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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a scenario does to elements, by itself.
final class Breakage {
    private static final String ISOLATED = "isolated";
    private static final String PARTITIONED = "partitioned";

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
        Map<Id, Condition> found = new LinkedHashMap<>();
        for (Step step : steps) {
            if (step.at() <= time) {
                apply(step, time, found);
            }
        }
        return found;
    }

    private static void apply(Step step, double time, Map<Id, Condition> found) {
        switch (step.happening()) {
            case ElementHappening element -> apply(element, time - step.at(), found);
            case AvailabilityHappening availability -> apply(availability, found);
            case StorageHappening storage -> apply(storage, found);
            case MigrationHappening.Evacuate e -> put(found, e.host(), Condition.Kind.MAINTENANCE, "maintenance mode");
            default -> {}
        }
    }

    private static void put(Map<Id, Condition> found, Id id, Condition.Kind kind, String text) {
        found.put(id, new Condition(id, kind, text));
    }

    private static void apply(ElementHappening happening, double since, Map<Id, Condition> found) {
        switch (happening) {
            case ElementHappening.Fail f -> put(found, f.element(), Condition.Kind.FAILED, "failed");
            case ElementHappening.Restore r -> found.remove(r.element());
            case ElementHappening.BlackHole b ->
                put(found, b.element(), Condition.Kind.BLACK_HOLE, "link up, passes nothing");
            case ElementHappening.Degrade d ->
                put(
                        found,
                        d.element(),
                        Condition.Kind.DEGRADED,
                        "at " + Units.share(d.capacityFraction())
                                + (d.lossFraction() > 0 ? ", loses " + Units.share(d.lossFraction()) : ""));
            case ElementHappening.Flap f -> flap(f, since, found);
        }
    }

    private static void flap(ElementHappening.Flap flap, double since, Map<Id, Condition> found) {
        double period = flap.downSeconds() + flap.upSeconds();
        if (since >= flap.times() * period) {
            found.remove(flap.element());
        } else if (since % period < flap.downSeconds()) {
            put(found, flap.element(), Condition.Kind.FAILED, "flaps, down");
        } else {
            put(found, flap.element(), Condition.Kind.FLAPPING, "flaps, up");
        }
    }

    private static void apply(AvailabilityHappening happening, Map<Id, Condition> found) {
        switch (happening) {
            case AvailabilityHappening.Isolate i -> put(found, i.host(), Condition.Kind.ISOLATED, ISOLATED);
            case AvailabilityHappening.Partition p ->
                p.hosts().forEach(h -> put(found, h, Condition.Kind.ISOLATED, PARTITIONED));
            case AvailabilityHappening.Heal heal ->
                found.values()
                        .removeIf(c -> c.text().equals(ISOLATED) || c.text().equals(PARTITIONED));
            case AvailabilityHappening.ExitMaintenance e -> found.remove(e.host());
            default -> {}
        }
    }

    private static void apply(StorageHappening happening, Map<Id, Condition> found) {
        switch (happening) {
            case StorageHappening.FailController f ->
                put(found, f.array(), Condition.Kind.DEGRADED, "controller " + f.controller() + " failed");
            case StorageHappening.RestoreController r -> found.remove(r.array());
            case StorageHappening.LoseDevice l -> put(found, l.datastore(), Condition.Kind.FAILED, "device lost");
            default -> {}
        }
    }
}
