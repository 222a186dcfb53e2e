package dev.vmklab.simulation;

import dev.vmklab.scenario.StorageHappening;

/// What a scenario does to storage beside its cables.
final class StorageHappenings {
    private final Recorder recorder;

    StorageHappenings(Mechanisms mechanisms) {
        recorder = mechanisms.recorder();
    }

    void handle(StorageHappening happening) {
        switch (happening) {
            case StorageHappening.FailController _ -> recorder.notSimulated("failure of an array's controller");
            case StorageHappening.RestoreController _ -> recorder.notSimulated("recovery of an array's controller");
            case StorageHappening.LoseDevice _ -> recorder.notSimulated("loss of a device");
            case StorageHappening.Resync _ -> recorder.notSimulated("resynchronisation of vSAN");
        }
    }
}
