package dev.vmklab.cli;

import dev.vmklab.format.DocumentException;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.format.reference.ReferenceFolder;
import dev.vmklab.format.reference.ValidationText;
import dev.vmklab.validation.Validation;
import java.io.File;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;

/// The verb `validate`, which also works without the command line's parser: on small cases the parser would take longer
/// than the kernel.
public final class KernelValidation {
    private static final int FAILED = 1;
    private static final String JSON = "--json";

    private KernelValidation() {}

    /// Carries out `validate DIR [--json]`.
    ///
    /// @return the exit code, or empty for any other words
    public static OptionalInt tryRun(List<String> words, PrintWriter out, PrintWriter err) {
        boolean json =
                words.size() == 3 && (words.get(1).equals(JSON) || words.get(2).equals(JSON));
        if (words.size() < 2 || !words.getFirst().equals("validate") || words.size() > 2 && !json) {
            return OptionalInt.empty();
        }
        String folder = words.get(json && words.get(1).equals(JSON) ? 2 : 1);
        if (folder.startsWith("-") || folder.startsWith("@")) {
            return OptionalInt.empty();
        }
        int code = run(new File(folder), json, out, err);
        out.flush();
        err.flush();
        return OptionalInt.of(code);
    }

    /// @return 0 when every case passed, 1 when one failed, 2 when a file or the folder cannot be read or holds no case
    static int run(File folder, boolean json, PrintWriter out, PrintWriter err) {
        Validation validation;
        try {
            validation = ReferenceFolder.validate(
                    folder, () -> ParameterFile.standard().parameters(), Progress.onTerminal(err));
        } catch (DocumentException e) {
            err.println("vmklab: " + e.getMessage());
            return Cli.BAD_INPUT;
        }
        if (holdsNoCase(validation)) {
            err.println("vmklab: " + folder + ": holds no reference case, expected a folder of reference cases");
            return Cli.BAD_INPUT;
        }
        if (json) {
            out.print(ValidationText.json(validation));
        } else {
            new ValidationLines(out).print(validation);
        }
        for (String problem : validation.malformed()) {
            err.println("vmklab: " + problem);
        }
        if (!validation.malformed().isEmpty()) {
            return Cli.BAD_INPUT;
        }
        return validation.passed() ? Cli.OK : FAILED;
    }

    private static boolean holdsNoCase(Validation validation) {
        return validation.families().isEmpty()
                && validation.information().isEmpty()
                && validation.malformed().isEmpty();
    }
}
