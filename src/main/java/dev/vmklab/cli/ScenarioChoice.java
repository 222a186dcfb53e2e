package dev.vmklab.cli;

import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentException;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.format.ScenarioFit;
import dev.vmklab.scenario.Scenario;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the scenario that a verb's `--scenario` names, and refuses what does not go with it.
final class ScenarioChoice {
    /// The help text of the option.
    static final String HELP = "Id or name of a scenario in the design, or a *.scenario.vmklab.json file. "
            + "Default: the design's default scenario, else its first, else 60 s of its steady load.";

    private ScenarioChoice() {}

    /// @param design the document's file, for messages
    /// @param wanted what the option says; empty for the scenario that the design plays by itself
    static Scenario of(DesignDocument document, Path design, Optional<String> wanted)
            throws BadInput, DocumentException {
        if (wanted.isEmpty()) {
            return document.scenarioToPlay();
        }
        String name = wanted.get();
        Optional<Scenario> own = document.scenario(name);
        if (own.isPresent()) {
            return own.get();
        }
        if (name.endsWith(DocumentFile.SCENARIO_SUFFIX) || new File(name).isFile()) {
            return DocumentFile.readScenario(Path.of(name)).scenario();
        }
        String known =
                document.scenarios().stream().map(s -> "\"" + s.name() + "\"").collect(Collectors.joining(", "));
        throw new BadInput("\"" + name + "\" is no scenario of " + design + ", expected "
                + (known.isEmpty() ? "none: the design has no scenarios" : "one of " + known));
    }

    /// Refuses a scenario that names what a design does not have.
    static void fit(DesignDocument document, Path file, Scenario scenario) throws BadInput {
        List<String> misfits = ScenarioFit.misfits(document, scenario);
        if (!misfits.isEmpty()) {
            throw new BadInput("the scenario \"" + scenario.name() + "\" does not fit " + file + ": "
                    + misfits.getFirst() + (misfits.size() > 1 ? " (and " + (misfits.size() - 1) + " more)" : ""));
        }
    }

    /// Refuses an instant that a scenario does not have.
    ///
    /// @return the instant, seconds
    static double within(double at, Scenario played) throws BadInput {
        if (!(at >= 0 && at <= played.durationSeconds())) {
            throw new BadInput("--at is " + at + ", expected 0 to " + played.durationSeconds() + ", the length of \""
                    + played.name() + "\"");
        }
        return at;
    }
}
