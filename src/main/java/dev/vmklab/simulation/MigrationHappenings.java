package dev.vmklab.simulation;

import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.simulation.recording.Occurrence;

/// vMotions that a scenario asks for.
final class MigrationHappenings {
    private final State state;
    private final MigrationTraffic migrations;
    private final Recorder recorder;

    MigrationHappenings(Mechanisms mechanisms) {
        state = mechanisms.state();
        migrations = mechanisms.migrations();
        recorder = mechanisms.recorder();
    }

    void handle(MigrationHappening happening) {
        switch (happening) {
            case MigrationHappening.Migrate migrate -> migrate(migrate);
            case MigrationHappening.Evacuate evacuate -> evacuate(evacuate.host());
            case MigrationHappening.MigrationWave _ -> recorder.notSimulated("waves of vMotions");
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
        }
    }

    private void evacuate(Id id) {
        int host = state.model.network.hostOf(id);
        if (host < 0) {
            nothing("no evacuation: " + id + " is no host of the design", id);
            return;
        }
        int vms = 0;
        for (int at : state.vmHost) {
            vms += at == host ? 1 : 0;
        }
        recorder.note(
                Occurrence.Kind.EVENT,
                state.model.hostName(host) + " is to enter maintenance mode: " + vms + " VMs to migrate",
                id);
        migrations.evacuate(host);
    }

    private void nothing(String reason, Id id) {
        recorder.note(Occurrence.Kind.NOTE, reason, id);
    }
}
