package dev.vmklab.simulation.migration;

import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.List;

/// Waves of vMotions: VMs of a list that are asked to move one after the other.
public final class Waves {
    /// @param vms indices of VMs, -1 for one that left the design
    /// @param to index of the destination, -1 to let DRS choose
    private record Wave(List<Integer> vms, double everySeconds, int to) {}

    private final State state;
    private final MigrationTraffic migrations;
    private final List<Wave> waves;

    public Waves(State state, MigrationTraffic migrations) {
        this(state, migrations, List.of());
    }

    private Waves(State state, MigrationTraffic migrations, List<Wave> waves) {
        this.state = state;
        this.migrations = migrations;
        this.waves = new ArrayList<>(waves);
    }

    public Waves copy(State copiedState, MigrationTraffic copiedMigrations) {
        return new Waves(copiedState, copiedMigrations, waves);
    }

    /// The same after an amendment. VMs that left the design no longer move; a wave whose destination did ends.
    public Waves amended(State amended, MigrationTraffic newMigrations, Recorder recorder, Reindex by) {
        List<Wave> carried = new ArrayList<>();
        for (Wave w : waves) {
            int to = by.hosts().now(w.to());
            if (w.to() >= 0 && to < 0) {
                recorder.note(
                        Occurrence.Kind.MIGRATION,
                        "a wave of vMotions ends: its destination " + state.model.hostName(w.to())
                                + " left the design");
            }
            carried.add(new Wave(
                    w.vms().stream()
                            .map(vm -> w.to() >= 0 && to < 0 ? -1 : by.vms().now(vm))
                            .toList(),
                    w.everySeconds(),
                    to));
        }
        return new Waves(amended, newMigrations, carried);
    }

    /// Begins a wave with its first VM, or with all where there is no time between them.
    public void begin(List<Integer> vms, double everySeconds, int to) {
        waves.add(new Wave(List.copyOf(vms), everySeconds, to));
        next(waves.size() - 1, 0);
    }

    /// The next VM of a wave is due.
    public void next(int wave, int number) {
        Wave w = waves.get(wave);
        int last = w.everySeconds() > 0
                ? Math.min(number, w.vms().size() - 1)
                : w.vms().size() - 1;
        for (int k = number; k <= last; k++) {
            if (w.vms().get(k) >= 0) {
                migrations.request(w.vms().get(k), w.to());
            }
        }
        if (last + 1 < w.vms().size()) {
            state.events.push(state.now + w.everySeconds(), EventKind.MIGRATION_WAVE, wave, last + 1);
        }
    }
}
