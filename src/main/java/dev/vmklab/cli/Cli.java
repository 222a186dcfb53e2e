package dev.vmklab.cli;

import dev.vmklab.exchange.ImportProblem;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentException;
import dev.vmklab.format.DocumentFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// The program without a window.
@Command(
        name = "vmklab",
        description = "Draw, play and understand ESXi host networks. Without a verb the window opens.",
        mixinStandardHelpOptions = true,
        subcommands = {
            RunCommand.class,
            CompareCommand.class,
            SweepCommand.class,
            WhyCommand.class,
            DiffCommand.class,
            ImportCommand.class,
            ValidateCommand.class,
            SchemaCommand.class
        })
public final class Cli {
    /// Done.
    public static final int OK = 0;

    /// What was asked is answered with no: an expectation failed.
    public static final int NOT_MET = 1;

    /// The input cannot be used.
    public static final int BAD_INPUT = 2;

    /// A fault of the program itself.
    private static final int FAULT = 70;

    private static final String SAMPLE = "flat" + DocumentFile.DESIGN_SUFFIX;
    private static final Path REPORT = Path.of("target", "report");

    private Cli() {}

    /// Carries out one call.
    ///
    /// @param version of the program
    /// @return the exit code
    public static int run(String[] arguments, String version, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Cli(), new Commands(version));
        line.setOut(out);
        line.setErr(err);
        line.getCommandSpec().versionProvider(() -> new String[] {"vmklab " + version});
        line.registerConverter(Path.class, Cli::path);
        line.setParameterExceptionHandler((problem, args) -> complain(err, usage(problem)));
        line.setExecutionExceptionHandler((problem, command, result) -> complain(err, sentence(problem)));
        line.setExitCodeExceptionMapper(fault -> FAULT);
        int code = line.execute(arguments);
        if (out.checkError() && code == OK) {
            code = complain(err, "standard output cannot be written");
        }
        err.flush();
        return code;
    }

    /// A file or folder by its name.
    private static Path path(String name) {
        if (name.isBlank()) {
            throw new TypeConversionException("the name of a file or folder is empty");
        }
        return Path.of(name);
    }

    private static String usage(ParameterException problem) {
        return message(problem).lines().findFirst().orElse("") + " (see "
                + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help)";
    }

    /// Runs the sample that a plain start opens, into `target/report`, and says in five lines what came of it.
    ///
    /// @return the exit code
    public static int runSample(String version, PrintWriter out, PrintWriter err) {
        int code;
        try {
            DesignDocument document = DocumentFile.parse(sample(), SAMPLE);
            HeadlessRun run = new HeadlessRun(version, Progress.onTerminal(err));
            run.carryOut(document, document.scenarioToPlay(), false, Optional.of(REPORT))
                    .verdict()
                    .forEach(out::println);
            out.println("Report: " + REPORT.toAbsolutePath());
            code = OK;
        } catch (Exception e) {
            code = complain(err, message(e));
        }
        out.flush();
        return code;
    }

    private static String sample() throws IOException {
        try (InputStream stream = Cli.class.getResourceAsStream("/sample-designs/" + SAMPLE)) {
            if (stream == null) {
                throw new IOException(SAMPLE + " is missing from the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int complain(PrintWriter err, String sentence) {
        err.println("vmklab: " + sentence.lines().findFirst().orElse(sentence));
        return BAD_INPUT;
    }

    /// What went wrong, for a person; a fault of the program itself keeps its trace.
    private static String sentence(Exception problem) throws Exception {
        return switch (problem) {
            case DocumentException e -> message(e);
            case ImportProblem e -> message(e);
            case BadInput e -> message(e);
            case UncheckedIOException e -> message(e);
            case InvalidPathException e -> "\"" + e.getInput() + "\" cannot be the name of a file";
            case FileSystemException e ->
                e.getFile() + ": cannot be written: "
                        + Optional.ofNullable(e.getReason()).orElse(e.getClass().getSimpleName());
            case IOException e -> e.getClass().getSimpleName() + ": " + message(e);
            default -> throw problem;
        };
    }

    private static String message(Exception problem) {
        String message = problem.getMessage();
        return message == null ? problem.toString() : message;
    }
}
