package dev.vmklab.cli;

import dev.vmklab.design.difference.DesignDifference;
import dev.vmklab.design.difference.ElementChange;
import dev.vmklab.format.DesignDifferenceFile;
import dev.vmklab.format.DocumentFile;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Says what a design has otherwise than another.
@Command(
        name = "diff",
        description = "List what design B has otherwise than design A.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TwoDesigns files = new TwoDesigns();

    @Override
    public Integer call() throws Exception {
        DesignDifference difference = DesignDifference.between(
                DocumentFile.read(files.a()).design(),
                DocumentFile.read(files.b()).design());
        PrintWriter out = spec.commandLine().getOut();
        if (files.isJson()) {
            out.print(DesignDifferenceFile.text(difference));
        } else if (difference.isEmpty()) {
            out.println("No differences.");
        } else {
            difference.changes().forEach(change -> print(out, change));
        }
        return Cli.OK;
    }

    private static void print(PrintWriter out, ElementChange change) {
        String mark = switch (change.kind()) {
            case ADDED -> "+ ";
            case REMOVED -> "- ";
            case CHANGED -> "~ ";
        };
        out.println(mark + change.type() + " " + change.label());
        change.properties().forEach(p -> out.println("    " + p.path() + ": " + p.before() + " -> " + p.after()));
    }
}
