package dev.vmklab;

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
        System.err.println("usage: vmklab --version");
        return 2;
    }
}
