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
import dev.vmklab.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Plays one scenario on two designs in lockstep and says who serves whom better, by how much.
@Command(
        name = "compare",
        description = "Play one scenario on two designs and compare them.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TwoDesigns files = new TwoDesigns();

    @Option(names = "--scenario", paramLabel = "S", description = ScenarioChoice.HELP)
    private Optional<String> scenario = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "SECONDS",
            description = "Where what is compared begins; the start if absent.")
    private double from;

    @Option(names = "--to", paramLabel = "SECONDS", description = "Where it ends; the end of the runs if absent.")
    private double to = Double.POSITIVE_INFINITY;

    @Override
    public Integer call() throws Exception {
        if (!(from >= 0 && from < to)) {
            throw new BadInput("--from " + from + (to < Double.POSITIVE_INFINITY ? " --to " + to : "")
                    + " is no part of a run, expected 0 <= from < to");
        }
        DesignDocument a = DocumentFile.read(files.a());
        DesignDocument b = DocumentFile.read(files.b());
        Scenario played = ScenarioChoice.of(a, files.a(), scenario);
        ScenarioChoice.fit(a, files.a(), played);
        ScenarioChoice.fit(b, files.b(), played);
        Comparison comparison = compare(a, b, played);
        if (comparison.fromSeconds() != from) {
            throw new BadInput("--from is " + from + ", but the runs end at " + comparison.toSeconds());
        }
        if (files.isJson()) {
            spec.commandLine().getOut().print(ComparisonFile.text(comparison));
        } else {
            ComparisonText.lines(comparison).forEach(spec.commandLine().getOut()::println);
        }
        return Cli.OK;
    }

    private Comparison compare(DesignDocument a, DesignDocument b, Scenario played) {
        Plan ofA = Plan.of(a.design(), played, ParameterFile.standard().parameters(a));
        Plan ofB = Plan.of(b.design(), played, ParameterFile.standard().parameters(b));
        List<Objective> objectives = a.objectives().isEmpty() ? b.objectives() : a.objectives();
        return Lockstep.compare(
                ofA,
                ofB,
                objectives.isEmpty() ? Objectives.defaults(ofA.parameters()) : objectives,
                from,
                to,
                Progress.onTerminal(spec.commandLine().getErr()));
    }
}
