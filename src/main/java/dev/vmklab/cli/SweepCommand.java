package dev.vmklab.cli;

import dev.vmklab.analysis.sweep.BusiestInstant;
import dev.vmklab.analysis.sweep.Shard;
import dev.vmklab.analysis.sweep.Sweep;
import dev.vmklab.analysis.sweep.SweepResult;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentException;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.format.SweepFile;
import dev.vmklab.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Lets every single element fail, or every two, and ranks the failures by what they do to the services.
@Command(
        name = "sweep",
        description = "Let every element fail, and rank the failures by their harm to the services.",
        mixinStandardHelpOptions = true)
final class SweepCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    private final String version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DESIGN",
            arity = "1..*",
            description = "A *.vmklab.json file; with --merge the results of the parts of a sweep.")
    private List<Path> files = List.of();

    @Option(names = "--scenario", paramLabel = "S", description = ScenarioChoice.HELP)
    private Optional<String> scenario = Optional.empty();

    @Option(
            names = "--at",
            paramLabel = "SECONDS",
            description = "When the failures happen. Default: where the scenario uses most bandwidth.")
    private Optional<Double> at = Optional.empty();

    @Option(names = "--pairs", description = "Every two failures at once instead of every single one.")
    private boolean pairs;

    @Option(names = "--json", paramLabel = "FILE|-", description = "Write the result as JSON.")
    private Optional<String> json = Optional.empty();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Carry out only every N-th run from the I-th on, I from 0.")
    private Optional<String> shard = Optional.empty();

    @Option(names = "--merge", description = "Join the results of all parts of a sweep.")
    private boolean merge;

    SweepCommand(String version) {
        this.version = version;
    }

    @Override
    public Integer call() throws Exception {
        if (json.isPresent() && !json.get().equals(STANDARD_OUTPUT)) {
            refuseWhereNothingCanBeSaved(Path.of(json.get()));
        }
        SweepResult result = merge ? merged() : swept();
        if (json.isPresent() && json.get().equals(STANDARD_OUTPUT)) {
            spec.commandLine().getOut().print(SweepFile.text(result));
            return Cli.OK;
        }
        if (json.isPresent()) {
            SweepFile.save(Path.of(json.get()), result);
        }
        SweepText.lines(result).forEach(spec.commandLine().getOut()::println);
        return Cli.OK;
    }

    /// A sweep may take hours, so what would lose its result is said before it.
    private static void refuseWhereNothingCanBeSaved(Path file) throws BadInput {
        Path parent = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new BadInput("--json is \"" + file + "\", a folder, expected a file");
        }
        if (parent == null || !Files.isDirectory(parent)) {
            throw new BadInput("--json is \"" + file + "\", expected a file in a folder that exists");
        }
        if (!Files.isWritable(Files.exists(file) ? file : parent)) {
            throw new BadInput("--json is \"" + file + "\", which is write-protected, expected a file to save");
        }
    }

    private SweepResult swept() throws Exception {
        if (files.size() != 1) {
            throw new BadInput("one design is swept at a time, expected --merge with the results of several parts");
        }
        Shard part = shard.isPresent() ? part(shard.get()) : Shard.WHOLE;
        Path file = files.getFirst();
        DesignDocument document = DocumentFile.read(file);
        Scenario played = ScenarioChoice.of(document, file, scenario);
        ScenarioChoice.fit(document, file, played);
        var parameters = ParameterFile.standard().parameters(document);
        double when = at.isPresent()
                ? ScenarioChoice.within(at.get(), played)
                : BusiestInstant.of(document.design(), played, parameters);
        Sweep sweep = Sweep.plan(document.design(), played, parameters, document.objectives(), when, pairs);
        var subject = new SweepResult.Subject(
                version,
                document.design().name(),
                DocumentFile.sha256(document),
                played.name(),
                played.seed(),
                when,
                pairs,
                document.parameters());
        return SweepResult.of(
                subject,
                sweep,
                part,
                ParallelSweep.run(
                        sweep,
                        part.of(sweep.cases()),
                        Progress.onTerminal(spec.commandLine().getErr())));
    }

    private static Shard part(String text) throws BadInput {
        String[] numbers = text.split("/", -1);
        try {
            if (numbers.length == 2) {
                return new Shard(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new BadInput("--shard is \"" + text + "\", expected I/N with I from 0 to N - 1");
    }

    private SweepResult merged() throws BadInput, DocumentException {
        List<SweepResult> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(SweepFile.read(file));
            try {
                SweepResult.merge(parts);
            } catch (IllegalArgumentException e) {
                throw new BadInput(file + " " + e.getMessage());
            }
        }
        SweepResult result = SweepResult.merge(parts);
        if (!result.isWhole()) {
            throw new BadInput("the parts hold " + result.rows().size() + " of " + result.cases()
                    + " runs, expected all parts of the sweep");
        }
        return result;
    }
}
