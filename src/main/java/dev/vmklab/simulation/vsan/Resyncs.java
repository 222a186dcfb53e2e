package dev.vmklab.simulation.vsan;

import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Link;
import dev.vmklab.network.Route;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.flow.Frames;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.StorageSample;
import dev.vmklab.simulation.recording.TransferPurpose;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.ClosedLoops;
import dev.vmklab.simulation.storage.StorageTraffic;
import dev.vmklab.simulation.transfer.Transfer;
import dev.vmklab.simulation.transfer.Transfer.Leg;
import dev.vmklab.simulation.transfer.Transfers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// vSAN's resynchronisations: components move between the members of a cluster, throttled by the latency of the VMs'
/// I/O
/// (adaptive resync). Sources: vSAN.
public final class Resyncs {
    /// What a resynchronisation is about.
    public enum Subject {
        /// All that one member, or all of them, have.
        MEMBER,
        /// What disks of a member have.
        DISKS,
        /// What was written while disks that are back were out of use.
        CHANGES,
        /// What a member has that is to be empty.
        EVACUATION
    }

    /// @param member the host that it is about, -1 for none
    private record Resync(
            int store, int member, Subject subject, int transfer, double most, double present, boolean ended) {
        private Resync amended(Reindex by) {
            int now = by.datastores().now(store);
            return new Resync(now, by.hosts().now(member), subject, transfer, most, present, ended || now < 0);
        }

        private Resync at(double bytesPerSecond) {
            return new Resync(store, member, subject, transfer, most, bytesPerSecond, ended);
        }

        private Resync end() {
            return new Resync(store, member, subject, transfer, most, present, true);
        }
    }

    private final State state;
    private final StorageTraffic storage;
    private final ClosedLoops loops;
    private final Recorder recorder;
    private final Transfers transfers;
    private final List<Resync> all;

    public Resyncs(State state, StorageTraffic storage, ClosedLoops loops, Recorder recorder, Transfers transfers) {
        this(state, storage, loops, recorder, transfers, List.of());
    }

    private Resyncs(
            State state,
            StorageTraffic storage,
            ClosedLoops loops,
            Recorder recorder,
            Transfers transfers,
            List<Resync> all) {
        this.state = state;
        this.storage = storage;
        this.loops = loops;
        this.recorder = recorder;
        this.transfers = transfers;
        this.all = new ArrayList<>(all);
    }

    public Resyncs copy(State s, StorageTraffic st, ClosedLoops l, Recorder r, Transfers t) {
        return new Resyncs(s, st, l, r, t, all);
    }

    /// The same after an amendment.
    public Resyncs amended(State s, StorageTraffic st, ClosedLoops l, Recorder r, Transfers t, Reindex by) {
        return new Resyncs(
                s, st, l, r, t, all.stream().map(one -> one.amended(by)).toList());
    }

    /// Moves components.
    ///
    /// @param bytes to move in all
    /// @param member the host that they are for, -1 for all members
    /// @param why what causes it, as the end of a sentence
    public void begin(int store, double bytes, int member, String why) {
        begin(store, bytes, member, Subject.MEMBER, why);
    }

    /// Rebuilds what disks of a host had, on its others or, when it has none left, on other hosts, or what they missed.
    void beginOfDisks(int store, double bytes, int member, Subject subject, String why) {
        begin(store, bytes, member, subject, why);
    }

    /// Moves what a member has to others.
    ///
    /// @param to those that can take it
    void evacuate(int store, double bytes, int member, List<Integer> to) {
        List<Leg> legs = to.stream()
                .map(other -> new Leg(-1, vmk(member), vmk(other), Service.VSAN, 1, 1.0 / to.size()))
                .toList();
        begin(store, bytes, member, Subject.EVACUATION, legs, "off " + state.model.hostName(member));
    }

    /// Whether components are still on their way off a member.
    boolean isEvacuating(int member) {
        return all.stream().anyMatch(r -> !r.ended() && r.member() == member && r.subject() == Subject.EVACUATION);
    }

    private void begin(int store, double bytes, int member, Subject subject, String why) {
        List<Integer> members = present(store);
        if (members.size() < 2) {
            note(store, "no resynchronisation: fewer than two members of the cluster work");
            return;
        }
        begin(store, bytes, member, subject, legs(members, member), why);
    }

    private void begin(int store, double bytes, int member, Subject subject, List<Leg> legs, String why) {
        double most = legs.stream().mapToDouble(this::slowest).min().orElse(0)
                * state.model.get(Parameter.VSAN_RESYNC_FRACTION)
                / Frames.BITS_PER_BYTE;
        note(
                store,
                String.format(
                        Locale.ROOT, "resynchronises %.1f GB %s, at most %.0f MB/s", bytes / 1e9, why, most / 1e6));
        String label = "resynchronisation of " + name(store);
        Transfer.Job job = new Transfer.Job(TransferPurpose.RESYNC, label, -1, bytes, List.of(), legs, true, true);
        all.add(new Resync(store, member, subject, transfers.begin(job, most), most, most, false));
        push(all.size() - 1);
    }

    /// Ends what is under way for a member.
    void abandon(int store, int member) {
        for (int i = 0; i < all.size(); i++) {
            Resync r = all.get(i);
            if (!r.ended() && r.store() == store && r.member() == member) {
                transfers.end(r.transfer());
                all.set(i, r.end());
            }
        }
    }

    /// The members of a vSAN cluster that work, have a vSAN vmk and use any of their disks.
    List<Integer> present(int store) {
        List<Integer> members = new ArrayList<>();
        for (int h : VsanMembers.of(state.model, store)) {
            boolean works = state.network.works(state.model.network.elementOf(state.model.network.host(h)));
            if (works && !state.vsanDisks.areAllOut(store, h)) {
                members.add(h);
            }
        }
        return members;
    }

    /// From each member to its neighbours in the cluster's order; for one member, from all others to it.
    private List<Leg> legs(List<Integer> members, int member) {
        List<int[]> pairs = new ArrayList<>();
        int n = members.size();
        int neighbours = (int) state.model.get(Parameter.VSAN_RESYNC_NEIGHBOURS);
        for (int i = 0; i < n; i++) {
            for (int k = 1; k <= Math.min(neighbours, n - 1); k++) {
                int from = members.get(i);
                int to = members.get((i + k) % n);
                if (member < 0 || !members.contains(member)) {
                    pairs.add(new int[] {from, to});
                }
            }
            if (members.contains(member) && members.get(i) != member) {
                pairs.add(new int[] {members.get(i), member});
            }
        }
        return pairs.stream()
                .map(p -> new Leg(-1, vmk(p[0]), vmk(p[1]), Service.VSAN, 1, 1.0 / pairs.size()))
                .toList();
    }

    private int vmk(int host) {
        return Routing.vmksFor(state.model.network, host, Service.VSAN).getFirst();
    }

    private double slowest(Leg leg) {
        double slowest = Double.POSITIVE_INFINITY;
        if (Routing.route(state.model.network, state.network, leg.from(), leg.to()) instanceof Route.Way way) {
            for (int l : way.links()) {
                Link link = state.model.network.link(l);
                slowest = Math.min(slowest, link.bitsPerSecond());
            }
        }
        return slowest == Double.POSITIVE_INFINITY ? state.model.get(Parameter.VSAN_RESYNC_DEFAULT_BITS) : slowest;
    }

    private void push(int i) {
        state.events.push(state.now + state.model.get(Parameter.VSAN_RESYNC_LOOK_SECONDS), EventKind.RESYNC_LOOK, i, 0);
    }

    /// Looks at the VMs' latency and sets the bandwidth anew.
    public void look(int i) {
        Resync r = all.get(i);
        if (r.ended()) {
            return;
        }
        ResyncThrottle throttle = new ResyncThrottle(
                r.most(),
                state.model.get(Parameter.VSAN_RESYNC_FLOOR),
                state.model.get(Parameter.VSAN_RESYNC_STEP),
                state.model.get(Parameter.VSAN_RESYNC_HIGH_SECONDS),
                state.model.get(Parameter.VSAN_RESYNC_LOW_SECONDS));
        double next = throttle.after(r.present(), latency(r.store()));
        if (next < r.present()) {
            note(
                    r.store(),
                    String.format(
                            Locale.ROOT, "resynchronisation is throttled to %.0f MB/s: latency is high", next / 1e6));
        }
        all.set(i, r.at(next));
        transfers.cap(r.transfer(), next);
        push(i);
    }

    /// Mean latency of the operations on a datastore now.
    private double latency(int store) {
        double operations = 0;
        double seconds = 0;
        for (int p = 0; p < storage.paths(); p++) {
            StorageLayout.Load load = state.model.storage.loads.get(
                    state.model.storage.paths.get(p).load());
            if (load.datastore() == store) {
                StorageSample sample = loops.sample(p);
                operations += sample.operationsPerSecond();
                seconds += sample.operationsPerSecond() * sample.latency().total();
            }
        }
        return operations > 0 ? seconds / operations : 0;
    }

    /// A transfer has ended.
    public void ended(int transfer) {
        for (int i = 0; i < all.size(); i++) {
            Resync r = all.get(i);
            if (r.transfer() == transfer) {
                all.set(i, r.end());
            }
        }
    }

    /// The datastore that a transfer is for.
    public int storeOf(int transfer) {
        return of(transfer).store();
    }

    /// The host whose components a transfer moves, -1 for none.
    public int memberOf(int transfer) {
        return of(transfer).member();
    }

    /// What a transfer is about.
    public Subject subjectOf(int transfer) {
        return of(transfer).subject();
    }

    private Resync of(int transfer) {
        return all.stream().filter(r -> r.transfer() == transfer).findFirst().orElseThrow();
    }

    private void note(int store, String text) {
        recorder.note(
                Occurrence.Kind.STORAGE,
                name(store) + ": " + text,
                state.model.datastores.get(store).id());
    }

    private String name(int store) {
        return state.model.datastores.get(store).name();
    }

    /// Whether a datastore is vSAN's.
    public static boolean isVsan(Model model, int store) {
        return model.datastores.get(store).backing() instanceof Backing.Vsan;
    }
}
