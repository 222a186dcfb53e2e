package dev.vmklab.simulation.provisioning;

import dev.vmklab.design.value.Service;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.admission.Cost;
import dev.vmklab.simulation.admission.Operation;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.migration.OperationLimits;
import dev.vmklab.simulation.model.Model;
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
import java.util.Optional;

/// Storage vMotion, clones and cold migrations: what they move, which way, when vCenter lets them start.
///
/// One host reads the source datastore; where another one writes, the data goes between them by NFC over their
/// Provisioning vmks, or their Management vmks where they have none (sources: VMkernel services).
public final class Provisioning {
    /// What was asked for.
    ///
    /// @param transfer index of its transfer, -1 while it is queued
    private record Request(
            TransferPurpose purpose, int vm, int fromHost, int toHost, int toStore, Operation operation, int transfer) {
        Request started(int index) {
            return new Request(purpose, vm, fromHost, toHost, toStore, operation, index);
        }

        private Optional<Request> amended(Reindex by) {
            int from = by.hosts().now(fromHost);
            int to = by.hosts().now(toHost);
            int store = by.datastores().now(toStore);
            return operation
                    .renumbered(by.vms()::now, by.hosts()::now, by.datastores()::now)
                    .filter(o -> from >= 0 && to >= 0 && store >= 0)
                    .map(o -> new Request(purpose, o.vm(), from, to, store, o, transfer));
        }
    }

    private final State state;
    private final Recorder recorder;
    private final Transfers transfers;
    private final OperationLimits limits;
    private final List<Request> requests;

    public Provisioning(Means means) {
        this(means, List.of());
    }

    private Provisioning(Means means, List<Request> requests) {
        state = means.state();
        recorder = means.recorder();
        transfers = means.transfers();
        this.requests = new ArrayList<>(requests);
        limits = new OperationLimits(state);
    }

    public Provisioning copy(Means copied) {
        return new Provisioning(copied, requests);
    }

    /// The same after an amendment. What is about something that has left the design is over; what was queued says so.
    public Provisioning amended(Means amended, Reindex by) {
        List<Request> carried = new ArrayList<>();
        for (Request r : requests) {
            Optional<Request> now = r.amended(by);
            now.ifPresent(carried::add);
            if (now.isEmpty() && r.transfer() < 0) {
                amended.recorder()
                        .note(
                                Occurrence.Kind.MIGRATION,
                                "no " + verb(r.purpose()) + " of " + name(r.vm())
                                        + ": the VM, a host or a datastore of it has left the design");
            }
        }
        return new Provisioning(amended, carried);
    }

    /// Asks for a Storage vMotion of a VM.
    public void migrateStorage(int vm, int toStore) {
        int host = state.placeOf(vm);
        String refusal = host < 0
                ? "it is on no host"
                : state.storesOf(vm).equals(List.of(toStore))
                        ? "it is on " + storeName(toStore) + " already"
                        : whyNotMounted(host, toStore);
        ask(TransferPurpose.STORAGE_VMOTION, vm, host, host, toStore, refusal);
    }

    /// Asks for a clone of a VM.
    public void cloneVm(int vm, int toHost, int toStore) {
        int host = state.placeOf(vm);
        ask(
                TransferPurpose.CLONE,
                vm,
                host,
                toHost,
                toStore,
                host < 0 ? "it is on no host" : whyNotMounted(toHost, toStore));
    }

    /// Asks for a cold migration: nothing but the registration moves when the destination mounts the VM's datastores.
    public void migrateCold(int vm, int toHost) {
        int host = state.placeOf(vm);
        boolean shared = state.storesOf(vm).stream()
                .allMatch(s -> whyNotMounted(toHost, s).isEmpty());
        int store = state.roomiestStore(toHost);
        String refusal = state.vmHost[vm] >= 0
                ? "it is powered on; that needs a vMotion"
                : host < 0
                        ? "it is on no host"
                        : host == toHost
                                ? "it is registered on " + hostName(toHost) + " already"
                                : !shared && store < 0 ? hostName(toHost) + " mounts no datastore" : "";
        if (refusal.isEmpty() && shared) {
            state.vmHome[vm] = toHost;
            note(vm, name(vm) + " is registered on " + hostName(toHost) + "; its disks are shared and stay");
            return;
        }
        ask(TransferPurpose.COLD_MIGRATION, vm, host, toHost, store, refusal);
    }

    private String whyNotMounted(int host, int store) {
        boolean mounted = state.model.datastores.get(store).hosts().contains(state.model.network.host(host));
        return mounted ? "" : hostName(host) + " does not mount " + storeName(store);
    }

    private void ask(TransferPurpose purpose, int vm, int from, int to, int store, String refusal) {
        if (!refusal.isEmpty()) {
            note(vm, "no " + verb(purpose) + " of " + name(vm) + ": " + refusal);
            return;
        }
        List<Integer> hosts = from == to ? List.of(from) : List.of(from, to);
        boolean live = purpose == TransferPurpose.STORAGE_VMOTION;
        List<Integer> stores = new ArrayList<>(live ? state.storesOf(vm) : List.of());
        if (live && !stores.contains(store)) {
            stores.add(store);
        }
        requests.add(new Request(purpose, vm, from, to, store, new Operation(vm, hosts, stores, cost(live)), -1));
        admit();
        if (requests.getLast().transfer() < 0) {
            note(vm, verb(purpose) + " of " + name(vm) + " waits: vCenter begins no more operations there for now");
        }
    }

    private Cost cost(boolean live) {
        Model model = state.model;
        return live
                ? new Cost((int) model.get(Parameter.STORAGE_VMOTION_HOST_COST), 0, (int)
                        model.get(Parameter.STORAGE_VMOTION_DATASTORE_COST))
                : new Cost(1, 0, 0);
    }

    /// Starts every queued request that the limits allow, in their order; a blocked one lets others pass.
    public void admit() {
        for (int i = 0; i < requests.size(); i++) {
            Request r = requests.get(i);
            if (r.transfer() < 0 && limits.obstacle(r.operation()).isEmpty()) {
                state.operations.begin(r.operation());
                Transfer.Job job = job(r);
                double most = state.model.get(
                        r.purpose() == TransferPurpose.STORAGE_VMOTION
                                ? Parameter.STORAGE_VMOTION_BYTES_PER_SECOND
                                : Parameter.NFC_STREAM_BYTES_PER_SECOND);
                note(r.vm(), job.label() + " starts" + assumed(r.vm()));
                requests.set(i, r.started(transfers.begin(job, most)));
            }
        }
    }

    private Transfer.Job job(Request r) {
        List<Integer> loads = new ArrayList<>();
        List<Integer> from = state.storesOf(r.vm());
        addLoad(loads, from.isEmpty() ? -1 : state.model.storage.loadOf(r.fromHost(), from.getFirst(), false));
        addLoad(loads, state.model.storage.loadOf(r.toHost(), r.toStore(), true));
        List<Leg> legs = r.fromHost() == r.toHost() ? List.of() : between(r.fromHost(), r.toHost());
        String label = verb(r.purpose()) + " of " + name(r.vm()) + " to " + storeName(r.toStore())
                + (r.fromHost() == r.toHost() ? "" : " by " + hostName(r.toHost()));
        return new Transfer.Job(r.purpose(), label, r.vm(), bytes(r.vm()), loads, legs, false, false);
    }

    private static void addLoad(List<Integer> loads, int load) {
        if (load >= 0) {
            loads.add(load);
        }
    }

    private List<Leg> between(int from, int to) {
        int sender = provisioningVmk(from);
        int receiver = provisioningVmk(to);
        if (sender < 0 || receiver < 0) {
            return List.of();
        }
        boolean own = isProvisioning(from) && isProvisioning(to);
        return List.of(new Leg(-1, sender, receiver, own ? Service.PROVISIONING : Service.MANAGEMENT, 1, 1));
    }

    private boolean isProvisioning(int host) {
        return !Routing.vmksFor(state.model.network, host, Service.PROVISIONING).isEmpty();
    }

    private int provisioningVmk(int host) {
        Service service = isProvisioning(host) ? Service.PROVISIONING : Service.MANAGEMENT;
        List<Integer> vmks = Routing.vmksFor(state.model.network, host, service);
        return vmks.isEmpty() ? -1 : vmks.getFirst();
    }

    private double bytes(int vm) {
        double stated = state.model.vms.get(vm).diskBytes();
        return stated > 0 ? stated : state.model.get(Parameter.PROVISIONING_DISK_BYTES);
    }

    private String assumed(int vm) {
        return state.model.vms.get(vm).diskBytes() > 0
                ? ""
                : String.format(Locale.ROOT, " (its disks' size is not stated: %.0f GB are assumed)", bytes(vm) / 1e9);
    }

    /// A transfer has ended, well or not.
    ///
    /// @return the VM whose load or place changed, -1 for none
    public int ended(int transfer, boolean well) {
        int i = indexOf(transfer);
        if (i < 0) {
            return -1;
        }
        Request r = requests.remove(i);
        state.operations.end(r.operation());
        if (!well) {
            return -1;
        }
        if (r.purpose() != TransferPurpose.CLONE) {
            state.vmStore[r.vm()] = r.toStore();
        }
        if (r.purpose() == TransferPurpose.COLD_MIGRATION) {
            state.vmHome[r.vm()] = r.toHost();
        }
        return r.purpose() == TransferPurpose.STORAGE_VMOTION ? r.vm() : -1;
    }

    /// The request of a transfer, -1 when what it was about has left the design.
    private int indexOf(int transfer) {
        for (int i = 0; i < requests.size(); i++) {
            if (requests.get(i).transfer() == transfer) {
                return i;
            }
        }
        return -1;
    }

    /// How many requests are queued.
    public int queued() {
        return (int) requests.stream().filter(r -> r.transfer() < 0).count();
    }

    private static String verb(TransferPurpose purpose) {
        return switch (purpose) {
            case STORAGE_VMOTION -> "Storage vMotion";
            case CLONE -> "clone";
            case COLD_MIGRATION -> "cold migration";
            default -> throw new IllegalArgumentException(purpose + " is no provisioning");
        };
    }

    private void note(int vm, String text) {
        recorder.note(Occurrence.Kind.MIGRATION, text, state.model.vms.get(vm).id());
    }

    private String name(int vm) {
        return state.model.vms.get(vm).name();
    }

    private String hostName(int host) {
        return state.model.hostName(host);
    }

    private String storeName(int store) {
        return state.model.datastores.get(store).name();
    }
}
