package dev.vmklab.exchange;

import dev.vmklab.exchange.rvtools.RvTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The formats that can be imported, in the order in which they are tried.
public final class Importers {
    private static final List<Importer> ALL = List.of(new RvTools());

    private Importers() {}

    /// The importer for a file or folder.
    ///
    /// @throws ImportProblem when the path does not exist or no format recognises it
    public static Importer detect(Path input) {
        if (!Files.exists(input)) {
            throw new ImportProblem(input, "no such file or folder");
        }
        if (!Files.isReadable(input)) {
            throw new ImportProblem(input, "may not be read, expected read permission");
        }
        return ALL.stream()
                .filter(i -> i.recognises(input))
                .findFirst()
                .orElseThrow(() -> new ImportProblem(
                        input,
                        UnknownInput.describe(input) + "; known formats: "
                                + ALL.stream().map(Importer::label).collect(Collectors.joining(", "))));
    }

    /// Finds the importer and reads.
    ///
    /// @throws ImportProblem as [#detect] and [Importer#read] do
    public static Imported read(Path input) {
        return detect(input).read(input);
    }
}
