package dev.vmklab.simulation.happening;

import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.simulation.maintenance.Maintenance;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.migration.MigrationTraffic;
import dev.vmklab.simulation.migration.Waves;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.Changes;
import dev.vmklab.simulation.state.State;
import java.util.List;

/// vMotions that a scenario asks for.
final class MigrationHappenings {
    private final State state;
    private final MigrationTraffic migrations;
    private final Waves waves;
    private final Maintenance maintenance;
    private final Recorder recorder;
    private final Changes changes;

    MigrationHappenings(Mechanisms mechanisms) {
        state = mechanisms.state();
        migrations = mechanisms.migrations();
        waves = mechanisms.waves();
        maintenance = mechanisms.maintenance();
        recorder = mechanisms.recorder();
        changes = mechanisms.changes();
    }

    void handle(MigrationHappening happening) {
        switch (happening) {
            case MigrationHappening.Migrate migrate -> migrate(migrate);
            case MigrationHappening.CancelMigration cancel -> cancel(cancel.vm());
            case MigrationHappening.Evacuate evacuate -> evacuate(evacuate);
            case MigrationHappening.MigrationWave wave -> wave(wave);
        }
    }

    private void migrate(MigrationHappening.Migrate migrate) {
        int vm = state.model.vmOf(migrate.vm());
        int to = migrate.toHost().map(state.model.network::hostOf).orElse(-1);
        if (vm < 0) {
            nothing("no vMotion: " + migrate.vm() + " is no VM of the design", migrate.vm());
        } else if (to < 0 && migrate.toHost().isPresent()) {
            nothing("no vMotion: " + migrate.toHost().get() + " is no host of the design", migrate.vm());
        } else {
            migrations.request(vm, to);
            if (migrations.isQueued(vm)) {
                recorder.note(
                        Occurrence.Kind.MIGRATION,
                        state.model.vms.get(vm).name()
                                + " waits: vCenter begins no more operations on its hosts for now",
                        migrate.vm());
            }
        }
    }

    private void cancel(Id id) {
        int vm = state.model.vmOf(id);
        if (vm < 0) {
            nothing("no vMotion to cancel: " + id + " is no VM of the design", id);
        } else if (migrations.cancel(vm)) {
            changes.vm(vm);
        } else {
            nothing(
                    "no vMotion to cancel: " + state.model.vms.get(vm).name() + " is not migrating, or resumes already",
                    id);
        }
    }

    /// The running VMs of the scope, but for those that are on the destination.
    private void wave(MigrationHappening.MigrationWave wave) {
        int to = wave.toHost().map(state.model.network::hostOf).orElse(-1);
        if (to < 0 && wave.toHost().isPresent()) {
            nothing(
                    "no vMotions: " + wave.toHost().get() + " is no host of the design",
                    wave.toHost().get());
            return;
        }
        List<Integer> vms = Scopes.vms(state, wave.scope()).stream()
                .filter(v -> state.vmHost[v] >= 0 && state.vmHost[v] != to)
                .limit(wave.count())
                .toList();
        String scope = Scopes.label(state, wave.scope());
        if (vms.isEmpty()) {
            recorder.note(Occurrence.Kind.NOTE, "no vMotions: no VM that could move runs in " + scope);
            return;
        }
        recorder.note(
                Occurrence.Kind.EVENT,
                "a wave of " + vms.size() + " vMotions begins in " + scope
                        + (vms.size() < wave.count() ? "; " + wave.count() + " were asked for" : ""));
        waves.begin(vms, wave.everySeconds(), to);
    }

    private void evacuate(MigrationHappening.Evacuate evacuate) {
        int host = state.model.network.hostOf(evacuate.host());
        if (host < 0) {
            nothing("no evacuation: " + evacuate.host() + " is no host of the design", evacuate.host());
            return;
        }
        maintenance.enter(host, evacuate.vsanData());
    }

    private void nothing(String reason, Id id) {
        recorder.note(Occurrence.Kind.NOTE, reason, id);
    }
}
