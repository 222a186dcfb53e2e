package dev.vmklab.simulation.migration;

import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import java.util.Locale;

/// How vMotions end: what is recorded and said of each.
final class MigrationEndings {
    private final State state;
    private final Recorder recorder;
    private final GuestSlowdown slowdown;

    MigrationEndings(State state, Recorder recorder, GuestSlowdown slowdown) {
        this.state = state;
        this.recorder = recorder;
        this.slowdown = slowdown;
    }

    /// The VM runs on its destination.
    void succeeded(Migration m) {
        double downtime = state.now - m.stunnedAt();
        end(
                m,
                downtime,
                true,
                String.format(
                        Locale.ROOT,
                        "%s runs on %s after %.1f s in %d rounds, %.3f s down",
                        name(m),
                        host(m.to()),
                        state.now - m.startedAt(),
                        m.rounds().size(),
                        downtime));
        new VMotionAdvice(state)
                .afterwards(m)
                .ifPresent(text -> recorder.note(Occurrence.Kind.MIGRATION, name(m) + ": " + text, id(m)));
    }

    /// It made no progress for the time that vMotion tolerates.
    void timedOut(Migration m) {
        end(
                m,
                0,
                false,
                String.format(
                        Locale.ROOT,
                        "vMotion of %s to %s fails: no progress for %.0f s%s",
                        name(m),
                        host(m.to()),
                        state.model.get(Parameter.VMOTION_NET_TIMEOUT_SECONDS),
                        VMotionStreams.why(state, m.from(), m.to())));
    }

    void cancelled(Migration m) {
        end(m, 0, false, "vMotion of " + name(m) + " to " + host(m.to()) + " is cancelled");
    }

    /// The VM is no longer where it was to leave from.
    void overtaken(Migration m) {
        String why = !works(m.from())
                ? works(m.to()) ? host(m.from()) + " has failed" : "both hosts have failed"
                : !works(m.to()) && m.phase() == Migration.Phase.RESUMING
                        ? host(m.to()) + " has failed"
                        : "the VM was powered off";
        end(m, 0, false, "vMotion of " + name(m) + " to " + host(m.to()) + " ends: " + why);
    }

    private void end(Migration m, double downtime, boolean succeeded, String outcome) {
        state.operations.endMigration(m.vm());
        slowdown.end(m.vm());
        recorder.ended(new MigrationRecord(
                id(m),
                name(m),
                host(m.from()),
                host(m.to()),
                m.requestedAt(),
                m.startedAt(),
                state.now,
                downtime,
                m.rounds(),
                m.passed(state.now),
                m.copy().slowed(),
                succeeded,
                outcome));
        recorder.note(Occurrence.Kind.MIGRATION, outcome, id(m));
    }

    boolean works(int host) {
        return state.network.works(state.model.network.elementOf(state.model.network.host(host)));
    }

    private String name(Migration m) {
        return state.model.vms.get(m.vm()).name();
    }

    private Id id(Migration m) {
        return state.model.vms.get(m.vm()).id();
    }

    private String host(int host) {
        return state.model.hostName(host);
    }
}
