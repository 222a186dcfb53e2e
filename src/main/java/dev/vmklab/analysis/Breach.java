package dev.vmklab.analysis;

import dev.vmklab.design.Objective;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.Optional;

/// How far one use of storage, or one migration, was from an objective at its worst.
///
/// @param subject what it is about, such as `reads of nfs01 on esx02`
/// @param use the storage use, where the objective is about one
/// @param worst in the objective's unit
/// @param at when it was worst, seconds
/// @param firstAbove when it was above the bound first, seconds; absent where it never was
/// @param secondsAbove how long it was above the bound
/// @param sample what made up the latency then
public record Breach(
        Objective objective,
        String subject,
        Optional<StorageUse> use,
        double worst,
        double at,
        Optional<Double> firstAbove,
        double secondsAbove,
        Optional<StorageSample> sample) {
    /// Worst value over bound; above 1 the objective is missed.
    public double severity() {
        return objective.atMost() > 0 ? worst / objective.atMost() : worst > 0 ? Double.POSITIVE_INFINITY : 0;
    }

    public boolean isMissed() {
        return severity() > 1;
    }
}
