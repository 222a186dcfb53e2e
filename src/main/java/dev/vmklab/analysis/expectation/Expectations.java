package dev.vmklab.analysis.expectation;

import dev.vmklab.analysis.Run;
import dev.vmklab.scenario.Expectation;
import dev.vmklab.scenario.Metric;
import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.units.Units;
import java.util.List;
import java.util.Locale;

/// Holds a run against the expectations of its scenario.
public final class Expectations {
    private Expectations() {}

    /// One result per expectation, in their order.
    public static List<ExpectationResult> judge(Run run) {
        return run.scenario().expectations().stream().map(e -> judge(run, e)).toList();
    }

    private static ExpectationResult judge(Run run, Expectation expectation) {
        Measured measured = Applicability.obstacle(run, expectation)
                .map(Measured::nothing)
                .orElseGet(() -> measure(run, expectation));
        boolean kept = measured.value()
                .map(v -> expectation.comparison().holds(v, expectation.bound()))
                .orElse(false);
        return new ExpectationResult(
                expectation, kept, measured.value(), measured.at(), sentence(run, expectation, measured, kept));
    }

    private static Measured measure(Run run, Expectation expectation) {
        return switch (expectation.metric()) {
            case STORAGE_READ_LATENCY, STORAGE_WRITE_LATENCY -> new StorageMetrics(run, expectation).latency();
            case IO_RATE -> new StorageMetrics(run, expectation).rate();
            case SILENCE -> new StorageMetrics(run, expectation).silence();
            case ALL_PATHS_DOWN -> new StorageMetrics(run, expectation).allPathsDown();
            case SERVICE_BANDWIDTH -> new NetworkMetrics(run, expectation).bandwidth();
            case LINK_UTILISATION -> new NetworkMetrics(run, expectation).utilisation();
            case MIGRATIONS_COMPLETED, MIGRATIONS_FAILED, MIGRATION_DURATION, MIGRATION_DOWNTIME ->
                new VmMetrics(run, expectation).migrations();
            case HA_RESTARTS, TIME_TO_RESTART -> new VmMetrics(run, expectation).restarts();
            case VMS_NOT_RUNNING -> new VmMetrics(run, expectation).notRunning();
            case FT_SLOWDOWN -> new FaultToleranceMetrics(run, expectation).slowdown();
            case VMS_UNPROTECTED -> new FaultToleranceMetrics(run, expectation).unprotected();
            case HA_PRIMARIES -> new HaRoleMetrics(run, expectation).hostsThatAre(HaState.Role.PRIMARY);
            case HOSTS_ISOLATED -> new HaRoleMetrics(run, expectation).hostsThatAre(HaState.Role.ISOLATED);
        };
    }

    private static String sentence(Run run, Expectation e, Measured measured, boolean kept) {
        String of =
                e.scope().map(id -> " of " + run.network().index().label(id)).orElse("");
        String service = e.service().map(s -> s.label() + " ").orElse("");
        String expected = String.format(
                Locale.ROOT,
                "%s: %s %s%s%s between %s and %s expected %s %s",
                e.name(),
                e.statistic().words(),
                service,
                e.metric().label(),
                of,
                Units.instant(e.fromSeconds()),
                Units.instant(Math.max(e.fromSeconds(), Window.of(e, run).to())),
                e.comparison().words(),
                shown(e.metric(), e.bound()));
        if (measured.value().isEmpty()) {
            return expected + ", but there is none: " + measured.about();
        }
        double value = measured.value().get();
        String about = measured.about().isEmpty() ? "" : " (" + measured.about() + ")";
        String found = expected + ", is " + shown(e.metric(), value) + " at " + Units.instant(measured.at()) + about;
        return kept ? found : found + ", " + byHowMuch(e, value);
    }

    private static String byHowMuch(Expectation e, double value) {
        double off = Math.abs(value - e.bound());
        String side = value > e.bound() ? " too much" : " too little";
        String share = e.bound() > 0 ? String.format(Locale.ROOT, " (%.0f %%)", 100 * off / e.bound()) : "";
        return shown(e.metric(), off) + side + share;
    }

    private static String shown(Metric metric, double value) {
        return switch (metric.unit()) {
            case SECONDS -> Units.seconds(value);
            case PER_SECOND -> String.format(Locale.ROOT, "%.1f/s", value);
            case BITS_PER_SECOND -> Units.rate(value);
            case FRACTION -> Units.share(value);
            case COUNT -> Units.count(value);
        };
    }
}
