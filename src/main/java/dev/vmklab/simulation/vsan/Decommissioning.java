package dev.vmklab.simulation.vsan;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.scenario.VsanDataMigration;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.StorageTraffic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What becomes of a host's components of vSAN when it enters maintenance mode, and when it leaves it. Sources: vSAN.
///
/// What has to move moves while the VMs leave. What stays is absent from when the host is in maintenance mode on:
/// nobody
/// reads or writes it, and if the host has not left within the repair delay it is rebuilt on others.
public final class Decommissioning {
    private static final double SECONDS_PER_MINUTE = 60;

    private final State state;
    private final StorageTraffic storage;
    private final Recorder recorder;
    private final Resyncs resyncs;
    private final VsanPolicies policies;
    private final VsanObjects objects;
    /// Per host, from when it is to enter maintenance mode on.
    private final VsanDataMigration[] mode;

    private Decommissioning(
            State state, StorageTraffic storage, Recorder recorder, Resyncs resyncs, VsanDataMigration[] mode) {
        this.state = state;
        this.storage = storage;
        this.recorder = recorder;
        this.resyncs = resyncs;
        this.mode = mode;
        policies = new VsanPolicies(state);
        objects = new VsanObjects(state, storage);
    }

    public static Decommissioning of(State state, StorageTraffic storage, Recorder recorder, Resyncs resyncs) {
        VsanDataMigration[] usual = new VsanDataMigration[state.model.network.hostCount()];
        Arrays.fill(usual, VsanDataMigration.ENSURE_ACCESSIBILITY);
        return new Decommissioning(state, storage, recorder, resyncs, usual);
    }

    public Decommissioning copy(State s, StorageTraffic st, Recorder r, Resyncs re) {
        return new Decommissioning(s, st, r, re, mode.clone());
    }

    public Decommissioning amended(State s, StorageTraffic st, Recorder r, Resyncs re, Reindex by) {
        return new Decommissioning(s, st, r, re, by.hosts().carry(mode, VsanDataMigration.ENSURE_ACCESSIBILITY));
    }

    /// Why a host cannot enter maintenance mode in a way, as the end of a sentence; empty when it can.
    public String refusal(int host, VsanDataMigration how) {
        for (int store : stores(host)) {
            String obstacle = how == VsanDataMigration.FULL ? obstacle(store, host) : "";
            if (!obstacle.isEmpty()) {
                return "its data of " + name(store) + " cannot move to other hosts: " + obstacle;
            }
        }
        return "";
    }

    private String obstacle(int store, int host) {
        List<Integer> others = others(store, host);
        String tooFew = policies.obstacle(store, host, others);
        if (!tooFew.isEmpty()) {
            return tooFew;
        }
        double used = policies.hostBytes(store) * policies.members(store);
        double capacity = state.model.datastores.get(store).capacityBytes();
        double room = capacity * others(store, host).size() / policies.members(store);
        return capacity > 0 && used > room
                ? String.format(Locale.ROOT, "%.0f GB are in use, the others have %.0f GB", used / 1e9, room / 1e9)
                : "";
    }

    /// A host is to enter maintenance mode: what has to move begins to.
    ///
    /// @return what is said of each datastore, to be put behind one another
    public String begin(int host, VsanDataMigration how) {
        mode[host] = how;
        StringBuilder text = new StringBuilder();
        for (int store : stores(host)) {
            double bytes = switch (how) {
                case FULL -> policies.hostBytes(store);
                case ENSURE_ACCESSIBILITY -> bytesOf(store, onlyOn(store, host));
                case NONE -> 0;
            };
            List<Integer> to = policies.ofItsSite(store, host, others(store, host));
            if (bytes > 0 && !to.isEmpty()) {
                resyncs.evacuate(store, bytes, host, to);
            }
            text.append("; its components of ").append(name(store)).append(": ").append(words(how, bytes));
        }
        return text.toString();
    }

    private static String words(VsanDataMigration how, double bytes) {
        return switch (how) {
            case FULL -> "all of them move to other hosts first";
            case ENSURE_ACCESSIBILITY ->
                bytes > 0
                        ? "what would become inaccessible moves to other hosts first, the rest will be absent"
                        : "they will be absent, everything stays accessible without them";
            case NONE -> "they will be absent, nothing moves";
        };
    }

    /// Whether components are still on their way off a host.
    public boolean isMoving(int host) {
        return resyncs.isEvacuating(host);
    }

    /// A host is in maintenance mode: nobody uses its components any more.
    ///
    /// @return whether it has any
    public boolean entered(int host) {
        List<Integer> stores = stores(host);
        for (int store : stores) {
            switch (mode[host]) {
                case FULL -> {
                    state.vsanDisks.vacate(store, host, state.now);
                    note(store, state.model.hostName(host) + " has no components any more");
                }
                case ENSURE_ACCESSIBILITY -> leave(store, host, onlyOn(store, host));
                case NONE -> leave(store, host, new boolean[state.vmHost.length]);
            }
            storage.disksChanged(store);
        }
        return !stores.isEmpty();
    }

    private void leave(int store, int host, boolean[] moved) {
        double bytes = bytesOf(store, moved);
        double part = bytes > 0 ? Math.min(1, bytes / policies.hostBytes(store)) : 0;
        state.vsanDisks.leave(store, host, moved, part, state.now);
        double delay = state.model.get(Parameter.VSAN_REPAIR_DELAY_SECONDS);
        state.events.push(
                state.now + delay,
                EventKind.VSAN_DISK_REPAIR,
                state.vsanDisks.number(store, host),
                state.vsanDisks.generation(store, host));
        note(
                store,
                "components of " + state.model.hostName(host)
                        + " are absent while it is in maintenance mode; they wait "
                        + Math.round(delay / SECONDS_PER_MINUTE) + " min");
    }

    /// A host leaves maintenance mode, or is no longer to enter it: its components are in use, and get what was written
    /// meanwhile.
    ///
    /// @return whether it has any
    public boolean left(int host) {
        List<Integer> stores = stores(host);
        for (int store : stores) {
            resyncs.abandon(store, host);
            if (state.vsanDisks.isOutOfUse(store, host)) {
                comeBack(store, host);
            }
        }
        return !stores.isEmpty();
    }

    private void comeBack(int store, int host) {
        double missed = policies.missedBytes(store, host);
        boolean empty = state.vsanDisks.isPermanent(store, host) || state.vsanDisks.isRebuilt(store, host);
        state.vsanDisks.comeBack(store, host, state.now);
        awaitRepairOfFailed(store, host);
        storage.disksChanged(store);
        String name = state.model.hostName(host);
        if (missed > 0) {
            resyncs.beginOfDisks(
                    store, missed, host, Resyncs.Subject.CHANGES, "that " + name + " missed in maintenance mode");
        } else {
            note(
                    store,
                    name + " takes components again; "
                            + (empty ? "it begins empty" : "nothing was written while it was in maintenance mode"));
        }
    }

    /// Disks that had failed before stay failed: what was on them still waits for its repair, unless that is done.
    private void awaitRepairOfFailed(int store, int host) {
        double failed = state.vsanDisks.lost(store, host);
        if (failed == 0) {
            return;
        }
        note(
                store,
                String.format(
                        Locale.ROOT,
                        "%.0f %% of the disks of %s are still failed",
                        100 * failed,
                        state.model.hostName(host)));
        if (!state.vsanDisks.isRebuilt(store, host)) {
            double delay =
                    state.vsanDisks.isPermanent(store, host) ? 0 : state.model.get(Parameter.VSAN_REPAIR_DELAY_SECONDS);
            state.events.push(
                    state.now + delay,
                    EventKind.VSAN_DISK_REPAIR,
                    state.vsanDisks.number(store, host),
                    state.vsanDisks.generation(store, host));
        }
    }

    /// The VMs whose objects are accessible and would not be without a host.
    private boolean[] onlyOn(int store, int host) {
        List<Integer> others = others(store, host);
        boolean[] only = new boolean[state.vmHost.length];
        for (int v = 0; v < only.length; v++) {
            int vm = v;
            only[v] = state.storesOf(v).contains(store)
                    && others.stream().anyMatch(from -> objects.isAccessible(store, vm, from))
                    && others.stream().noneMatch(from -> objects.isAccessibleWithout(store, vm, host, from));
        }
        return only;
    }

    private double bytesOf(int store, boolean[] vms) {
        return IntStream.range(0, vms.length)
                .filter(v -> vms[v])
                .mapToDouble(v -> policies.componentBytes(store, v))
                .sum();
    }

    private List<Integer> others(int store, int host) {
        List<Integer> others = new ArrayList<>(resyncs.present(store));
        others.removeIf(h -> h == host);
        return others;
    }

    private List<Integer> stores(int host) {
        return IntStream.range(0, state.model.datastores.size())
                .filter(store -> VsanMembers.of(state.model, store).contains(host))
                .boxed()
                .toList();
    }

    private String name(int store) {
        return state.model.datastores.get(store).name();
    }

    private void note(int store, String text) {
        recorder.note(
                Occurrence.Kind.STORAGE,
                name(store) + ": " + text,
                state.model.datastores.get(store).id());
    }
}
