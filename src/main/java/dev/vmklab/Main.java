package dev.vmklab;

import dev.vmklab.app.App;
import dev.vmklab.app.NoDisplayException;
import dev.vmklab.app.Options;
import dev.vmklab.cli.Cli;
import dev.vmklab.cli.KernelValidation;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// The one entry point. It looks at its arguments before any JavaFX class is loaded: no verb opens the window, a verb
/// runs without one. Where there is no display the sample runs headless instead.
public final class Main {
    /// Opens the window with its scenario already playing; what a plain start of the build uses.
    private static final String START = "--start";

    private Main() {}

    /// Runs the program and ends the process with the exit code: 0 done, 1 findings where asked for, 2 bad input.
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        List<String> words = List.of(arguments);
        if (words.equals(List.of("--version"))) {
            // Without the command line's parser this takes a fifth of a second less.
            System.out.println("vmklab " + Version.ofThisBuild());
            return;
        }
        // Java2D draws pictures only; a toolkit of its own would get into the way of JavaFX's on the same display.
        System.setProperty("java.awt.headless", "true");
        OptionalInt validated = KernelValidation.tryRun(words, out, err);
        if (validated.isPresent()) {
            System.exit(validated.getAsInt());
        }
        boolean window = words.isEmpty() || words.equals(List.of(START));
        int code = window
                ? openWindow(words.contains(START), out, err)
                : Cli.run(arguments, Version.ofThisBuild(), out, err);
        System.exit(code);
    }

    private static int openWindow(boolean playing, PrintWriter out, PrintWriter err) {
        String reason = "DISPLAY and WAYLAND_DISPLAY are not set";
        if (hasDisplay()) {
            try {
                App.launch(new Options(Optional.empty(), playing, Version.ofThisBuild()));
                return Cli.OK;
            } catch (NoDisplayException e) {
                reason = Optional.ofNullable(e.getMessage()).orElse("the toolkit failed");
            }
        }
        out.println("No display (" + reason + "): running the sample headless.");
        return Cli.runSample(Version.ofThisBuild(), out, err);
    }

    /// Only X11 and Wayland can be missing; on other systems the toolkit itself says so.
    private static boolean hasDisplay() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isHeadlessPlatform();
    }

    private static boolean isSet(String variable) {
        return !Optional.ofNullable(System.getenv(variable)).orElse("").isEmpty();
    }

    /// JavaFX's own platform without a screen, which tests choose.
    private static boolean isHeadlessPlatform() {
        return "Headless".equals(System.getProperty("glass.platform"));
    }
}
