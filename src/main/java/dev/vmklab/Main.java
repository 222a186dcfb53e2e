package dev.vmklab;

import dev.vmklab.cli.Cli;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// The one entry point. It looks at its arguments before any JavaFX class is loaded.
public final class Main {
    private Main() {}

    /// Runs the program and ends the process with the exit code: 0 done, 1 findings where asked for, 2 bad input.
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(Cli.run(arguments, Version.ofThisBuild(), out, err));
    }
}
