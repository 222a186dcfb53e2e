package dev.vmklab.simulation.backup;

import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.TransferPurpose;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.transfer.Means;
import dev.vmklab.simulation.transfer.Transfer;
import dev.vmklab.simulation.transfer.Transfer.Leg;
import dev.vmklab.simulation.transfer.Transfers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Backup windows: VMs are read one after the other, so many at a time, over NFC (NBD) from each VM's host to the
/// backup
/// server. Sources: Backup. The vSphere Backup NFC vmk, else Management; one stream a disk.
public final class Backups {
    /// @param waiting indices of VMs that have not begun
    private record Window(List<Integer> waiting, int streams, double bytesPerVm, double began, int done, int failed) {
        private Window amended(Reindex by) {
            List<Integer> left =
                    waiting.stream().map(by.vms()::now).filter(v -> v >= 0).toList();
            return new Window(left, streams, bytesPerVm, began, done, failed);
        }
    }

    private record Running(int window, int transfer, int host) {}

    private final State state;
    private final Recorder recorder;
    private final Transfers transfers;
    private final List<Window> windows;
    private final List<Running> running;

    public Backups(Means means) {
        this(means, List.of(), List.of());
    }

    private Backups(Means means, List<Window> windows, List<Running> running) {
        state = means.state();
        recorder = means.recorder();
        transfers = means.transfers();
        this.windows = new ArrayList<>(windows);
        this.running = new ArrayList<>(running);
    }

    public Backups copy(Means copied) {
        return new Backups(copied, windows, running);
    }

    /// The same after an amendment. VMs that have left the design do not wait any more.
    public Backups amended(Means amended, Reindex by) {
        return new Backups(
                amended,
                windows.stream().map(w -> w.amended(by)).toList(),
                running.stream()
                        .map(r ->
                                new Running(r.window(), r.transfer(), by.hosts().now(r.host())))
                        .toList());
    }

    /// Opens a backup window.
    ///
    /// @param vms indices of VMs
    public void open(List<Integer> vms, double bytesPerVm, int streams, double durationSeconds) {
        if (server() < 0) {
            note("no backup: the design has no backup server");
            return;
        }
        windows.add(new Window(List.copyOf(vms), streams, bytesPerVm, state.now, 0, 0));
        int window = windows.size() - 1;
        note("backup window opens: " + vms.size() + " VMs, " + streams + " at a time");
        state.events.push(state.now + durationSeconds, EventKind.BACKUP_WINDOW_ENDS, window, 0);
        fill(window);
    }

    private int server() {
        for (Appliance appliance : state.model.network.design().appliances()) {
            if (appliance.kind() == Appliance.Kind.BACKUP_SERVER) {
                return state.model.network.endpointOf(appliance.id());
            }
        }
        return -1;
    }

    /// Begins with as many waiting VMs as there are free streams.
    private void fill(int window) {
        while (!windows.get(window).waiting().isEmpty()
                && inFlight(window) < windows.get(window).streams()) {
            Window w = windows.get(window);
            int vm = w.waiting().getFirst();
            List<Integer> rest = w.waiting().subList(1, w.waiting().size());
            int host = state.placeOf(vm);
            int vmk = host < 0 ? -1 : vmk(host);
            boolean begins = vmk >= 0;
            windows.set(
                    window,
                    new Window(rest, w.streams(), w.bytesPerVm(), w.began(), w.done(), w.failed() + (begins ? 0 : 1)));
            if (begins) {
                begin(window, vm, host, vmk);
            } else {
                note("no backup of " + state.model.vms.get(vm).name() + ": "
                        + (host < 0 ? "it is on no host" : "no vmk of its host carries backups"));
            }
        }
    }

    private long inFlight(int window) {
        return running.stream().filter(r -> r.window() == window).count();
    }

    private void begin(int window, int vm, int host, int vmk) {
        List<Integer> stores = state.storesOf(vm);
        int read = stores.isEmpty() ? -1 : state.model.storage.loadOf(host, stores.getFirst(), false);
        String label = "backup of " + state.model.vms.get(vm).name();
        Service service = isOwn(host) ? Service.BACKUP : Service.MANAGEMENT;
        Transfer.Job job = new Transfer.Job(
                TransferPurpose.BACKUP,
                label,
                vm,
                windows.get(window).bytesPerVm(),
                read < 0 ? List.of() : List.of(read),
                List.of(new Leg(-1, vmk, server(), service, 1, 1)),
                false,
                false);
        running.add(new Running(
                window, transfers.begin(job, state.model.get(Parameter.NFC_STREAM_BYTES_PER_SECOND)), host));
        divide(host);
    }

    private boolean isOwn(int host) {
        return !Routing.vmksFor(state.model.network, host, Service.BACKUP).isEmpty();
    }

    private int vmk(int host) {
        List<Integer> vmks =
                Routing.vmksFor(state.model.network, host, isOwn(host) ? Service.BACKUP : Service.MANAGEMENT);
        return vmks.isEmpty() ? -1 : vmks.getFirst();
    }

    /// Divides what a host's NFC service can move among its streams.
    private void divide(int host) {
        long streams = running.stream().filter(r -> r.host() == host).count();
        double most = Math.min(
                state.model.get(Parameter.NFC_STREAM_BYTES_PER_SECOND),
                state.model.get(Parameter.NFC_HOST_BYTES_PER_SECOND) / Math.max(1, streams));
        running.stream().filter(r -> r.host() == host).forEach(r -> transfers.cap(r.transfer(), most));
    }

    /// A transfer has ended, well or not.
    public void ended(int transfer, boolean well) {
        Running r = running.stream()
                .filter(x -> x.transfer() == transfer)
                .findFirst()
                .orElseThrow();
        running.remove(r);
        divide(r.host());
        Window w = windows.get(r.window());
        windows.set(
                r.window(),
                new Window(
                        w.waiting(),
                        w.streams(),
                        w.bytesPerVm(),
                        w.began(),
                        w.done() + (well ? 1 : 0),
                        w.failed() + (well ? 0 : 1)));
        fill(r.window());
        Window now = windows.get(r.window());
        if (now.waiting().isEmpty() && inFlight(r.window()) == 0) {
            note(String.format(
                    Locale.ROOT,
                    "backup is done after %.1f s: %d VMs, %d failed",
                    state.now - now.began(),
                    now.done(),
                    now.failed()));
        }
    }

    /// A window closes: what is not done is abandoned.
    public void close(int window) {
        Window w = windows.get(window);
        List<Running> left = running.stream().filter(r -> r.window() == window).toList();
        int abandoned = w.waiting().size() + left.size();
        windows.set(window, new Window(List.of(), w.streams(), w.bytesPerVm(), w.began(), w.done(), w.failed()));
        for (Running r : left) {
            transfers.end(r.transfer());
            running.remove(r);
            divide(r.host());
        }
        if (abandoned > 0) {
            note("backup window closes: " + w.done() + " VMs done, " + w.failed() + " failed, " + abandoned
                    + " abandoned");
        }
    }

    private void note(String text) {
        recorder.note(Occurrence.Kind.EVENT, text);
    }
}
