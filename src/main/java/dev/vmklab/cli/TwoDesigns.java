package dev.vmklab.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What verbs about two designs ask for.
final class TwoDesigns {
    @Parameters(index = "0", paramLabel = "A", description = "A *.vmklab.json file.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "Another one, such as a later version of it.")
    private Path second = Path.of("");

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    Path a() {
        return first;
    }

    Path b() {
        return second;
    }

    boolean isJson() {
        return json;
    }
}
