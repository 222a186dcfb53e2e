package dev.vmklab.simulation;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.DiskLoad;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.StoragePolicy;
import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.storage.VsanObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the loss of hosts means for vSAN: who still reaches a quorum of its objects, and which components are repaired
/// when. Fact sheet, section 6.6.
///
/// A host that is out is absent: its components wait an hour for its return, then they are rebuilt on the others. One
/// that comes back before gets what was written meanwhile.
final class VsanHealth {
    private static final double SECONDS_PER_MINUTE = 60;

    private final State state;
    private final StorageTraffic storage;
    private final Recorder recorder;
    private final Resyncs resyncs;
    /// Per datastore and host: since when the host is out, NaN while it is not.
    private final double[] absentSince;
    private final int[] generation;
    private final boolean[] rebuilt;

    VsanHealth(State state, StorageTraffic storage, Recorder recorder, Resyncs resyncs) {
        this.state = state;
        this.storage = storage;
        this.recorder = recorder;
        this.resyncs = resyncs;
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
        absentSince = other.absentSince.clone();
        generation = other.generation.clone();
        rebuilt = other.rebuilt.clone();
    }

    VsanHealth copy(State s, StorageTraffic st, Recorder r, Resyncs re) {
        return new VsanHealth(this, s, st, r, re);
    }

    /// Looks at every vSAN datastore after the network changed.
    ///
    /// @return whether VMs lost or regained their quorum
    boolean look() {
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
                    members.stream().filter(o -> reaches(store, h, o)).toList();
            boolean preferred = group.size() == best.size() && isPreferred(store, h);
            best = group.size() > best.size() || preferred ? group : best;
        }
        return best;
    }

    private boolean isPreferred(int store, int host) {
        Optional<Id> preferred = cluster(store).flatMap(Cluster::preferredSite);
        return preferred.isPresent()
                && SiteLocality.siteOf(state.model.network.design(), host).equals(preferred);
    }

    private Optional<Cluster> cluster(int store) {
        return state.model.datastores.get(store).backing() instanceof Backing.Vsan vsan
                ? state.model.network.design().clusters().stream()
                        .filter(c -> c.id().equals(vsan.cluster()))
                        .findFirst()
                : Optional.empty();
    }

    private boolean works(int host) {
        return state.network.works(state.model.network.elementOf(state.model.network.host(host)));
    }

    private boolean reaches(int store, int from, int to) {
        if (!works(from) || !works(to)) {
            return false;
        }
        int path = pathBetween(store, from, to);
        return from == to || path >= 0 && storage.slot(path) >= 0;
    }

    /// The path of a host's writes to another host, -1 for none.
    private int pathBetween(int store, int from, int to) {
        int load = state.model.storage.loadOf(from, store, true);
        if (load < 0) {
            return -1;
        }
        StorageLayout.Load l = state.model.storage.loads.get(load);
        for (int p = l.firstPath(); p < l.firstPath() + l.pathCount(); p++) {
            int remote = state.model.storage.paths.get(p).remote();
            if (remote >= 0 && state.model.network.endpoint(remote).host() == to) {
                return p;
            }
        }
        return -1;
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
        double delay = state.model.get(Parameter.VSAN_REPAIR_DELAY_SECONDS);
        if (!present) {
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
        double missed = Math.min(hostBytes(store), writtenPerSecond(store) * gap / members(store));
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
    void repair(int i, int foreseen) {
        if (generation[i] != foreseen || Double.isNaN(absentSince[i])) {
            return;
        }
        int hosts = state.model.network.hostCount();
        int store = i / hosts;
        int host = i % hosts;
        int left = resyncs.present(store).size();
        if (left < needed(store)) {
            note(
                    store,
                    "components of " + state.model.hostName(host) + " cannot be rebuilt: the policy needs "
                            + needed(store) + " hosts, " + left + " are left");
            return;
        }
        resyncs.begin(store, hostBytes(store), host, "of " + state.model.hostName(host) + " to rebuild them");
        warnOfFill(store, left);
    }

    /// vSAN moves components away from disks that are too full; where all members are, there is nowhere to move them.
    private void warnOfFill(int store, int left) {
        double capacity = state.model.datastores.get(store).capacityBytes() * left / members(store);
        double fill = capacity > 0 ? hostBytes(store) * members(store) / capacity : 0;
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
    void done(int store, int host) {
        if (host >= 0 && !Double.isNaN(absentSince[index(store, host)])) {
            rebuilt[index(store, host)] = true;
            replace(store, host, true);
        }
    }

    private void replace(int store, int host, boolean replaced) {
        for (int h : VsanMembers.of(state.model, store)) {
            int path = pathBetween(store, h, host);
            if (path >= 0) {
                storage.setReplaced(path, replaced);
            }
        }
    }

    private int members(int store) {
        return VsanMembers.of(state.model, store).size();
    }

    private Optional<StoragePolicy> policy(int store) {
        return state.model.datastores.get(store).backing() instanceof Backing.Vsan vsan
                ? StorageModel.policy(state.model.network.design(), vsan)
                : Optional.empty();
    }

    private int failures(int store) {
        return policy(store).map(StoragePolicy::failuresToTolerate).orElse(1);
    }

    private boolean isErasure(int store) {
        return policy(store).map(p -> p.raid() == StoragePolicy.Raid.ERASURE).orElse(false) && failures(store) > 0;
    }

    /// Hosts that a policy places an object on.
    private int needed(int store) {
        return isErasure(store) ? width(store) : 2 * failures(store) + 1;
    }

    /// How many hosts an erasure code spans: 3+1 and 4+2; in ESA 2+1 below six hosts, then 4+1.
    private int width(int store) {
        boolean express = state.model.datastores.get(store).backing() instanceof Backing.Vsan vsan && vsan.express();
        return failures(store) >= 2 ? 6 : !express ? 4 : members(store) < 6 ? 3 : 5;
    }

    /// What lies on one host of a datastore.
    private double hostBytes(int store) {
        double stated = 0;
        for (int v = 0; v < state.vmHost.length; v++) {
            stated += state.storesOf(v).contains(store) ? state.model.vms.get(v).diskBytes() : 0;
        }
        double capacity = state.model.datastores.get(store).capacityBytes();
        double overhead =
                isErasure(store) ? width(store) / (double) (width(store) - failures(store)) : failures(store) + 1;
        double used = stated > 0 ? stated * overhead : capacity * state.model.get(Parameter.VSAN_USED_FRACTION);
        return used / members(store);
    }

    /// Bytes a second that the datastore's guests want to write, with their copies.
    private double writtenPerSecond(int store) {
        double sum = 0;
        for (int v = 0; v < state.vmHost.length; v++) {
            if (state.isActive(v)) {
                List<DiskLoad> disks = state.model.vms.get(v).disks();
                for (int i = 0; i < disks.size(); i++) {
                    DiskLoad disk = disks.get(i);
                    boolean here = state.storeOf(v, i) == store;
                    sum += here ? disk.writesPerSecond() * disk.writeBytes() * state.diskFactor[v] : 0;
                }
            }
        }
        return sum * (failures(store) + 1);
    }

    private boolean quorum(int store, List<Integer> members) {
        int lost = 0;
        int regained = 0;
        boolean[] witness = new boolean[state.model.network.hostCount()];
        members.forEach(h -> witness[h] = reachesWitness(store, h));
        for (int v = 0; v < state.vmHost.length; v++) {
            int host = state.vmHost[v];
            if (host < 0 || !state.storesOf(v).contains(store) || !members.contains(host)) {
                continue;
            }
            boolean accessible = object(store, v, members)
                    .isAccessible(h -> rebuilt[index(store, h)] || reaches(store, host, h), witness[host]);
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

    private VsanObject object(int store, int vm, List<Integer> members) {
        Design design = state.model.network.design();
        List<Integer> siteA = new ArrayList<>();
        List<Integer> siteB = new ArrayList<>();
        boolean two = members.size() == 2;
        boolean sites = SiteLocality.isMirroredOverSites(design, state.model.datastores.get(store));
        Optional<Id> first = SiteLocality.siteOf(design, members.getFirst());
        for (int h : members) {
            boolean isA = two
                    ? h == members.getFirst()
                    : SiteLocality.siteOf(design, h).equals(first);
            (isA ? siteA : siteB).add(h);
        }
        boolean witness = cluster(store).flatMap(Cluster::witness).isPresent();
        if (witness && (sites || two) && !siteB.isEmpty()) {
            return VsanObject.overSites(vm, siteA, siteB, Math.max(1, failures(store)));
        }
        return isErasure(store)
                ? VsanObject.erasure(vm, members, width(store), failures(store))
                : VsanObject.mirrored(vm, members, failures(store));
    }

    private boolean reachesWitness(int store, int host) {
        Optional<Id> witness = cluster(store).flatMap(Cluster::witness);
        return witness.map(id -> WitnessTraffic.isReached(state, host, id)).orElse(false);
    }

    private void note(int store, String text) {
        recorder.note(
                Occurrence.Kind.STORAGE,
                state.model.datastores.get(store).name() + ": " + text,
                state.model.datastores.get(store).id());
    }
}
