package dev.vmklab.simulation.storagefailure;

import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.value.Id;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.DeviceStatus;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.StorageTraffic;

/// Permanent device loss that a scenario makes, and its end. NFS has none, only all-paths-down (sources: Loss of
/// storage).
public final class DeviceLoss {
    private final State state;
    private final StorageTraffic storage;
    private final Recorder recorder;
    private final DeviceHealth health;

    public DeviceLoss(State state, StorageTraffic storage, Recorder recorder) {
        this.state = state;
        this.storage = storage;
        this.recorder = recorder;
        health = new DeviceHealth(state, recorder);
    }

    public void lose(Id id) {
        int store = state.model.datastoreOf(id);
        if (store < 0) {
            nothing(id, "no device is lost: " + id + " is no datastore of the design");
            return;
        }
        String name = state.model.datastores.get(store).name();
        switch (state.model.datastores.get(store).backing()) {
            case Backing.Iscsi iscsi -> loseOnAllHosts(id, store, name);
            case Backing.NvmeTcp nvme -> loseOnAllHosts(id, store, name);
            case Backing.Nfs nfs ->
                nothing(id, name + " is not lost: NFS has no permanent device loss, only all paths down");
            case Backing.Vsan vsan ->
                nothing(id, name + " is not lost: vSAN has no device of its own; let a host of its cluster fail");
            case Backing.Local local -> nothing(id, name + " is not lost: local storage is not simulated");
        }
    }

    private void loseOnAllHosts(Id id, int store, String name) {
        if (!onAllHosts(store, true)) {
            nothing(id, name + " is not lost: no host uses it, or it is lost already");
        }
    }

    /// The device is there again.
    public void end(Id id) {
        int store = state.model.datastoreOf(id);
        if (!onAllHosts(store, false)) {
            nothing(id, state.model.datastores.get(store).name() + " works already");
        }
    }

    private boolean onAllHosts(int store, boolean lost) {
        boolean any = false;
        for (int h = 0; h < state.model.network.hostCount(); h++) {
            boolean isLost = state.devices.status(h, store) == DeviceStatus.PERMANENT_LOSS;
            if (state.mounts(h, store) && isLost != lost) {
                any = true;
                if (lost) {
                    health.losePermanently(h, store);
                } else {
                    health.returnDevice(h, store);
                }
            }
        }
        storage.devicesChanged();
        return any;
    }

    private void nothing(Id id, String text) {
        recorder.note(Occurrence.Kind.NOTE, text, id);
    }
}
