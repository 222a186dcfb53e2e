package dev.vmklab.analysis.sweep;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;

/// How a failure hurts the services, in its parts.
///
/// @param storageMillisecondSeconds milliseconds of storage latency above the objective x seconds, added up over hosts,
///     datastores and directions. Operations on a silent path count with the time that they have waited
/// @param failedMigrations migrations that ended without their VM on the destination, or did not end
/// @param slowMigrations migrations that took much longer than without the failure
/// @param falseIsolations hosts that work but declare themselves isolated, as vSphere HA does without heartbeats
/// @param lostVms VMs that ran before the failure and do not when the run ends
/// @param combined the parts in one number: storage + the counts, each times its weight among the model's parameters
public record Harm(
        double storageMillisecondSeconds,
        int failedMigrations,
        int slowMigrations,
        int falseIsolations,
        int lostVms,
        double combined) {
    static Harm of(
            Parameters weights,
            double storageMillisecondSeconds,
            int failedMigrations,
            int slowMigrations,
            int falseIsolations,
            int lostVms) {
        double combined = storageMillisecondSeconds
                + weights.get(Parameter.SWEEP_FAILED_MIGRATION_HARM) * failedMigrations
                + weights.get(Parameter.SWEEP_SLOW_MIGRATION_HARM) * slowMigrations
                + weights.get(Parameter.SWEEP_FALSE_ISOLATION_HARM) * falseIsolations
                + weights.get(Parameter.SWEEP_LOST_VM_HARM) * lostVms;
        return new Harm(
                storageMillisecondSeconds, failedMigrations, slowMigrations, falseIsolations, lostVms, combined);
    }
}
