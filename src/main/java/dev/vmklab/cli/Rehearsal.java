package dev.vmklab.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/// Runs verbs one after the other in one virtual machine, so that what it loads, links and learns about hot code can be
/// kept in a cache from which the launcher starts every verb. Used by the build, which says where things lie.
public final class Rehearsal {
    private Rehearsal() {}

    /// @param arguments a folder of reference cases, a design, a folder for a report
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        String cases = arguments[0];
        String design = arguments[1];
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        KernelValidation.tryRun(List.of("validate", cases), nowhere, nowhere);
        for (String[] verb : new String[][] {
            {"run", design, "--report", arguments[2]},
            {"compare", design, design},
            {"sweep", design}
        }) {
            Cli.run(verb, "", nowhere, nowhere);
        }
    }
}
