package dev.vmklab.cli;

import dev.vmklab.analysis.Objectives;
import dev.vmklab.analysis.Plan;
import dev.vmklab.analysis.comparison.Comparison;
import dev.vmklab.analysis.comparison.Lockstep;
import dev.vmklab.design.Objective;
import dev.vmklab.format.ComparisonFile;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.format.ScenarioFit;
import dev.vmklab.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Plays one scenario on two designs in lockstep and says who serves whom better, by how much.
@Command(
        name = "compare",
        description = "Play one scenario on two designs and compare them.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "A", description = "A *.vmklab.json file, whose scenario is played.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "The *.vmklab.json file to compare it with.")
    private Path second = Path.of("");

    @Option(names = "--scenario", paramLabel = "S", description = ScenarioChoice.HELP)
    private Optional<String> scenario = Optional.empty();

    @Option(names = "--json", description = "Print the comparison as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        DesignDocument a = DocumentFile.read(first);
        DesignDocument b = DocumentFile.read(second);
        Scenario played = ScenarioChoice.of(a, first, scenario);
        fit(a, first, played);
        fit(b, second, played);
        Comparison comparison = compare(a, b, played);
        if (json) {
            spec.commandLine().getOut().print(ComparisonFile.text(comparison));
        } else {
            ComparisonText.lines(comparison).forEach(spec.commandLine().getOut()::println);
        }
        return Cli.OK;
    }

    private static void fit(DesignDocument document, Path file, Scenario scenario) throws BadInput {
        List<String> misfits = ScenarioFit.misfits(document, scenario);
        if (!misfits.isEmpty()) {
            throw new BadInput("the scenario \"" + scenario.name() + "\" does not fit " + file + ": "
                    + misfits.getFirst() + (misfits.size() > 1 ? " (and " + (misfits.size() - 1) + " more)" : ""));
        }
    }

    private Comparison compare(DesignDocument a, DesignDocument b, Scenario played) {
        Plan ofA = Plan.of(a.design(), played, ParameterFile.standard().parameters(a));
        Plan ofB = Plan.of(b.design(), played, ParameterFile.standard().parameters(b));
        List<Objective> objectives = a.objectives().isEmpty() ? b.objectives() : a.objectives();
        return Lockstep.compare(
                ofA,
                ofB,
                objectives.isEmpty() ? Objectives.defaults(ofA.parameters()) : objectives,
                Progress.onTerminal(spec.commandLine().getErr()));
    }
}
