package dev.vmklab.validation;

import dev.vmklab.simulation.precopy.CopyOutcome;
import dev.vmklab.simulation.precopy.GuestMemory;
import dev.vmklab.simulation.precopy.PreCopy;
import dev.vmklab.simulation.precopy.SteppedRate;

/// A memory copy with all its numbers, and how it goes.
///
/// @param fixedSeconds of downtime beside sending what is left
public record PreCopyCase(
        String name,
        GuestMemory memory,
        PreCopy.Rules rules,
        SteppedRate rate,
        double fixedSeconds,
        Expected expected) {
    private static final double TOLERANCE = 1e-6;
    /// Bytes are printed to a thousandth, seconds to a nanosecond; half a unit, doubled for rounding on both sides.
    private static final double ALLOWANCE_BYTES = 1e-3;

    private static final double ALLOWANCE_SECONDS = 1e-9;

    /// @param roundBytes of each round, and what is left for the switch-over
    public record Expected(
            int rounds,
            double[] roundBytes,
            double totalBytes,
            double preCopySeconds,
            double downtimeSeconds,
            double totalSeconds,
            boolean converged) {}

    public CaseResult judge() {
        Stopwatch watch = Stopwatch.start();
        CopyOutcome outcome = CopyOutcome.of(memory, rules, rate, fixedSeconds);
        double seconds = watch.seconds();
        if (outcome.rounds() != expected.rounds()) {
            return failed("makes " + outcome.rounds() + " rounds, expected " + expected.rounds(), seconds);
        }
        if (outcome.converged() != expected.converged()) {
            return failed("converged is " + outcome.converged() + ", expected " + expected.converged(), seconds);
        }
        Deviation deviation = new Deviation();
        for (int i = 0; i < expected.roundBytes().length; i++) {
            double bytes = expected.roundBytes()[i];
            deviation.add(i, outcome.roundBytes().get(i), bytes, ALLOWANCE_BYTES, bytes, TOLERANCE);
        }
        int n = expected.roundBytes().length;
        deviation.add(
                n, outcome.totalBytes(), expected.totalBytes(), ALLOWANCE_BYTES, expected.totalBytes(), TOLERANCE);
        compareSeconds(deviation, n + 1, outcome.preCopySeconds(), expected.preCopySeconds());
        compareSeconds(deviation, n + 2, outcome.downtimeSeconds(), expected.downtimeSeconds());
        compareSeconds(deviation, n + 3, outcome.totalSeconds(), expected.totalSeconds());
        return new CaseResult(name, deviation.worst(), deviation.passed(), seconds, subject(deviation, n));
    }

    private CaseResult failed(String detail, double seconds) {
        return new CaseResult(name, Double.POSITIVE_INFINITY, false, seconds, detail);
    }

    private static void compareSeconds(Deviation deviation, int at, double actual, double expected) {
        deviation.add(at, actual, expected, ALLOWANCE_SECONDS, expected, TOLERANCE);
    }

    private static String subject(Deviation deviation, int rounds) {
        int at = deviation.at();
        if (at < 0) {
            return "";
        }
        String[] names = {"total_bytes", "precopy_s", "downtime_s", "total_s"};
        String subject = at < rounds ? "round_bytes " + at : names[at - rounds];
        return subject + " is " + deviation.text();
    }
}
