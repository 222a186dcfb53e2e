package dev.vmklab.cli;

import dev.vmklab.format.Schema;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints the JSON Schema of one of the program's documents.
@Command(name = "schema", description = "Print a JSON Schema.", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DOCUMENT",
            arity = "0..1",
            description = "design, scenario, report, comparison, sweep, explanation or difference.")
    private String document = Schema.DESIGN.key();

    @Override
    public Integer call() throws BadInput {
        Schema schema = Arrays.stream(Schema.values())
                .filter(s -> s.key().equals(document))
                .findFirst()
                .orElseThrow(() -> new BadInput("\"" + document + "\" is no document with a schema, expected one of "
                        + Arrays.stream(Schema.values()).map(Schema::key).collect(Collectors.joining(", "))));
        spec.commandLine().getOut().print(schema.text());
        return Cli.OK;
    }
}
