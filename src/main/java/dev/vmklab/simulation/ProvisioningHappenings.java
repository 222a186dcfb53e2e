package dev.vmklab.simulation;

import dev.vmklab.scenario.ProvisioningHappening;

/// Moves and copies of disks and of VMs that are off, which a scenario asks for.
final class ProvisioningHappenings {
    private final Recorder recorder;

    ProvisioningHappenings(Mechanisms mechanisms) {
        recorder = mechanisms.recorder();
    }

    void handle(ProvisioningHappening happening) {
        switch (happening) {
            case ProvisioningHappening.StorageMigrate _ -> recorder.notSimulated("Storage vMotion");
            case ProvisioningHappening.Clone _ -> recorder.notSimulated("cloning of VMs");
            case ProvisioningHappening.ColdMigrate _ -> recorder.notSimulated("cold migration");
        }
    }
}
