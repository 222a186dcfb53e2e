package dev.vmklab.samples;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Builds a sample: a design and the scenarios to play on it, the first of which is the default.
final class SampleBuilder {
    final DesignBuilder design;
    private final String file;
    private final List<ScenarioBuilder> scenarios = new ArrayList<>();

    private SampleBuilder(String file, String name) {
        this.file = file;
        this.design = DesignBuilder.sample(name);
    }

    static SampleBuilder sample(String file, String name, String description) {
        SampleBuilder sample = new SampleBuilder(file, name);
        sample.design.description(description.strip());
        return sample;
    }

    ScenarioBuilder scenario(String name, double seconds, String description) {
        ScenarioBuilder scenario = new ScenarioBuilder(design, name, seconds, description.strip());
        scenarios.add(scenario);
        return scenario;
    }

    Sample build() {
        List<Scenario> built = scenarios.stream().map(ScenarioBuilder::build).toList();
        return new Sample(
                file,
                DesignDocument.of(design.build())
                        .withScenarios(built)
                        .withDefaultScenario(Optional.of(built.getFirst().id())));
    }
}
