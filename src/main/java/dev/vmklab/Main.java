package dev.vmklab;

import dev.vmklab.app.App;
import dev.vmklab.app.NoDisplayException;
import dev.vmklab.app.Options;
import java.util.Optional;

/// The one entry point. It looks at its arguments before any JavaFX class is loaded.
public final class Main {
    private Main() {}

    /// Runs the program and ends the process with the exit code: 0 done, 2 bad input.
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        if (arguments.length == 1 && "--version".equals(arguments[0])) {
            System.out.println("vmklab " + Version.ofThisBuild());
            return 0;
        }
        if (arguments.length == 0 || arguments.length == 1 && "--start".equals(arguments[0])) {
            return window(arguments.length == 1);
        }
        System.err.println("usage: vmklab [--version]");
        return 2;
    }

    private static int window(boolean playing) {
        try {
            App.launch(new Options(Optional.empty(), playing, Version.ofThisBuild()));
            return 0;
        } catch (NoDisplayException e) {
            System.err.println("vmklab: " + e.getMessage());
            return 2;
        }
    }
}
