package dev.vmklab.simulation;

import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.simulation.recording.Occurrence;

/// What a scenario does to High Availability and to the power of VMs.
final class AvailabilityHappenings {
    private final State state;
    private final Recorder recorder;
    private final Changes changes;

    AvailabilityHappenings(Mechanisms mechanisms) {
        state = mechanisms.state();
        recorder = mechanisms.recorder();
        changes = mechanisms.changes();
    }

    void handle(AvailabilityHappening happening) {
        switch (happening) {
            case AvailabilityHappening.Isolate _ -> recorder.notSimulated("isolation of hosts");
            case AvailabilityHappening.Partition _ -> recorder.notSimulated("partitions of the management network");
            case AvailabilityHappening.Heal _ -> recorder.notSimulated("healing of partitions");
            case AvailabilityHappening.PowerOn _ -> recorder.notSimulated("power on of VMs");
            case AvailabilityHappening.PowerOff _ -> recorder.notSimulated("power off of VMs");
            case AvailabilityHappening.ExitMaintenance _ -> recorder.notSimulated("end of maintenance mode");
        }
    }

    /// The VMs of a host that has failed stop; nothing restarts them in this version.
    void stopVms(int host) {
        int stopped = 0;
        for (int vm = 0; vm < state.vmHost.length; vm++) {
            if (state.vmHost[vm] == host) {
                state.vmHost[vm] = -1;
                changes.vm(vm);
                stopped++;
            }
        }
        recorder.note(
                Occurrence.Kind.EVENT,
                stopped + " VMs stop with " + state.model.hostName(host) + "; restarts are not simulated",
                state.model.network.host(host));
    }
}
