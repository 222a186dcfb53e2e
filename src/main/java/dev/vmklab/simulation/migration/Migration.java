package dev.vmklab.simulation.migration;

import dev.vmklab.simulation.precopy.PreCopy;
import dev.vmklab.simulation.recording.MigrationRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One vMotion under way: an immutable state that [MigrationTraffic] replaces at each step.
///
/// @param generation of its timers; an event of an older one is void
/// @param left bytes still to send in the present phase at time `since`
/// @param rate payload bytes per second from `since` on
/// @param phaseStart when the present round or the stun began
/// @param phases that are over
/// @param stunnedAt when the VM was stunned
/// @param startedAt when vCenter let it start, negative while it is queued
record Migration(
        int vm,
        int from,
        int to,
        Phase phase,
        int generation,
        PreCopy copy,
        double left,
        double rate,
        double since,
        double phaseStart,
        double requestedAt,
        double startedAt,
        double stunnedAt,
        List<MigrationRecord.Round> rounds,
        List<MigrationRecord.Phase> phases,
        int[] slots) {
    /// How far it has come.
    enum Phase {
        QUEUED,
        SETUP,
        /// Write traces are installed on the guest's memory.
        TRACE_INSTALL,
        /// The disks are copied, where the hosts share no storage.
        DISK_COPY,
        PRE_COPY,
        SWITCH_OVER,
        RESUMING,
        ENDED
    }

    Migration with(Phase newPhase, double at) {
        return new Migration(
                vm,
                from,
                to,
                newPhase,
                generation + 1,
                copy,
                left,
                rate,
                since,
                at,
                requestedAt,
                startedAt,
                stunnedAt,
                rounds,
                newPhase == phase ? phases : passed(at),
                slots);
    }

    Migration towards(int host) {
        return new Migration(
                vm,
                from,
                host,
                phase,
                generation,
                copy,
                left,
                rate,
                since,
                phaseStart,
                requestedAt,
                startedAt,
                stunnedAt,
                rounds,
                phases,
                slots);
    }

    Migration started(double at) {
        return new Migration(
                vm,
                from,
                to,
                Phase.SETUP,
                generation + 1,
                copy,
                left,
                0,
                at,
                at,
                requestedAt,
                at,
                stunnedAt,
                rounds,
                phases,
                slots);
    }

    /// Begins to send `bytes`.
    Migration sending(Phase newPhase, PreCopy newCopy, double bytes, double at, List<MigrationRecord.Round> newRounds) {
        double stunned = newPhase == Phase.SWITCH_OVER ? at : stunnedAt;
        return new Migration(
                vm,
                from,
                to,
                newPhase,
                generation + 1,
                newCopy,
                bytes,
                rate,
                at,
                at,
                requestedAt,
                startedAt,
                stunned,
                newRounds,
                newPhase == phase ? phases : passed(at),
                slots);
    }

    /// Counts what was sent up to a time and goes on at another rate.
    Migration atRate(double newRate, double at) {
        double rest = Math.max(0, left - rate * (at - since));
        return new Migration(
                vm,
                from,
                to,
                phase,
                generation + 1,
                copy,
                rest,
                newRate,
                at,
                phaseStart,
                requestedAt,
                startedAt,
                stunnedAt,
                rounds,
                phases,
                slots);
    }

    /// The same in a model that has other numbers.
    Migration renumbered(int newVm, int newFrom, int newTo) {
        return new Migration(
                newVm,
                newFrom,
                newTo,
                phase,
                generation,
                copy,
                left,
                rate,
                since,
                phaseStart,
                requestedAt,
                startedAt,
                stunnedAt,
                rounds,
                phases,
                slots);
    }

    Migration withCopy(PreCopy newCopy) {
        return new Migration(
                vm,
                from,
                to,
                phase,
                generation,
                newCopy,
                left,
                rate,
                since,
                phaseStart,
                requestedAt,
                startedAt,
                stunnedAt,
                rounds,
                phases,
                slots);
    }

    /// Bytes of the present phase that have been sent up to a time.
    double sentIn(double bytesOfPhase, double at) {
        return bytesOfPhase - Math.max(0, left - rate * (at - since));
    }

    Migration withSlots(int[] newSlots) {
        return new Migration(
                vm,
                from,
                to,
                phase,
                generation,
                copy,
                left,
                rate,
                since,
                phaseStart,
                requestedAt,
                startedAt,
                stunnedAt,
                rounds,
                phases,
                newSlots);
    }

    /// The phases up to a time, the present one among them.
    List<MigrationRecord.Phase> passed(double at) {
        List<MigrationRecord.Phase> all = new ArrayList<>(phases);
        step().ifPresent(step -> {
            double before = phase == Phase.PRE_COPY
                    ? rounds.stream()
                            .mapToDouble(MigrationRecord.Round::seconds)
                            .sum()
                    : 0;
            all.add(new MigrationRecord.Phase(step, before + at - phaseStart));
        });
        return List.copyOf(all);
    }

    private Optional<MigrationRecord.Step> step() {
        return switch (phase) {
            case SETUP -> Optional.of(MigrationRecord.Step.SETUP);
            case TRACE_INSTALL -> Optional.of(MigrationRecord.Step.TRACE_INSTALL);
            case DISK_COPY -> Optional.of(MigrationRecord.Step.DISK_COPY);
            case PRE_COPY -> Optional.of(MigrationRecord.Step.PRE_COPY);
            case SWITCH_OVER -> Optional.of(MigrationRecord.Step.SWITCH_OVER);
            case RESUMING -> Optional.of(MigrationRecord.Step.RESUME);
            case QUEUED, ENDED -> Optional.empty();
        };
    }

    boolean isSending() {
        return phase == Phase.DISK_COPY || phase == Phase.PRE_COPY || phase == Phase.SWITCH_OVER;
    }

    boolean isRunning() {
        return phase != Phase.QUEUED && phase != Phase.ENDED;
    }
}
