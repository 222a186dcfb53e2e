package dev.vmklab.simulation;

import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.simulation.recording.Occurrence;
import java.util.Locale;

/// Changes of what VMs do that a scenario makes.
final class LoadHappenings {
    private final State state;
    private final Recorder recorder;
    private final Changes changes;

    LoadHappenings(Mechanisms mechanisms) {
        state = mechanisms.state();
        recorder = mechanisms.recorder();
        changes = mechanisms.changes();
    }

    void handle(LoadHappening happening) {
        switch (happening) {
            case LoadHappening.ChangeLoad change -> changeLoad(change);
            case LoadHappening.BootStorm _ -> recorder.notSimulated("boot storms");
            case LoadHappening.BackupWindow _ -> recorder.notSimulated("backup windows");
        }
    }

    private void changeLoad(LoadHappening.ChangeLoad change) {
        int changed = 0;
        for (int vm = 0; vm < state.vmHost.length; vm++) {
            if (isInScope(vm, change)) {
                state.diskFactor[vm] = change.disk();
                state.networkFactor[vm] = change.network();
                state.dirtyFactor[vm] = change.dirty();
                changes.vm(vm);
                changed++;
            }
        }
        String scope = change.scope().map(state.model.network.index()::label).orElse("all VMs");
        String text = String.format(
                Locale.ROOT,
                "load of %s changes to %.2f x disk, %.2f x network, %.2f x memory writes (%d VMs)",
                scope,
                change.disk(),
                change.network(),
                change.dirty(),
                changed);
        recorder.note(Occurrence.Kind.EVENT, text);
    }

    private boolean isInScope(int vm, LoadHappening.ChangeLoad change) {
        if (change.scope().isEmpty()) {
            return true;
        }
        Id scope = change.scope().get();
        return state.model.vms.get(vm).id().equals(scope)
                || state.vmHost[vm] >= 0
                        && state.model.network.host(state.vmHost[vm]).equals(scope);
    }
}
