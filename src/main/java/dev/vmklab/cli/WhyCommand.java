package dev.vmklab.cli;

import dev.vmklab.analysis.why.Counterfactual;
import dev.vmklab.analysis.why.Explanation;
import dev.vmklab.analysis.why.Subject;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.format.ExplanationFile;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.Simulation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says why a datastore, a link, a service or a VLAN is as it is at an instant, and what it would be otherwise.
@Command(
        name = "why",
        description =
                "Explain the latency of a datastore, service or VLAN, or a link's load, at an instant, and try what would change it.",
        mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DESIGN", description = "A *.vmklab.json file.")
    private Path design = Path.of("");

    @Option(names = "--scenario", paramLabel = "S", description = ScenarioChoice.HELP)
    private Optional<String> scenario = Optional.empty();

    @Option(names = "--at", paramLabel = "SECONDS", required = true, description = "The instant.")
    private double at;

    @Option(
            names = "--datastore",
            paramLabel = "NAME",
            description = "A datastore: its slowest side on the host where it is slowest.")
    private Optional<String> datastore = Optional.empty();

    @Option(
            names = "--link",
            paramLabel = "NAME",
            description = "A link by its label, such as \"esx01 vmnic0 -> ToR A Eth1/3\", or by the port that sends.")
    private Optional<String> link = Optional.empty();

    @Option(names = "--service", paramLabel = "NAME", description = "The packets of a service, such as NFS or vMotion.")
    private Optional<String> service = Optional.empty();

    @Option(names = "--vlan", paramLabel = "ID", description = "The packets in a VLAN.")
    private Optional<Integer> vlan = Optional.empty();

    @Option(names = "--json", description = "Print the explanation as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        long asked = Stream.of(datastore, link, service, vlan)
                .filter(Optional::isPresent)
                .count();
        if (asked != 1) {
            throw new BadInput("expected one of --datastore, --link, --service and --vlan");
        }
        DesignDocument document = DocumentFile.read(design);
        Scenario played = ScenarioChoice.of(document, design, scenario);
        ScenarioChoice.within(at, played);
        var parameters = ParameterFile.standard().parameters(document);
        Simulation run = Simulation.of(document.design(), played, parameters);
        run.runUntil(at);
        Subject subject = subject(run);
        Explanation explanation = Explanation.of(run, subject);
        List<Counterfactual.Result> results = new ArrayList<>();
        for (Counterfactual otherwise : Counterfactual.of(run, subject)) {
            results.add(Counterfactual.tryOn(run, subject, otherwise, parameters));
        }
        if (json) {
            spec.commandLine()
                    .getOut()
                    .print(ExplanationFile.text(new ExplanationFile.Content(
                            document.design().name(), played.name(), explanation, results)));
        } else {
            WhyText.lines(explanation, results).forEach(spec.commandLine().getOut()::println);
        }
        return Cli.OK;
    }

    private Subject subject(Simulation run) throws BadInput {
        if (datastore.isPresent()) {
            return SubjectChoice.ofDatastore(run, datastore.get(), design);
        }
        if (service.isPresent()) {
            return SubjectChoice.ofService(service.get());
        }
        return vlan.isPresent()
                ? SubjectChoice.ofVlan(run, vlan.get(), design)
                : SubjectChoice.ofLink(run, link.orElseThrow(), design);
    }
}
