package dev.vmklab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs a folder of reference cases through the kernel and says how far it is from them.
@Command(
        name = "validate",
        description = "Run the kernel against a folder of reference cases.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "A folder of reference cases, plain or compressed.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        return KernelValidation.run(
                folder.toFile(),
                json,
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
    }
}
