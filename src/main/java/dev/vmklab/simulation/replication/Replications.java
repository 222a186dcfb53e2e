package dev.vmklab.simulation.replication;

import dev.vmklab.design.compute.Replication;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.random.Draws;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.TransferPurpose;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.transfer.Means;
import dev.vmklab.simulation.transfer.Transfer;
import dev.vmklab.simulation.transfer.Transfer.Leg;
import dev.vmklab.simulation.transfer.Transfers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// vSphere Replication: each recovery point of a VM is one transfer from its datastore over its host to the replication
/// server, and by NFC to a host that writes the copy: with IP storage the same bytes travel four times. Sources:
/// Replication.
public final class Replications {
    private final State state;
    private final Recorder recorder;
    private final Transfers transfers;
    /// Per VM: its transfer under way, -1 for none.
    private final int[] transfer;
    /// Per VM: whether a window ended while its transfer was under way.
    private final boolean[] late;
    /// Per VM: whether the end of its next window is set.
    private final boolean[] begun;

    public Replications(Means means) {
        state = means.state();
        recorder = means.recorder();
        transfers = means.transfers();
        transfer = new int[state.model.vms.size()];
        Arrays.fill(transfer, -1);
        late = new boolean[transfer.length];
        begun = new boolean[transfer.length];
    }

    private Replications(Replications other, Means means) {
        state = means.state();
        recorder = means.recorder();
        transfers = means.transfers();
        transfer = other.transfer.clone();
        late = other.late.clone();
        begun = other.begun.clone();
    }

    private Replications(Replications other, Means means, Reindex by) {
        state = means.state();
        recorder = means.recorder();
        transfers = means.transfers();
        transfer = by.vms().carry(other.transfer, -1);
        late = by.vms().carry(other.late, false);
        begun = by.vms().carry(other.begun, false);
    }

    /// The same after an amendment.
    public Replications amended(Means amended, Reindex by) {
        return new Replications(this, amended, by);
    }

    public Replications copy(Means copied) {
        return new Replications(this, copied);
    }

    /// Sets the first window of every VM that has none yet, at a time of its own within its objective.
    public void begin() {
        for (int v = 0; v < transfer.length; v++) {
            Optional<Replication> replication = state.model.vms.get(v).replication();
            if (!begun[v] && replication.isPresent() && replication.get().changedBytes() > 0) {
                begun[v] = true;
                Draws draws = new Draws(
                        state.model.scenario.seed(), state.model.vms.get(v).name(), "replication");
                double first = draws.uniform(0) * replication.get().rpoSeconds();
                state.events.push(state.now + first, EventKind.REPLICATION_WINDOW, v, 0);
            }
        }
    }

    /// A window of a VM ends, its recovery point is due.
    public void window(int v, int number) {
        Optional<Replication> wanted = state.model.vms.get(v).replication();
        if (wanted.isEmpty()) {
            begun[v] = false;
            note(v, "is not replicated any more");
            return;
        }
        Replication replication = wanted.get();
        state.events.push(state.now + replication.rpoSeconds(), EventKind.REPLICATION_WINDOW, v, number + 1);
        if (transfer[v] >= 0) {
            late[v] = true;
            note(
                    v,
                    String.format(
                            Locale.ROOT,
                            "misses its recovery point objective of %.0f s: %.0f MB of the last one are still to send",
                            replication.rpoSeconds(),
                            transfers.get(transfer[v]).leftAt(state.now) / 1e6));
        } else if (state.isActive(v)) {
            send(v, replication);
        }
    }

    private void send(int v, Replication replication) {
        late[v] = false;
        int host = state.vmHost[v];
        int server = server();
        Optional<Integer> sender = vmk(host, VmkTag.REPLICATION);
        if (server < 0 || sender.isEmpty()) {
            note(
                    v,
                    "is not replicated: "
                            + (server < 0
                                    ? "the design has no replication server"
                                    : "no vmk of " + state.model.hostName(host) + " carries replication"));
            return;
        }
        List<Leg> legs = new ArrayList<>();
        List<Integer> loads = new ArrayList<>();
        legs.add(leg(sender.get(), server));
        List<Integer> stores = state.storesOf(v);
        int read = stores.isEmpty() ? -1 : state.model.storage.loadOf(host, stores.getFirst(), false);
        if (read >= 0) {
            loads.add(read);
        }
        replication.datastore().ifPresent(target -> addTarget(server, target, legs, loads));
        double most = Window.bytesPerSecond(
                replication,
                state.model.get(Parameter.REPLICATION_USABLE_FRACTION),
                state.model.get(Parameter.NFC_STREAM_BYTES_PER_SECOND));
        transfer[v] = transfers.begin(
                new Transfer.Job(
                        TransferPurpose.REPLICATION,
                        "replication of " + state.model.vms.get(v).name(),
                        v,
                        replication.changedBytes(),
                        loads,
                        legs,
                        false,
                        true),
                most);
    }

    /// The first host that mounts the datastore and has a vmk for what arrives writes the copy.
    private void addTarget(int server, Id target, List<Leg> legs, List<Integer> loads) {
        int store = state.model.datastoreOf(target);
        for (int h = 0; h < state.model.network.hostCount(); h++) {
            Optional<Integer> receiver = vmk(h, VmkTag.REPLICATION_NFC);
            int write = state.model.storage.loadOf(h, store, true);
            boolean works = state.network.works(state.model.network.elementOf(state.model.network.host(h)));
            if (receiver.isPresent() && works && state.mounts(h, store)) {
                legs.add(leg(server, receiver.get()));
                if (write >= 0) {
                    loads.add(write);
                }
                return;
            }
        }
    }

    private static Leg leg(int from, int to) {
        return new Leg(-1, from, to, Service.REPLICATION, 1, 1);
    }

    /// The vmk with a tag, else the one with management, which replication uses by default.
    private Optional<Integer> vmk(int host, VmkTag tag) {
        return state.model.network.design().hosts().get(host).vmks().stream()
                .filter(v -> v.tags().contains(tag))
                .findFirst()
                .map(Vmk::id)
                .map(state.model.network::endpointOf)
                .or(() -> Routing.vmksFor(state.model.network, host, Service.MANAGEMENT).stream()
                        .findFirst());
    }

    private int server() {
        for (Appliance appliance : state.model.network.design().appliances()) {
            if (appliance.kind() == Appliance.Kind.REPLICATION_SERVER) {
                return state.model.network.endpointOf(appliance.id());
            }
        }
        return -1;
    }

    /// A transfer has ended; one that is overdue begins at once.
    public void ended(int ofTransfer) {
        for (int v = 0; v < transfer.length; v++) {
            if (transfer[v] == ofTransfer) {
                transfer[v] = -1;
                if (late[v] && state.isActive(v)) {
                    int vm = v;
                    state.model.vms.get(v).replication().ifPresent(r -> send(vm, r));
                }
                return;
            }
        }
    }

    private void note(int v, String text) {
        recorder.note(
                Occurrence.Kind.STORAGE,
                state.model.vms.get(v).name() + " " + text,
                state.model.vms.get(v).id());
    }
}
