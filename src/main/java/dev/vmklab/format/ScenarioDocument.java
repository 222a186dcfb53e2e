package dev.vmklab.format;

import dev.vmklab.design.value.Extras;
import dev.vmklab.scenario.Scenario;

/// What a stand-alone `*.scenario.vmklab.json` file holds: one scenario for designs that have the elements it names.
public record ScenarioDocument(Scenario scenario, Extras extras) {
    public static ScenarioDocument of(Scenario scenario) {
        return new ScenarioDocument(scenario, Extras.NONE);
    }
}
