package dev.vmklab.simulation.availability;

import dev.vmklab.design.storage.Backing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.reach.StorageReach;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.DeviceStatus;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.StorageTraffic;

/// VM Component Protection: VMs whose datastore a host has lost are restarted on a host that reaches it.
///
/// After all paths down it waits for the APD timeout and its own delay, 320 s in all; after a permanent loss it acts at
/// once (vCenter 6.0 Availability). It does not cover vSAN (unconfirmed).
public final class Vmcp {
    private static final double OFF = 0;
    private static final double CONSERVATIVE = 1;

    private final State state;
    private final HighAvailability availability;
    private final StorageReach storage;
    private final Recorder recorder;

    public Vmcp(State state, HighAvailability availability, StorageTraffic storage, Recorder recorder) {
        this.state = state;
        this.availability = availability;
        this.storage = new StorageReach(state, storage);
        this.recorder = recorder;
    }

    /// Acts on a device whose status is still the one that was foreseen.
    public void handle(int device, int foreseen) {
        int host = state.devices.hostOf(device);
        int datastore = state.devices.datastoreOf(device);
        double response = state.model.get(
                state.devices.status(host, datastore) == DeviceStatus.PERMANENT_LOSS
                        ? Parameter.VMCP_PDL_RESPONSE
                        : Parameter.VMCP_APD_RESPONSE);
        boolean covered = availability.layout().domainOf(host) >= 0
                && !(state.model.datastores.get(datastore).backing() instanceof Backing.Vsan);
        if (state.devices.generation(device) == foreseen && response != OFF && covered) {
            protect(host, datastore, response == CONSERVATIVE);
        }
    }

    private void protect(int host, int datastore, boolean conservative) {
        int restarted = 0;
        int kept = 0;
        for (int vm = 0; vm < state.vmHost.length; vm++) {
            if (state.vmHost[vm] == host && state.storesOf(vm).contains(datastore)) {
                boolean moves = (!conservative || hasElsewhere(vm, host)) && availability.terminate(vm);
                restarted += moves ? 1 : 0;
                kept += moves ? 0 : 1;
            }
        }
        if (restarted + kept > 0) {
            recorder.note(
                    Occurrence.Kind.AVAILABILITY,
                    "VM Component Protection on " + state.model.hostName(host) + ": " + restarted
                            + " VMs are restarted elsewhere"
                            + (kept == 0
                                    ? ""
                                    : ", " + kept + " stay, because no other host is known to have "
                                            + state.model
                                                    .datastores
                                                    .get(datastore)
                                                    .name()),
                    state.model.network.host(host),
                    state.model.datastores.get(datastore).id());
        }
    }

    private boolean hasElsewhere(int vm, int host) {
        HaLayout layout = availability.layout();
        for (int other : layout.domains().get(layout.domainOf(host)).hosts()) {
            if (other != host && !state.evacuating[other] && storage.reachesAll(other, vm)) {
                return true;
            }
        }
        return false;
    }
}
