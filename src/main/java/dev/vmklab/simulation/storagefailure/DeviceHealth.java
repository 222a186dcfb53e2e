package dev.vmklab.simulation.storagefailure;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.DeviceChange;
import dev.vmklab.simulation.recording.DeviceStatus;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import java.util.Locale;

/// All paths down and permanent device loss: how a host's view of a datastore changes, and what follows when.
///
/// Sources: Loss of storage. 140 s after the start of all-paths-down the host fails its own I/O while VMs' I/O
/// is retried for ever (`Scsi.FailVMIOonAPD` = 0); a permanent loss is said by the array and is at once.
final class DeviceHealth {
    private final State state;
    private final Recorder recorder;

    DeviceHealth(State state, Recorder recorder) {
        this.state = state;
        this.recorder = recorder;
    }

    /// The last path has been given up.
    void lose(int host, int datastore) {
        if (state.devices.status(host, datastore) != DeviceStatus.WORKING) {
            return;
        }
        set(host, datastore, DeviceStatus.ALL_PATHS_DOWN);
        note(host, datastore, "all paths down (APD): I/O is retried");
        state.events.push(
                state.now + state.model.get(Parameter.STORAGE_APD_TIMEOUT_SECONDS),
                EventKind.APD_TIMEOUT,
                state.devices.device(host, datastore),
                state.devices.generation(state.devices.device(host, datastore)));
    }

    /// The APD timeout of a device is over, unless its status has changed since.
    void timeOut(int device, int foreseen) {
        int host = state.devices.hostOf(device);
        int datastore = state.devices.datastoreOf(device);
        double limit = state.model.get(Parameter.STORAGE_APD_TIMEOUT_SECONDS);
        if (state.devices.generation(device) == foreseen) {
            set(host, datastore, DeviceStatus.APD_TIMEOUT);
            protect(host, datastore, state.model.get(Parameter.VMCP_FAILOVER_DELAY_SECONDS));
            note(
                    host,
                    datastore,
                    String.format(
                            Locale.ROOT,
                            "APD timeout after %.0f s: the host fails its own I/O, %s",
                            limit,
                            state.model.get(Parameter.STORAGE_FAIL_VM_IO_ON_APD) != 0
                                    ? "and VMs' I/O too"
                                    : "VMs' I/O is still retried"));
        }
    }

    /// A path works again.
    void recover(int host, int datastore) {
        if (state.devices.status(host, datastore).isAllPathsDown()) {
            double down = state.devices.status(host, datastore) == DeviceStatus.APD_TIMEOUT
                    ? state.now
                            - state.devices.since(host, datastore)
                            + state.model.get(Parameter.STORAGE_APD_TIMEOUT_SECONDS)
                    : state.now - state.devices.since(host, datastore);
            set(host, datastore, DeviceStatus.WORKING);
            note(host, datastore, String.format(Locale.ROOT, "APD ends after %.1f s", down));
        }
    }

    /// The array says that the device is gone.
    void losePermanently(int host, int datastore) {
        set(host, datastore, DeviceStatus.PERMANENT_LOSS);
        protect(host, datastore, 0);
        note(host, datastore, "permanent device loss (PDL): I/O fails at once");
    }

    /// The device is there again.
    void returnDevice(int host, int datastore) {
        set(host, datastore, DeviceStatus.WORKING);
        note(host, datastore, "its device is there again");
    }

    /// Lets VM Component Protection act after a time unless the status changes before.
    private void protect(int host, int datastore, double in) {
        int device = state.devices.device(host, datastore);
        state.events.push(state.now + in, EventKind.VMCP, device, state.devices.generation(device));
    }

    private void set(int host, int datastore, DeviceStatus status) {
        state.devices.set(host, datastore, status, state.now);
        recorder.device(new DeviceChange(
                state.model.network.host(host),
                state.model.datastores.get(datastore).id(),
                status));
    }

    void note(int host, int datastore, String text) {
        recorder.note(
                Occurrence.Kind.STORAGE,
                state.model.datastores.get(datastore).name() + " on " + state.model.hostName(host) + ": " + text,
                state.model.datastores.get(datastore).id(),
                state.model.network.host(host));
    }
}
