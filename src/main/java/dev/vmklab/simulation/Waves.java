package dev.vmklab.simulation;

import java.util.ArrayList;
import java.util.List;

/// Waves of vMotions: VMs of a list that are asked to move one after the other.
final class Waves {
    /// @param vms indices of VMs
    /// @param to index of the destination, -1 to let DRS choose
    private record Wave(List<Integer> vms, double everySeconds, int to) {}

    private final State state;
    private final MigrationTraffic migrations;
    private final List<Wave> waves;

    Waves(State state, MigrationTraffic migrations) {
        this(state, migrations, List.of());
    }

    private Waves(State state, MigrationTraffic migrations, List<Wave> waves) {
        this.state = state;
        this.migrations = migrations;
        this.waves = new ArrayList<>(waves);
    }

    Waves copy(State copiedState, MigrationTraffic copiedMigrations) {
        return new Waves(copiedState, copiedMigrations, waves);
    }

    /// Begins a wave with its first VM, or with all where there is no time between them.
    void begin(List<Integer> vms, double everySeconds, int to) {
        waves.add(new Wave(List.copyOf(vms), everySeconds, to));
        next(waves.size() - 1, 0);
    }

    /// The next VM of a wave is due.
    void next(int wave, int number) {
        Wave w = waves.get(wave);
        int last = w.everySeconds() > 0
                ? Math.min(number, w.vms().size() - 1)
                : w.vms().size() - 1;
        for (int k = number; k <= last; k++) {
            migrations.request(w.vms().get(k), w.to());
        }
        if (last + 1 < w.vms().size()) {
            state.events.push(state.now + w.everySeconds(), EventKind.MIGRATION_WAVE, wave, last + 1);
        }
    }
}
