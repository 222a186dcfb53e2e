package dev.vmklab.simulation.faulttolerance;

import dev.vmklab.design.value.Service;
import dev.vmklab.network.Route;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.flow.Frames;
import dev.vmklab.simulation.reach.StorageReach;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.Changes;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.StorageTraffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fault Tolerance: every pair's checkpoints over FT logging, failover to the secondary, and the copy of a new one.
public final class FaultTolerance {
    /// A change of speed below this does not reach the guest.
    private static final double SPEED_STEP = 1e-3;

    private final State state;
    private final Recorder recorder;
    private final Changes changes;
    private final StorageReach storage;
    private final FtPlacement placement;
    private final Checkpointing checkpoints;
    private final FtRates rates;
    private final FtPairs pairs;
    private final FtCopies copies;
    private boolean begun;

    public FaultTolerance(State state, StorageTraffic storageTraffic, Recorder recorder, Changes changes) {
        this(state, storageTraffic, recorder, changes, new ArrayList<>());
        for (int vm = 0; vm < state.model.vms.size(); vm++) {
            if (state.model.vms.get(vm).faultTolerant()) {
                pairs.all().add(FtPair.of(vm));
            }
        }
    }

    private FaultTolerance(
            State state, StorageTraffic storageTraffic, Recorder recorder, Changes changes, List<FtPair> pairs) {
        this.state = state;
        this.recorder = recorder;
        this.changes = changes;
        this.pairs = new FtPairs(state, recorder, changes, pairs);
        storage = new StorageReach(state, storageTraffic);
        placement = new FtPlacement(state, storage);
        checkpoints = Checkpointing.of(state.model.parameters);
        rates = new FtRates(state, checkpoints);
        copies = new FtCopies(state, this.pairs, placement, checkpoints);
    }

    public FaultTolerance copy(
            State copied, StorageTraffic copiedStorage, Recorder copiedRecorder, Changes copiedChanges) {
        FaultTolerance copy =
                new FaultTolerance(copied, copiedStorage, copiedRecorder, copiedChanges, new ArrayList<>(pairs.all()));
        copy.begun = begun;
        return copy;
    }

    /// Pairs go on after an amendment, but for those whose VM or secondary's host left the design. VMs that become
    /// fault
    /// tolerant get a secondary copied.
    public FaultTolerance amended(
            State amended, StorageTraffic newStorage, Recorder newRecorder, Changes newChanges, Reindex by) {
        FaultTolerance same = new FaultTolerance(amended, newStorage, newRecorder, newChanges, new ArrayList<>());
        same.begun = begun;
        for (int vm = 0; vm < amended.model.vms.size(); vm++) {
            if (amended.model.vms.get(vm).faultTolerant()) {
                int before = pairs.of(by.vms().old(vm));
                same.pairs
                        .all()
                        .add(
                                before < 0
                                        ? begun ? FtPair.of(vm).unprotected() : FtPair.of(vm)
                                        : pairs.get(before).renumbered(vm));
            }
        }
        for (int i = 0; i < pairs.size(); i++) {
            same.pairs.carry(pairs.get(i), by, pairs.name(pairs.get(i)), pairs.id(pairs.get(i)));
        }
        return same;
    }

    /// Pairs that can form are in force at the start of a run, and after a change of its hosts or VMs.
    public void beginIfNew() {
        if (begun) {
            return;
        }
        begun = true;
        for (int i = 0; i < pairs.size(); i++) {
            FtPair pair = pairs.get(i);
            if (state.vmHost[pair.vm()] < 0) {
                continue;
            }
            Optional<Integer> host = placement.choose(pairs.all(), pair.vm());
            if (host.isPresent()) {
                pairs.set(i, pair.protectedBy(host.get(), checkpoints.epochs().getFirst()));
                connect(i);
            } else {
                recorder.note(
                        Occurrence.Kind.NOTE,
                        pairs.name(pair) + " is not protected by Fault Tolerance: "
                                + placement.whyNone(pairs.all(), pair.vm()),
                        pairs.id(pair));
            }
        }
    }

    /// Finds the ways of all pairs again, after the network changed or VMs moved.
    public void reroute() {
        for (int i = 0; i < pairs.size(); i++) {
            FtPair pair = pairs.get(i);
            if (pair.secondary() >= 0 && state.vmHost[pair.vm()] < 0) {
                pairs.drop(pair);
                pairs.set(i, pair.unprotected());
                pairs.setSpeed(pair.vm(), 1);
                pairs.note(pairs.get(i), pairs.name(pair) + " is off, and its secondary with it");
            } else if (pair.secondary() >= 0 && leaves(pair)) {
                pairs.lose(i, state.model.hostName(pair.secondary()) + " is to be empty, or runs the primary now");
            }
            connect(i);
        }
    }

    private boolean leaves(FtPair pair) {
        return state.evacuating[pair.secondary()] || state.vmHost[pair.vm()] == pair.secondary();
    }

    private void connect(int i) {
        FtPair pair = pairs.get(i);
        if (pair.isCopying()) {
            copies.connect(i);
        } else if (pair.isProtected()) {
            log(i, pair);
        } else if (state.vmHost[pair.vm()] >= 0 && pair.generation() > 0 && Double.isNaN(pair.troubleSince())) {
            pairs.respawnLater(i);
        }
    }

    private void log(int i, FtPair pair) {
        int from = state.vmHost[pair.vm()];
        Optional<Route.Way> way = from < 0 ? Optional.empty() : placement.way(from, pair.secondary());
        boolean writes = storage.reachesAll(pair.secondary(), pair.vm());
        if (way.isEmpty()) {
            pairs.drop(pair);
            pairs.set(i, pair.withSlot(FtPair.NOBODY));
        } else {
            int slot = state.flows.replace(
                    pair.slot(),
                    way.get(),
                    Routing.vmksFor(state.model.network, from, Service.FT).getFirst(),
                    Routing.vmksFor(state.model.network, pair.secondary(), Service.FT)
                            .getFirst(),
                    Service.FT,
                    state.model.get(Parameter.FT_CONNECTIONS),
                    Frames.wireBitsPerSecond(rates.needed(pair), way.get().mtu()),
                    state.model.get(Parameter.QUEUE_SEGMENT_BYTES));
            pairs.set(i, pair.withSlot(slot));
        }
        watch(i, way.isPresent(), writes);
    }

    /// A pair whose checkpoints do not pass breaks after the log's time, one whose secondary cannot write to disk after
    /// the disk's.
    private void watch(int i, boolean logs, boolean writes) {
        FtPair pair = pairs.get(i);
        boolean trouble = !logs || !writes;
        if (trouble && Double.isNaN(pair.troubleSince())) {
            pairs.set(i, pair.inTrouble(state.now));
            double limit =
                    state.model.get(logs ? Parameter.FT_DISK_WRITE_TIMEOUT_SECONDS : Parameter.FT_LOG_TIMEOUT_SECONDS);
            pairs.push(i, EventKind.FT_TIMEOUT, limit);
        } else if (!trouble && !Double.isNaN(pair.troubleSince())) {
            pairs.set(i, pair.inTrouble(Double.NaN));
        }
    }

    private boolean runs(int host) {
        return state.network.works(state.model.network.elementOf(state.model.network.host(host)));
    }

    /// A host has failed, and those of its VMs that Fault Tolerance protects go on at their secondaries.
    public void hostFailed(int host) {
        for (int i = 0; i < pairs.size(); i++) {
            FtPair pair = pairs.get(i);
            if (pair.isProtected() && state.vmHost[pair.vm()] == host && runs(pair.secondary())) {
                failOver(i, host);
            } else if (pair.secondary() == host) {
                pairs.lose(i, "its secondary fails with " + state.model.hostName(host));
            } else if (state.vmHost[pair.vm()] == host && pair.secondary() >= 0) {
                pairs.drop(pair);
                pairs.set(i, pair.unprotected());
                pairs.note(
                        pair,
                        "the copy of a secondary of " + pairs.name(pair) + " ends as " + state.model.hostName(host)
                                + " fails");
            }
        }
    }

    private void failOver(int i, int host) {
        FtPair pair = pairs.get(i);
        int secondary = pair.secondary();
        pairs.drop(pair);
        pairs.setSpeed(pair.vm(), 1);
        state.placeVm(pair.vm(), secondary);
        state.vmStunned[pair.vm()] = true;
        changes.vm(pair.vm());
        pairs.set(i, pair.unprotected());
        pairs.note(
                pairs.get(i),
                pairs.name(pair) + " goes on at its secondary on " + state.model.hostName(secondary) + " as "
                        + state.model.hostName(host) + " fails; it is not protected until a new secondary is copied");
        pairs.respawnLater(i);
        pairs.push(i, EventKind.FT_LIVE, state.model.get(Parameter.FT_FAILOVER_SECONDS));
    }

    public void handle(EventKind kind, int vm, int timer) {
        int i = pairs.of(vm);
        FtPair pair = i < 0 ? FtPair.of(vm) : pairs.get(i);
        if (i < 0 || timer != pair.generation()) {
            return;
        }
        switch (kind) {
            case FT_LIVE -> {
                state.vmStunned[pair.vm()] = false;
                changes.vm(pair.vm());
            }
            case FT_TIMEOUT ->
                pairs.lose(
                        i,
                        pair.isCopying()
                                ? "the copy of its secondary makes no progress"
                                : "checkpoints have not passed for too long");
            case FT_RESPAWN -> copies.respawn(i);
            case FT_COPIED -> {
                copies.finish(i);
                connect(i);
            }
            case FT_EPOCH -> adapt(i);
            default -> throw new IllegalArgumentException(kind + " is not about Fault Tolerance");
        }
    }

    /// Every 8 s at most a pair looks which epoch fits.
    private void adapt(int i) {
        FtPair pair = pairs.get(i);
        if (!pair.isProtected() || pair.slot() < 0) {
            return;
        }
        double epoch = checkpoints.epochFor(rates.load(pair.vm()), rates.available(pair));
        pairs.setSpeed(pair.vm(), rates.speed(pair));
        if (epoch != pair.epoch()) {
            pairs.set(i, pair.withEpoch(epoch));
            connect(i);
        }
    }

    /// Notes the rates that are in force from now on.
    public void observe() {
        for (int i = 0; i < pairs.size(); i++) {
            FtPair pair = pairs.get(i);
            if (pair.isCopying()) {
                copies.observe(i);
            } else if (pair.isProtected() && pair.slot() >= 0) {
                boolean other = checkpoints.epochFor(rates.load(pair.vm()), rates.available(pair)) != pair.epoch()
                        || Math.abs(rates.speed(pair) - state.vmSpeed[pair.vm()]) > SPEED_STEP;
                if (other) {
                    double period = state.model.get(Parameter.FT_EPOCH_WAIT_SECONDS);
                    double next = period * (StrictMath.floor(state.now / period) + 1);
                    state.events.push(next, EventKind.FT_EPOCH, pair.vm(), pair.generation());
                }
            }
            if (pairs.get(i).generation() > 0 || state.vmHost[pair.vm()] >= 0) {
                recorder.faultTolerance(rates.sample(pairs.get(i)));
            }
        }
    }
}
