package dev.vmklab.simulation.happening;

import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.simulation.mechanism.BulkTraffic;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.Changes;
import dev.vmklab.simulation.state.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Changes of what VMs do that a scenario makes.
final class LoadHappenings {
    private final State state;
    private final Recorder recorder;
    private final Changes changes;
    private final BulkTraffic bulk;

    LoadHappenings(Mechanisms mechanisms) {
        state = mechanisms.state();
        recorder = mechanisms.recorder();
        changes = mechanisms.changes();
        bulk = mechanisms.bulk();
    }

    void handle(LoadHappening happening) {
        switch (happening) {
            case LoadHappening.ChangeLoad change -> changeLoad(change);
            case LoadHappening.BootStorm storm -> boot(storm);
            case LoadHappening.BackupWindow window -> backUp(window);
        }
    }

    private void boot(LoadHappening.BootStorm storm) {
        List<Integer> vms = vms(storm.scope(), "boots");
        if (!vms.isEmpty()) {
            recorder.note(
                    Occurrence.Kind.EVENT,
                    String.format(
                            Locale.ROOT,
                            "%d VMs boot within %.0f s, each reads %.0f MB",
                            vms.size(),
                            storm.seconds(),
                            storm.readBytesPerVm() / 1e6));
            bulk.boots.begin(vms, storm.seconds(), storm.readBytesPerVm());
        }
    }

    private void backUp(LoadHappening.BackupWindow window) {
        List<Integer> vms = vms(window.scope(), "is backed up");
        if (!vms.isEmpty()) {
            bulk.backups.open(vms, window.bytesPerVm(), window.streams(), window.durationSeconds());
        }
    }

    private List<Integer> vms(Optional<Id> scope, String verb) {
        List<Integer> vms = Scopes.vms(state, scope);
        if (vms.isEmpty()) {
            recorder.note(Occurrence.Kind.NOTE, "no VM " + verb + ": " + Scopes.label(state, scope) + " has none");
        }
        return vms;
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
