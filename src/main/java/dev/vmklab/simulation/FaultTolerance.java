package dev.vmklab.simulation;

import dev.vmklab.design.compute.DiskLoad;
import dev.vmklab.design.compute.MemoryLoad;
import dev.vmklab.design.compute.NetworkLoad;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Route;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.faulttolerance.Checkpointing;
import dev.vmklab.simulation.recording.FaultToleranceSample;
import dev.vmklab.simulation.recording.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fault Tolerance: every pair's checkpoints over FT logging, failover to the secondary, and the copy of a new one.
final class FaultTolerance {
    /// Rates that differ by less are equal.
    private static final double TOLERANCE = 1e-9;
    /// A change of speed below this does not reach the guest.
    private static final double SPEED_STEP = 1e-3;
    /// A guest never stands still by its checkpoints alone: they time out before.
    private static final double SLOWEST = 1e-3;

    private final State state;
    private final Recorder recorder;
    private final Changes changes;
    private final StorageReach storage;
    private final FtPlacement placement;
    private final Checkpointing checkpoints;
    private final List<FtPair> pairs;
    private boolean begun;

    FaultTolerance(State state, StorageTraffic storageTraffic, Recorder recorder, Changes changes) {
        this(state, storageTraffic, recorder, changes, new ArrayList<>());
        for (int vm = 0; vm < state.model.vms.size(); vm++) {
            if (state.model.vms.get(vm).faultTolerant()) {
                pairs.add(FtPair.of(vm));
            }
        }
    }

    private FaultTolerance(
            State state, StorageTraffic storageTraffic, Recorder recorder, Changes changes, List<FtPair> pairs) {
        this.state = state;
        this.recorder = recorder;
        this.changes = changes;
        this.pairs = pairs;
        storage = new StorageReach(state, storageTraffic);
        placement = new FtPlacement(state, storage);
        checkpoints = Checkpointing.of(state.model.parameters);
    }

    FaultTolerance copy(State copied, StorageTraffic copiedStorage, Recorder copiedRecorder, Changes copiedChanges) {
        FaultTolerance copy =
                new FaultTolerance(copied, copiedStorage, copiedRecorder, copiedChanges, new ArrayList<>(pairs));
        copy.begun = begun;
        return copy;
    }

    /// Pairs go on where all numbers mean the same; else they form anew, as at the start of a run.
    FaultTolerance amended(
            State amended, StorageTraffic newStorage, Recorder newRecorder, Changes newChanges, Reindex by) {
        if (!by.isSameShape()) {
            return new FaultTolerance(amended, newStorage, newRecorder, newChanges);
        }
        FaultTolerance same = copy(amended, newStorage, newRecorder, newChanges);
        if (!by.sameFlows()) {
            same.pairs.replaceAll(p -> p.withSlot(FtPair.NOBODY).withCopy(FtPair.NO_SLOTS));
        }
        return same;
    }

    /// Pairs that can form are in force at the start of a run, and after a change of its hosts or VMs.
    void beginIfNew() {
        if (begun) {
            return;
        }
        begun = true;
        for (int i = 0; i < pairs.size(); i++) {
            FtPair pair = pairs.get(i);
            if (state.vmHost[pair.vm()] < 0) {
                continue;
            }
            Optional<Integer> host = placement.choose(pairs, pair.vm());
            if (host.isPresent()) {
                pairs.set(i, pair.protectedBy(host.get(), checkpoints.epochs().getFirst()));
                connect(i);
            } else {
                recorder.note(
                        Occurrence.Kind.NOTE,
                        name(pair) + " is not protected by Fault Tolerance: " + placement.whyNone(pairs, pair.vm()),
                        id(pair));
            }
        }
    }

    /// Finds the ways of all pairs again, after the network changed or VMs moved.
    void reroute() {
        for (int i = 0; i < pairs.size(); i++) {
            FtPair pair = pairs.get(i);
            if (pair.secondary() >= 0 && leaves(pair)) {
                lose(i, state.model.hostName(pair.secondary()) + " is to be empty, or runs the primary now");
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
            pairs.set(
                    i,
                    pair.withCopy(VMotionStreams.open(state, state.vmHost[pair.vm()], pair.secondary(), pair.copy())));
        } else if (pair.isProtected()) {
            log(i, pair);
        } else if (state.vmHost[pair.vm()] >= 0 && pair.generation() > 0 && Double.isNaN(pair.troubleSince())) {
            respawnLater(i);
        }
    }

    private void log(int i, FtPair pair) {
        int from = state.vmHost[pair.vm()];
        Optional<Route.Way> way = from < 0 ? Optional.empty() : placement.way(from, pair.secondary());
        boolean writes = storage.reachesAll(pair.secondary(), pair.vm());
        if (way.isEmpty()) {
            drop(pair);
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
                    Frames.wireBitsPerSecond(needed(pair), way.get().mtu()),
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
            push(i, EventKind.FT_TIMEOUT, limit);
        } else if (!trouble && !Double.isNaN(pair.troubleSince())) {
            pairs.set(i, pair.inTrouble(Double.NaN));
        }
    }

    private void push(int i, EventKind kind, double in) {
        state.events.push(state.now + in, kind, i, pairs.get(i).generation());
    }

    private void respawnLater(int i) {
        pairs.set(i, pairs.get(i).inTrouble(state.now));
        push(i, EventKind.FT_RESPAWN, state.model.get(Parameter.FT_RESPAWN_SECONDS));
    }

    private void drop(FtPair pair) {
        if (pair.slot() >= 0) {
            state.flows.remove(pair.slot());
        }
        for (int slot : pair.copy()) {
            state.flows.remove(slot);
        }
    }

    private double needed(FtPair pair) {
        return checkpoints.needed(load(pair.vm()), pair.epoch());
    }

    private Checkpointing.Load load(int vm) {
        Vm guest = state.model.vms.get(vm);
        MemoryLoad memory = guest.memoryLoad();
        double writes = 0;
        for (DiskLoad disk : guest.disks()) {
            writes += disk.writesPerSecond() * disk.writeBytes() * state.diskFactor[vm];
        }
        double input = 0;
        for (NetworkLoad load : guest.network()) {
            input += load.receiveBitsPerSecond() * state.networkFactor[vm] / Frames.BITS_PER_BYTE;
        }
        return new Checkpointing.Load(
                memory.workingSetBytes(), memory.dirtyBytesPerSecond() * state.dirtyFactor[vm], writes, input);
    }

    /// Whether a VM has a secondary that can take over at this instant.
    boolean isProtected(int vm) {
        return pairs.stream().anyMatch(p -> p.vm() == vm && p.isProtected() && runs(p.secondary()));
    }

    private boolean runs(int host) {
        return state.network.works(state.model.network.elementOf(state.model.network.host(host)));
    }

    /// A host has failed, and those of its VMs that Fault Tolerance protects go on at their secondaries.
    void hostFailed(int host) {
        for (int i = 0; i < pairs.size(); i++) {
            FtPair pair = pairs.get(i);
            if (pair.isProtected() && state.vmHost[pair.vm()] == host && runs(pair.secondary())) {
                failOver(i, host);
            } else if (pair.secondary() == host) {
                lose(i, "its secondary fails with " + state.model.hostName(host));
            } else if (state.vmHost[pair.vm()] == host && pair.secondary() >= 0) {
                drop(pair);
                pairs.set(i, pair.unprotected());
            }
        }
    }

    private void failOver(int i, int host) {
        FtPair pair = pairs.get(i);
        int secondary = pair.secondary();
        drop(pair);
        setSpeed(pair.vm(), 1);
        state.placeVm(pair.vm(), secondary);
        state.vmStunned[pair.vm()] = true;
        changes.vm(pair.vm());
        pairs.set(i, pair.unprotected());
        note(
                pairs.get(i),
                name(pair) + " goes on at its secondary on " + state.model.hostName(secondary) + " as "
                        + state.model.hostName(host) + " fails; it is not protected until a new secondary is copied");
        respawnLater(i);
        push(i, EventKind.FT_LIVE, state.model.get(Parameter.FT_FAILOVER_SECONDS));
    }

    private void lose(int i, String why) {
        FtPair pair = pairs.get(i);
        drop(pair);
        pairs.set(i, pair.unprotected());
        setSpeed(pair.vm(), 1);
        note(pairs.get(i), name(pair) + " is not protected any more: " + why);
        respawnLater(i);
    }

    void handle(EventKind kind, int i, int timer) {
        FtPair pair = pairs.get(i);
        if (timer != pair.generation()) {
            return;
        }
        switch (kind) {
            case FT_LIVE -> {
                state.vmStunned[pair.vm()] = false;
                changes.vm(pair.vm());
            }
            case FT_TIMEOUT -> lose(i, "checkpoints have not passed for too long");
            case FT_RESPAWN -> respawn(i);
            case FT_COPIED -> finish(i);
            case FT_EPOCH -> adapt(i);
            default -> throw new IllegalArgumentException(kind + " is not about Fault Tolerance");
        }
    }

    private void respawn(int i) {
        FtPair pair = pairs.get(i);
        if (pair.secondary() >= 0 || state.vmHost[pair.vm()] < 0) {
            return;
        }
        Optional<Integer> host = placement.choose(pairs, pair.vm());
        if (host.isEmpty()) {
            pairs.set(i, pair.inTrouble(Double.NaN));
            note(pair, name(pair) + " stays unprotected: " + placement.whyNone(pairs, pair.vm()));
            return;
        }
        double bytes = state.model.vms.get(pair.vm()).memoryLoad().touchedBytes();
        pairs.set(i, pair.copying(host.get(), bytes, state.now));
        connect(i);
        note(pairs.get(i), "a new secondary of " + name(pair) + " is copied to " + state.model.hostName(host.get()));
        if (bytes == 0) {
            push(i, EventKind.FT_COPIED, 0);
        }
    }

    private void finish(int i) {
        FtPair pair = pairs.get(i);
        drop(pair);
        pairs.set(i, pair.protectedBy(pair.secondary(), checkpoints.epochs().getFirst()));
        connect(i);
        note(
                pairs.get(i),
                name(pair) + " is protected again, its secondary is on " + state.model.hostName(pair.secondary()));
    }

    /// Every 8 s at most a pair looks which epoch fits.
    private void adapt(int i) {
        FtPair pair = pairs.get(i);
        if (!pair.isProtected() || pair.slot() < 0) {
            return;
        }
        double epoch = checkpoints.epochFor(load(pair.vm()), available(pair));
        setSpeed(pair.vm(), speed(pair));
        if (epoch != pair.epoch()) {
            pairs.set(i, pair.withEpoch(epoch));
            connect(i);
        }
    }

    /// The share of its work that a guest does whose checkpoints get less than they need.
    private double speed(FtPair pair) {
        double needed = needed(pair);
        double granted = granted(pair);
        return granted >= needed * (1 - TOLERANCE) ? 1 : Math.max(SLOWEST, granted / needed);
    }

    private void setSpeed(int vm, double speed) {
        if (state.vmSpeed[vm] != speed) {
            state.vmSpeed[vm] = speed;
            changes.vm(vm);
        }
    }

    /// What a pair gets, and what its links would give it beside.
    private double available(FtPair pair) {
        Route.Way way = state.flows.way(pair.slot());
        double spare = Double.POSITIVE_INFINITY;
        for (int l : way.links()) {
            spare = Math.min(spare, state.sharing.capacity(l) - state.sharing.load(l));
        }
        return granted(pair) * (1 + TOLERANCE) + Frames.payloadBytesPerSecond(Math.max(0, spare), way.mtu());
    }

    private double granted(FtPair pair) {
        return pair.slot() < 0
                ? 0
                : Frames.payloadBytesPerSecond(
                        state.sharing.rate(pair.slot()),
                        state.flows.way(pair.slot()).mtu());
    }

    /// Notes the rates that are in force from now on.
    void observe() {
        for (int i = 0; i < pairs.size(); i++) {
            FtPair pair = pairs.get(i);
            if (pair.isCopying()) {
                observeCopy(i, pair);
            } else if (pair.isProtected() && pair.slot() >= 0) {
                boolean other = checkpoints.epochFor(load(pair.vm()), available(pair)) != pair.epoch()
                        || Math.abs(speed(pair) - state.vmSpeed[pair.vm()]) > SPEED_STEP;
                if (other) {
                    double period = state.model.get(Parameter.FT_EPOCH_WAIT_SECONDS);
                    double next = period * (StrictMath.floor(state.now / period) + 1);
                    state.events.push(next, EventKind.FT_EPOCH, i, pair.generation());
                }
            }
            record(pairs.get(i));
        }
    }

    private void observeCopy(int i, FtPair pair) {
        double rate = 0;
        for (int slot : pair.copy()) {
            rate += Frames.payloadBytesPerSecond(
                    state.sharing.rate(slot), state.flows.way(slot).mtu());
        }
        if (rate != pair.rate()) {
            FtPair now = pair.atRate(rate, state.now);
            pairs.set(i, now);
            if (rate > 0) {
                push(i, EventKind.FT_COPIED, now.left() / rate);
            }
        }
    }

    private void record(FtPair pair) {
        String secondary = pair.secondary() < 0 ? "" : state.model.hostName(pair.secondary());
        if (!pair.isProtected()) {
            if (pair.generation() > 0 || state.vmHost[pair.vm()] >= 0) {
                recorder.faultTolerance(
                        new FaultToleranceSample(id(pair), name(pair), pair.protection(), secondary, 0, 0, 0, 1, 0));
            }
            return;
        }
        double needed = needed(pair);
        double granted = granted(pair);
        double share = granted >= needed * (1 - TOLERANCE) ? needed : granted;
        double roundTrip = pair.slot() < 0
                ? 0
                : 2
                        * WayLatency.packetSeconds(
                                state.model,
                                state.flows.way(pair.slot()).links(),
                                state.model.get(Parameter.QUEUE_PACKET_BYTES));
        recorder.faultTolerance(new FaultToleranceSample(
                id(pair),
                name(pair),
                pair.protection(),
                secondary,
                pair.epoch(),
                needed,
                share,
                Checkpointing.slowdown(needed, share),
                Checkpointing.outputLatency(pair.epoch(), needed, lineRate(pair, share), roundTrip)));
    }

    /// A checkpoint is sent as fast as its way allows, not spread over its epoch, unless the way is short of bandwidth.
    private double lineRate(FtPair pair, double granted) {
        return pair.slot() < 0 ? 0 : Math.max(granted, available(pair));
    }

    private void note(FtPair pair, String text) {
        recorder.note(Occurrence.Kind.AVAILABILITY, text, id(pair));
    }

    private String name(FtPair pair) {
        return state.model.vms.get(pair.vm()).name();
    }

    private Id id(FtPair pair) {
        return state.model.vms.get(pair.vm()).id();
    }
}
