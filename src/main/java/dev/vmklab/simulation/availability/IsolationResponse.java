package dev.vmklab.simulation.availability;

import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.reach.StorageReach;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;

/// What an isolated host does with its VMs: nothing, power them off, or shut their guests down.
///
/// Before that it makes sure that some primary holds the VM's datastores and so will restart it. It cannot where the
/// datastores are lost to it as well, and then leaves the VM on (vSphere HA Deepdive). On vSAN there is no such check
/// (model): the network that tells isolation is the one that carries the objects.
final class IsolationResponse {
    private final State state;
    private final Recorder recorder;
    private final StorageReach storage;
    private final ProtectedVms vms;

    IsolationResponse(State state, Recorder recorder, StorageReach storage, ProtectedVms vms) {
        this.vms = vms;
        this.state = state;
        this.recorder = recorder;
        this.storage = storage;
    }

    void carryOut(int host, HaLayout.Domain domain, FaultDomain agents) {
        Ha.IsolationResponse response = domain.cluster().ha().isolationResponse();
        int ended = 0;
        int kept = 0;
        for (int vm = 0; vm < state.vmHost.length; vm++) {
            if (state.vmHost[vm] != host || response == Ha.IsolationResponse.LEAVE_POWERED_ON) {
                continue;
            }
            if (!domain.vsan() && !aPrimaryHolds(vm, host, domain, agents)) {
                kept++;
                continue;
            }
            ended++;
            if (response == Ha.IsolationResponse.POWER_OFF) {
                vms.lose(vm, host);
            } else {
                vms.shutDown(vm, shutdownSeconds());
            }
        }
        note(host, text(host, response, ended, kept));
    }

    private double shutdownSeconds() {
        return Math.min(
                state.model.get(Parameter.HA_GUEST_SHUTDOWN_SECONDS),
                state.model.get(Parameter.HA_SHUTDOWN_TIMEOUT_SECONDS));
    }

    private boolean aPrimaryHolds(int vm, int host, HaLayout.Domain domain, FaultDomain agents) {
        if (!storage.reachesAll(host, vm)) {
            return false;
        }
        for (int other : domain.hosts()) {
            if (other != host && agents.state(other).role() == HaState.Role.PRIMARY && storage.reachesAll(other, vm)) {
                return true;
            }
        }
        return false;
    }

    private String text(int host, Ha.IsolationResponse response, int ended, int kept) {
        String name = "isolation response of " + state.model.hostName(host) + ": ";
        if (ended + kept == 0 && response != Ha.IsolationResponse.LEAVE_POWERED_ON) {
            return name + "it runs no VM";
        }
        String stay = kept == 0
                ? ""
                : (ended > 0 ? ", " : "") + kept + " VMs stay on, because no primary is known to hold their datastores";
        return switch (response) {
            case LEAVE_POWERED_ON -> name + "its VMs stay on";
            case POWER_OFF -> name + (ended == 0 ? "" : ended + " VMs are powered off") + stay;
            case SHUT_DOWN -> name + (ended == 0 ? "" : ended + " guests are shut down") + stay;
        };
    }

    private void note(int host, String text) {
        Id id = state.model.network.host(host);
        recorder.note(Occurrence.Kind.AVAILABILITY, text, id);
    }
}
