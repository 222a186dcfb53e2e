package dev.vmklab.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/// Shows how far long work has come, on a terminal only.
final class Progress {
    private static final double SHOWN_STEP = 0.05;

    private Progress() {}

    /// A consumer of the share done (0 to 1) that rewrites one line of the terminal; one that does nothing where
    /// standard error is no terminal.
    static DoubleConsumer onTerminal(PrintWriter err) {
        if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isEmpty()) {
            return share -> {};
        }
        double[] shown = {0};
        return share -> {
            if (share >= 1 && shown[0] > 0) {
                err.print("\r          \r");
                err.flush();
                shown[0] = 0;
            } else if (share < 1 && share >= shown[0] + SHOWN_STEP) {
                shown[0] = share;
                err.printf("\r%3.0f %%", 100 * share);
                err.flush();
            }
        };
    }
}
