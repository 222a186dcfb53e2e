package dev.vmklab.format;

import dev.vmklab.format.json.Fault;
import dev.vmklab.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/// Whether a scenario can be played on a design that it was not written for.
public final class ScenarioFit {
    private ScenarioFit() {}

    /// What the scenario names that the design does not have; empty where it fits.
    public static List<String> misfits(DesignDocument document, Scenario scenario) {
        DesignDocument alone = DesignDocument.of(document.design());
        int known = faults(alone).size();
        return faults(alone.withScenarios(List.of(scenario))).stream()
                .skip(known)
                .map(fault -> place(fault) + " " + fault.message())
                .toList();
    }

    private static List<Fault> faults(DesignDocument document) {
        return IdCheck.repeatedAndDangling(DocumentFile.DESIGN.shape(), document.withDefaultScenario(Optional.empty()));
    }

    private static String place(Fault fault) {
        String path = fault.path().toString();
        return path.substring(path.indexOf('.') + 1);
    }
}
