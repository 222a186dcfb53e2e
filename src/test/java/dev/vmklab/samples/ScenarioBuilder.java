package dev.vmklab.samples;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Builds a scenario by the labels of a [DesignBuilder].
final class ScenarioBuilder {
    private final DesignBuilder design;
    private final String name;
    private final double seconds;
    private final String description;
    private final List<TimedEvent> events = new ArrayList<>();
    private double at;

    ScenarioBuilder(DesignBuilder design, String name, double seconds, String description) {
        this.design = design;
        this.name = name;
        this.seconds = seconds;
        this.description = description;
    }

    /// The time of what follows.
    ScenarioBuilder at(double time) {
        at = time;
        return this;
    }

    ScenarioBuilder migrate(String toHost, String... vms) {
        for (String vm : vms) {
            add(new MigrationHappening.Migrate(design.id(vm), Optional.of(design.id(toHost))));
        }
        return this;
    }

    ScenarioBuilder evacuate(String host) {
        return add(new MigrationHappening.Evacuate(design.id(host)));
    }

    ScenarioBuilder fail(String element) {
        return add(new ElementHappening.Fail(design.id(element)));
    }

    ScenarioBuilder restore(String element) {
        return add(new ElementHappening.Restore(design.id(element)));
    }

    /// @param scope label of a VM or host, empty for all VMs
    ScenarioBuilder load(String scope, double disk, double network, double dirty) {
        Optional<Id> of = scope.isEmpty() ? Optional.empty() : Optional.of(design.id(scope));
        return add(new LoadHappening.ChangeLoad(of, disk, network, dirty));
    }

    private ScenarioBuilder add(Happening happening) {
        Id id = IdSource.forKey("event", name + " " + events.size());
        events.add(new TimedEvent(id, at, happening));
        return this;
    }

    Scenario build() {
        return new Scenario(IdSource.forKey("scenario", name), name, description, seconds, 1, events, Extras.NONE);
    }
}
