package dev.vmklab.format;

import dev.vmklab.format.json.Fault;
import java.util.List;

/// What is wrong with a stand-alone scenario beyond its shape. What it refers to is checked by the run, because it
/// names elements of designs that it does not know.
final class ScenarioCheck {
    private ScenarioCheck() {}

    static List<Fault> faults(ScenarioDocument document) {
        return IdCheck.repeated(DocumentFile.SCENARIO.shape(), document);
    }
}
