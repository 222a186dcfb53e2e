package dev.vmklab.simulation.happening;

import dev.vmklab.scenario.StorageHappening;
import dev.vmklab.simulation.mechanism.BulkTraffic;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.vsan.Resyncs;

/// What a scenario does to storage beside its cables.
final class StorageHappenings {
    private final Mechanisms mechanisms;
    private final State state;
    private final Recorder recorder;
    private final BulkTraffic bulk;

    StorageHappenings(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
        state = mechanisms.state();
        bulk = mechanisms.bulk();
        recorder = mechanisms.recorder();
    }

    void handle(StorageHappening happening) {
        switch (happening) {
            case StorageHappening.FailController fail ->
                mechanisms.controllerFailover().fail(fail.array(), fail.controller());
            case StorageHappening.RestoreController restore ->
                mechanisms.controllerFailover().restore(restore.array(), restore.controller());
            case StorageHappening.LoseDevice lose -> mechanisms.deviceLoss().lose(lose.datastore());
            case StorageHappening.FailDisks fail -> {
                bulk.disks.fail(fail.datastore(), fail.host(), fail.fraction(), fail.permanent());
                mechanisms.changes().topology();
            }
            case StorageHappening.RestoreDisks restore -> {
                bulk.disks.restore(restore.datastore(), restore.host());
                mechanisms.changes().topology();
            }
            case StorageHappening.Resync resync -> resync(resync);
        }
    }

    private void resync(StorageHappening.Resync resync) {
        int store = state.model.datastoreOf(resync.datastore());
        if (store < 0 || !Resyncs.isVsan(state.model, store)) {
            recorder.note(
                    Occurrence.Kind.NOTE,
                    "no resynchronisation: " + state.model.network.index().label(resync.datastore())
                            + " is no vSAN datastore of the design",
                    resync.datastore());
        } else {
            bulk.resyncs.begin(store, resync.bytes(), -1, "after a change of policy or to rebalance");
        }
    }
}
