package dev.vmklab.simulation.migration;

import dev.vmklab.simulation.precopy.PreCopy;
import dev.vmklab.simulation.recording.MigrationRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One vMotion under way: an immutable state that [MigrationTraffic] replaces at each step.
///
/// @param generation of its timers; an event of an older one is void
record Migration(
        int vm,
        int from,
        int to,
        Phase phase,
        int generation,
        PreCopy copy,
        Send send,
        Clock clock,
        History history,
        int[] slots) {
    private static final int[] NO_SLOTS = {};

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

    /// What the present phase sends.
    ///
    /// @param left bytes still to send at time `since`
    /// @param rate payload bytes per second from `since` on
    record Send(double left, double rate, double since) {
        private double leftAt(double at) {
            return Math.max(0, left - rate * (at - since));
        }

        private Send atRate(double newRate, double at) {
            return new Send(leftAt(at), newRate, at);
        }
    }

    /// When it came to where it is, seconds.
    ///
    /// @param startedAt when vCenter let it start, negative while it is queued
    /// @param phaseStart when the present round or the stun began
    /// @param stunnedAt when the VM was stunned
    record Clock(double requestedAt, double startedAt, double phaseStart, double stunnedAt) {
        private Clock inPhaseFrom(double at) {
            return new Clock(requestedAt, startedAt, at, stunnedAt);
        }
    }

    /// What is over.
    record History(List<MigrationRecord.Round> rounds, List<MigrationRecord.Phase> phases) {}

    static Migration queued(int vm, int from, int to, PreCopy copy, double at) {
        return new Migration(
                vm,
                from,
                to,
                Phase.QUEUED,
                0,
                copy,
                new Send(0, 0, at),
                new Clock(at, -1, at, 0),
                new History(List.of(), List.of()),
                NO_SLOTS);
    }

    double left() {
        return send.left();
    }

    double rate() {
        return send.rate();
    }

    double since() {
        return send.since();
    }

    double requestedAt() {
        return clock.requestedAt();
    }

    double startedAt() {
        return clock.startedAt();
    }

    double phaseStart() {
        return clock.phaseStart();
    }

    double stunnedAt() {
        return clock.stunnedAt();
    }

    List<MigrationRecord.Round> rounds() {
        return history.rounds();
    }

    List<MigrationRecord.Phase> phases() {
        return history.phases();
    }

    private Migration next(Phase newPhase, PreCopy newCopy, Send newSend, Clock newClock, History newHistory) {
        return new Migration(vm, from, to, newPhase, generation + 1, newCopy, newSend, newClock, newHistory, slots);
    }

    /// What is over when a phase begins.
    private History before(Phase newPhase, List<MigrationRecord.Round> newRounds, double at) {
        return new History(newRounds, newPhase == phase ? phases() : passed(at));
    }

    Migration with(Phase newPhase, double at) {
        return next(newPhase, copy, send, clock.inPhaseFrom(at), before(newPhase, rounds(), at));
    }

    Migration started(double at) {
        Clock started = new Clock(requestedAt(), at, at, stunnedAt());
        return next(Phase.SETUP, copy, new Send(left(), 0, at), started, history);
    }

    /// Begins to send `bytes`.
    Migration sending(Phase newPhase, PreCopy newCopy, double bytes, double at, List<MigrationRecord.Round> newRounds) {
        double stunned = newPhase == Phase.SWITCH_OVER ? at : stunnedAt();
        Clock newClock = new Clock(requestedAt(), startedAt(), at, stunned);
        return next(newPhase, newCopy, new Send(bytes, rate(), at), newClock, before(newPhase, newRounds, at));
    }

    /// Counts what was sent up to a time and goes on at another rate.
    Migration atRate(double newRate, double at) {
        return next(phase, copy, send.atRate(newRate, at), clock, history);
    }

    Migration towards(int host) {
        return renumbered(vm, from, host);
    }

    /// The same in a model that has other numbers.
    Migration renumbered(int newVm, int newFrom, int newTo) {
        return new Migration(newVm, newFrom, newTo, phase, generation, copy, send, clock, history, slots);
    }

    Migration withCopy(PreCopy newCopy) {
        return new Migration(vm, from, to, phase, generation, newCopy, send, clock, history, slots);
    }

    Migration withSlots(int[] newSlots) {
        return new Migration(vm, from, to, phase, generation, copy, send, clock, history, newSlots);
    }

    /// Bytes of the present phase that have been sent up to a time.
    double sentIn(double bytesOfPhase, double at) {
        return bytesOfPhase - send.leftAt(at);
    }

    /// The phases up to a time, the present one among them.
    List<MigrationRecord.Phase> passed(double at) {
        List<MigrationRecord.Phase> all = new ArrayList<>(phases());
        step().ifPresent(step -> {
            double before = phase == Phase.PRE_COPY
                    ? rounds().stream()
                            .mapToDouble(MigrationRecord.Round::seconds)
                            .sum()
                    : 0;
            all.add(new MigrationRecord.Phase(step, before + at - phaseStart()));
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
