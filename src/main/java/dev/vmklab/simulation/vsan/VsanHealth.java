package dev.vmklab.simulation.vsan;

import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.model.SiteLocality;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.StorageTraffic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the loss of hosts means for vSAN: who still reaches a quorum of its objects, and which components are repaired
/// when. Sources: vSAN.
///
/// A host that is out is absent: its components wait an hour for its return, then they are rebuilt on the others. One
/// that comes back before gets what was written meanwhile.
public final class VsanHealth {
    private static final double SECONDS_PER_MINUTE = 60;

    private final State state;
    private final StorageTraffic storage;
    private final Recorder recorder;
    private final Resyncs resyncs;
    private final VsanPolicies policies;
    private final VsanObjects objects;
    /// Per datastore and host: since when the host is out, NaN while it is not.
    private final double[] absentSince;
    private final int[] generation;
    private final boolean[] rebuilt;

    public VsanHealth(State state, StorageTraffic storage, Recorder recorder, Resyncs resyncs) {
        this.state = state;
        this.storage = storage;
        this.recorder = recorder;
        this.resyncs = resyncs;
        policies = new VsanPolicies(state);
        objects = new VsanObjects(state, storage);
        absentSince = new double[state.model.datastores.size() * state.model.network.hostCount()];
        Arrays.fill(absentSince, Double.NaN);
        generation = new int[absentSince.length];
        rebuilt = new boolean[absentSince.length];
    }

    private VsanHealth(VsanHealth other, State state, StorageTraffic storage, Recorder recorder, Resyncs resyncs) {
        this.state = state;
        this.storage = storage;
        this.recorder = recorder;
        this.resyncs = resyncs;
        policies = new VsanPolicies(state);
        objects = new VsanObjects(state, storage);
        absentSince = other.absentSince.clone();
        generation = other.generation.clone();
        rebuilt = other.rebuilt.clone();
    }

    private VsanHealth(
            State state, StorageTraffic storage, Recorder recorder, Resyncs resyncs, VsanHealth old, Reindex by) {
        this(state, storage, recorder, resyncs);
        for (int i = 0; i < absentSince.length; i++) {
            int before = by.oldDevice(i);
            if (before >= 0) {
                absentSince[i] = old.absentSince[before];
                generation[i] = old.generation[before];
                rebuilt[i] = old.rebuilt[before];
            }
        }
    }

    /// The same after an amendment.
    public VsanHealth amended(State s, StorageTraffic st, Recorder r, Resyncs re, Reindex by) {
        return new VsanHealth(s, st, r, re, this, by);
    }

    public VsanHealth copy(State s, StorageTraffic st, Recorder r, Resyncs re) {
        return new VsanHealth(this, s, st, r, re);
    }

    /// What clusters cannot do of the policies of their datastores.
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (int store = 0; store < state.model.datastores.size(); store++) {
            if (Resyncs.isVsan(state.model, store)) {
                problems.addAll(policies.problems(store));
            }
        }
        return problems;
    }

    /// Looks at every vSAN datastore after the network changed.
    ///
    /// @return whether VMs lost or regained their quorum
    public boolean look() {
        boolean changed = false;
        for (int store = 0; store < state.model.datastores.size(); store++) {
            if (Resyncs.isVsan(state.model, store)) {
                List<Integer> members = VsanMembers.of(state.model, store);
                List<Integer> group = largestGroup(store, members);
                for (int member : members) {
                    see(store, member, group.contains(member));
                }
                changed |= quorum(store, members);
            }
        }
        return changed;
    }

    /// The members that reach each other, where most do; of equal parts the one with the preferred site, else the
    /// first.
    private List<Integer> largestGroup(int store, List<Integer> members) {
        List<Integer> best = List.of();
        for (int h : members) {
            List<Integer> group =
                    members.stream().filter(o -> objects.reaches(store, h, o)).toList();
            boolean preferred = group.size() == best.size() && isPreferred(store, h);
            best = group.size() > best.size() || preferred ? group : best;
        }
        return best;
    }

    private boolean isPreferred(int store, int host) {
        Optional<Id> preferred = policies.cluster(store).flatMap(Cluster::preferredSite);
        return preferred.isPresent()
                && SiteLocality.siteOf(state.model.network.design(), host).equals(preferred);
    }

    private int index(int store, int host) {
        return store * state.model.network.hostCount() + host;
    }

    private void see(int store, int host, boolean present) {
        int i = index(store, host);
        boolean wasPresent = Double.isNaN(absentSince[i]);
        if (present == wasPresent) {
            return;
        }
        generation[i]++;
        if (state.vsanDisks.areAllOut(store, host)) {
            absentSince[i] = present ? Double.NaN : state.now;
            note(
                    store,
                    state.model.hostName(host)
                            + (present ? " is reached again" : " is out of reach")
                            + "; none of its components is in use");
        } else if (!present) {
            double delay = state.model.get(Parameter.VSAN_REPAIR_DELAY_SECONDS);
            absentSince[i] = state.now;
            state.events.push(state.now + delay, EventKind.VSAN_REPAIR, i, generation[i]);
            note(
                    store,
                    String.format(
                            Locale.ROOT,
                            "%s is absent; its components wait %.0f min for its return",
                            state.model.hostName(host),
                            delay / SECONDS_PER_MINUTE));
        } else {
            comeBack(store, host, i);
        }
    }

    private void comeBack(int store, int host, int i) {
        double gap = state.now - absentSince[i];
        absentSince[i] = Double.NaN;
        resyncs.abandon(store, host);
        double missed =
                Math.min(policies.hostBytes(store), policies.writtenPerSecond(store) * gap / policies.members(store));
        if (rebuilt[i]) {
            rebuilt[i] = false;
            replace(store, host, false);
        }
        if (missed > 0) {
            resyncs.begin(store, missed, host, "that " + state.model.hostName(host) + " missed while it was absent");
        } else {
            note(store, state.model.hostName(host) + " is back; nothing was written while it was absent");
        }
    }

    /// The delay of an absent host is over, unless it came back.
    public void repair(int i, int foreseen) {
        int hosts = state.model.network.hostCount();
        int store = i / hosts;
        int host = i % hosts;
        if (generation[i] != foreseen || Double.isNaN(absentSince[i]) || state.vsanDisks.areAllOut(store, host)) {
            return;
        }
        List<Integer> others = new ArrayList<>(resyncs.present(store));
        others.removeIf(h -> h == host);
        String obstacle = policies.obstacle(store, host, others);
        if (!obstacle.isEmpty()) {
            note(store, "components of " + state.model.hostName(host) + " cannot be rebuilt: " + obstacle);
            return;
        }
        resyncs.begin(store, policies.hostBytes(store), host, "of " + state.model.hostName(host) + " to rebuild them");
        warnOfFill(store, others.size());
    }

    /// vSAN moves components away from disks that are too full; where all members are, there is nowhere to move them.
    private void warnOfFill(int store, int left) {
        double capacity = state.model.datastores.get(store).capacityBytes() * left / policies.members(store);
        double fill = capacity > 0 ? policies.hostBytes(store) * policies.members(store) / capacity : 0;
        double threshold = state.model.get(Parameter.VSAN_REBALANCE_THRESHOLD);
        if (fill > threshold) {
            note(
                    store,
                    String.format(
                            Locale.ROOT,
                            "the %d members that are left will be %.0f %% full, above %.0f %%: rebalancing finds no"
                                    + " emptier one",
                            left,
                            100 * fill,
                            100 * threshold));
        }
    }

    /// What a member had was rebuilt, so that writes go to the others.
    public void done(int store, int host) {
        if (host >= 0 && !Double.isNaN(absentSince[index(store, host)])) {
            rebuilt[index(store, host)] = true;
            replace(store, host, true);
        }
    }

    private void replace(int store, int host, boolean replaced) {
        for (int h : VsanMembers.of(state.model, store)) {
            int path = objects.pathBetween(store, h, host);
            if (path >= 0) {
                storage.setReplaced(path, replaced);
            }
        }
    }

    private boolean quorum(int store, List<Integer> members) {
        int lost = 0;
        int regained = 0;
        for (int v = 0; v < state.vmHost.length; v++) {
            int host = state.vmHost[v];
            if (host < 0 || !state.storesOf(v).contains(store) || !members.contains(host)) {
                continue;
            }
            boolean accessible = objects.isAccessible(store, v, host);
            lost += !accessible && !state.vmInaccessible[v] ? 1 : 0;
            regained += accessible && state.vmInaccessible[v] ? 1 : 0;
            state.vmInaccessible[v] = !accessible;
        }
        if (lost > 0) {
            note(store, lost + " VMs lose the quorum of their objects: their I/O stops");
        }
        if (regained > 0) {
            note(store, regained + " VMs have a quorum of their objects again");
        }
        return lost + regained > 0;
    }

    private void note(int store, String text) {
        recorder.note(
                Occurrence.Kind.STORAGE,
                state.model.datastores.get(store).name() + ": " + text,
                state.model.datastores.get(store).id());
    }
}
