package dev.vmklab.cli;

import dev.vmklab.exchange.FirstScenario;
import dev.vmklab.exchange.Imported;
import dev.vmklab.exchange.Importers;
import dev.vmklab.exchange.LedgerSummary;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a design of someone else's file, and accounts for every row of it.
@Command(name = "import", description = "Import an RVTools workbook or CSV folder.", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int EXAMPLES = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE|DIR", description = "What to import.")
    private Path input = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "The design to write.")
    private Path output = Path.of("");

    @Override
    public Integer call() throws Exception {
        if (Files.exists(input) && Files.exists(output) && Files.isSameFile(input, output)) {
            throw new BadInput(output + " is what is imported, expected another file for the design");
        }
        Imported imported = Importers.read(input);
        DesignDocument document = DesignDocument.of(imported.design())
                .withLedger(imported.ledger())
                .withScenarios(FirstScenario.of(imported.design()).stream().toList());
        DocumentFile.save(output, document);
        LedgerSummary.lines(imported, EXAMPLES).forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().println("Design: " + output);
        return Cli.OK;
    }
}
