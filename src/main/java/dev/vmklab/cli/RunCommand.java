package dev.vmklab.cli;

import dev.vmklab.analysis.expectation.ExpectationResult;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.scenario.Scenario;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs a scenario and says in words what came of it; with a folder, hands the report over.
@Command(name = "run", description = "Run a scenario of a design and report it.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private final String version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DESIGN", description = "A *.vmklab.json file.")
    private Path design = Path.of("");

    @Option(names = "--scenario", paramLabel = "S", description = ScenarioChoice.HELP)
    private Optional<String> scenario = Optional.empty();

    @Option(names = "--report", paramLabel = "DIR", description = "Write report.json and the pictures there.")
    private Optional<Path> report = Optional.empty();

    @Option(names = "--verify", description = "Check the allocation of bandwidth after every event.")
    private boolean verify;

    @Option(
            names = "--expect",
            description = "Hold the run against the scenario's expectations: exit code 1 when one fails, with what "
                    + "failed, when, and by how much.")
    private boolean expect;

    RunCommand(String version) {
        this.version = version;
    }

    @Override
    public Integer call() throws Exception {
        if (report.isPresent() && Files.exists(report.get()) && !Files.isDirectory(report.get())) {
            throw new BadInput(report.get() + " is a file, expected a folder for the report");
        }
        DesignDocument document = DocumentFile.read(design);
        HeadlessRun run =
                new HeadlessRun(version, Progress.onTerminal(spec.commandLine().getErr()));
        Scenario chosen = ScenarioChoice.of(document, design, scenario);
        if (expect && chosen.expectations().isEmpty()) {
            boolean isOfDesign = scenario.flatMap(document::scenario).isPresent();
            String file = isOfDesign ? design.toString() : scenario.orElse(design.toString());
            throw new BadInput(
                    file + ": scenario \"" + chosen.name() + "\" expects nothing, expected at least one expectation");
        }
        HeadlessRun.Outcome outcome = run.carryOut(document, chosen, verify, report);
        PrintWriter out = spec.commandLine().getOut();
        outcome.verdict().forEach(out::println);
        report.ifPresent(dir -> out.println("Report: " + dir));
        return expect ? tell(outcome.expectations(), out) : Cli.OK;
    }

    private static int tell(List<ExpectationResult> results, PrintWriter out) {
        List<ExpectationResult> failed = results.stream().filter(r -> !r.kept()).toList();
        failed.forEach(r -> out.println("FAILED " + r.sentence()));
        out.println("Expectations: " + (results.size() - failed.size()) + " of " + results.size() + " were met");
        return failed.isEmpty() ? Cli.OK : Cli.NOT_MET;
    }
}
