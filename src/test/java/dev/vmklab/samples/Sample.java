package dev.vmklab.samples;

import dev.vmklab.design.Design;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.scenario.Scenario;

/// A design that is shipped in `sample-designs`.
///
/// @param file name without `.vmklab.json`
record Sample(String file, DesignDocument document) {
    Design design() {
        return document.design();
    }

    /// @throws IllegalArgumentException when no scenario has this name
    Scenario scenario(String name) {
        return document.scenario(name)
                .orElseThrow(() -> new IllegalArgumentException(file + " has no scenario \"" + name + "\""));
    }

    @Override
    public String toString() {
        return file;
    }
}
