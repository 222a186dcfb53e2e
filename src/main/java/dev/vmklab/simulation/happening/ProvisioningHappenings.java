package dev.vmklab.simulation.happening;

import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.ProvisioningHappening;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.provisioning.Provisioning;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;

/// Moves and copies of disks and of VMs that are off, which a scenario asks for.
final class ProvisioningHappenings {
    private final State state;
    private final Recorder recorder;
    private final Provisioning provisioning;

    ProvisioningHappenings(Mechanisms mechanisms) {
        state = mechanisms.state();
        recorder = mechanisms.recorder();
        provisioning = mechanisms.bulk().provisioning;
    }

    void handle(ProvisioningHappening happening) {
        switch (happening) {
            case ProvisioningHappening.StorageMigrate move -> {
                if (isVm(move.vm()) && isStore(move.toDatastore())) {
                    provisioning.migrateStorage(
                            state.model.vmOf(move.vm()), state.model.datastoreOf(move.toDatastore()));
                }
            }
            case ProvisioningHappening.Clone clone -> {
                if (isVm(clone.vm()) && isHost(clone.toHost()) && isStore(clone.toDatastore())) {
                    provisioning.cloneVm(
                            state.model.vmOf(clone.vm()),
                            state.model.network.hostOf(clone.toHost()),
                            state.model.datastoreOf(clone.toDatastore()));
                }
            }
            case ProvisioningHappening.ColdMigrate move -> {
                if (isVm(move.vm()) && isHost(move.toHost())) {
                    provisioning.migrateCold(state.model.vmOf(move.vm()), state.model.network.hostOf(move.toHost()));
                }
            }
        }
    }

    private boolean isVm(Id id) {
        return is(state.model.vmOf(id) >= 0, id, "VM");
    }

    private boolean isHost(Id id) {
        return is(state.model.network.hostOf(id) >= 0, id, "host");
    }

    private boolean isStore(Id id) {
        return is(state.model.datastoreOf(id) >= 0, id, "datastore");
    }

    private boolean is(boolean known, Id id, String noun) {
        if (!known) {
            recorder.note(Occurrence.Kind.NOTE, "nothing is moved: " + id + " is no " + noun + " of the design", id);
        }
        return known;
    }
}
