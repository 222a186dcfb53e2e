package dev.vmklab.simulation.migration;

import dev.vmklab.design.compute.MemoryLoad;
import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.admission.Cost;
import dev.vmklab.simulation.admission.Operation;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.precopy.GuestMemory;
import dev.vmklab.simulation.precopy.PreCopy;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.MigrationStart;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// What asks for vMotions and which of them may start: vCenter's checks, DRS's choice of a host, the queue.
final class MigrationRequests {
    private final State state;
    private final Recorder recorder;
    private final Destinations destinations;
    private final OperationLimits limits;
    /// Those of [MigrationTraffic], which carries them forward.
    private final Migrations migrations;
    private final PreCopy.Rules rules;

    MigrationRequests(State state, Recorder recorder, Migrations migrations) {
        this.state = state;
        this.recorder = recorder;
        this.migrations = migrations;
        this.destinations = new Destinations(state);
        limits = new OperationLimits(state);
        Model model = state.model;
        rules = new PreCopy.Rules(
                model.get(Parameter.VMOTION_SWITCHOVER_GOAL_SECONDS),
                GuestSlowdown.minProgress(model),
                model.get(Parameter.VMOTION_SDPS_TARGET_PERCENT) / 100,
                (int) model.get(Parameter.VMOTION_MAX_ROUNDS));
    }

    /// Asks for a vMotion.
    ///
    /// @param to index of the destination, -1 to let DRS choose
    void request(int vm, int to) {
        String name = state.model.vms.get(vm).name();
        Id id = state.model.vms.get(vm).id();
        if (isMoving(vm)) {
            recorder.note(Occurrence.Kind.MIGRATION, name + " not migrated: it is already migrating", id);
            return;
        }
        int target = to >= 0 ? to : destinations.best(vm, coming(), places(vm)).orElse(-1);
        if (target < 0) {
            recorder.note(
                    Occurrence.Kind.MIGRATION,
                    name + " not migrated: no host of its cluster can take it: " + destinations.whyNone(vm, places(vm)),
                    id);
            return;
        }
        var obstacle = destinations.obstacle(vm, target, to >= 0);
        if (obstacle.isPresent()) {
            recorder.note(Occurrence.Kind.MIGRATION, name + " not migrated: " + obstacle.get(), id);
            return;
        }
        state.model
                .rules
                .separates(vm, target, places(vm))
                .ifPresent(rule -> recorder.note(
                        Occurrence.Kind.MIGRATION,
                        name + " moves to " + state.model.hostName(target) + " though " + rule,
                        id));
        migrations.add(Migration.queued(vm, state.vmHost[vm], target, PreCopy.start(memoryOf(vm), rules), state.now));
        admit();
    }

    /// Asks for a vMotion of every VM on a host.
    void evacuate(int host) {
        state.evacuating[host] = true;
        redirectAll(host);
        for (int vm = 0; vm < state.vmHost.length; vm++) {
            boolean stays = state.model.vms.get(vm).agent();
            if (state.vmHost[vm] == host && !stays && !isMoving(vm)) {
                request(vm, -1);
            }
        }
    }

    /// Queued migrations to a host that is to be emptied get another destination.
    private void redirectAll(int host) {
        for (int i = migrations.firstOpen(); i < migrations.size(); i++) {
            Migration m = migrations.get(i);
            if (m.phase() == Migration.Phase.QUEUED && m.to() == host) {
                int to = destinations.best(m.vm(), coming(), places(m.vm())).orElse(host);
                migrations.set(i, m.towards(to));
            }
        }
    }

    /// Asks for a vMotion of a VM if any host can take it now.
    ///
    /// @return the host, -1 for none
    int retry(int vm) {
        int to = destinations.best(vm, coming(), places(vm)).orElse(-1);
        if (to >= 0) {
            request(vm, to);
        }
        return to;
    }

    /// The destination of a queued migration has failed: one of a host that is to be emptied gets another.
    void redirect(int i) {
        Migration m = migrations.get(i);
        Optional<Integer> other =
                state.evacuating[m.from()] ? destinations.best(m.vm(), coming(), places(m.vm())) : Optional.empty();
        if (other.isPresent()) {
            migrations.set(i, m.towards(other.get()));
            return;
        }
        migrations.set(i, m.with(Migration.Phase.ENDED, state.now));
        recorder.note(
                Occurrence.Kind.MIGRATION,
                name(m) + " not migrated: " + host(m.to()) + " has failed while the vMotion waited",
                id(m));
    }

    private GuestMemory memoryOf(int vm) {
        MemoryLoad load = state.model.vms.get(vm).memoryLoad();
        boolean zeroPagesAreSeen = state.model.get(Parameter.VMOTION_DETECT_ZERO_PAGES) != 0;
        return new GuestMemory(
                zeroPagesAreSeen ? load.touchedBytes() : state.model.vms.get(vm).memoryBytes(),
                load.workingSetBytes(),
                load.dirtyBytesPerSecond() * state.dirtyFactor[vm],
                GuestMemory.Curve.LINEAR);
    }

    boolean isMoving(int vm) {
        return migrations.isMoving(vm);
    }

    boolean isQueued(int vm) {
        return isMoving(vm)
                && migrations.open().stream().anyMatch(m -> m.vm() == vm && m.phase() == Migration.Phase.QUEUED);
    }

    /// Per VM the host that it runs on or moves to, -1 for none; where it runs is enough for a VM that no rule is
    /// about.
    private int[] places(int vm) {
        return state.model.rules.bind(vm) ? places() : state.vmHost;
    }

    /// Per VM the host that it runs on or moves to, -1 for none.
    int[] places() {
        int[] places = state.vmHost.clone();
        for (Migration m : migrations.open()) {
            if (m.phase() != Migration.Phase.ENDED && places[m.vm()] >= 0) {
                places[m.vm()] = m.to();
            }
        }
        return places;
    }

    private int[] coming() {
        int[] coming = new int[state.model.network.hostCount()];
        for (Migration m : migrations.open()) {
            if (m.phase() != Migration.Phase.ENDED) {
                coming[m.to()]++;
            }
        }
        return coming;
    }

    /// Starts every queued migration that the limits allow, in the order of requests; a blocked one lets others pass.
    /// Limits are only used up on the way, so a host that takes no vMotion once takes none for the rest of it.
    void admit() {
        BitSet open = new BitSet();
        BitSet full = new BitSet();
        for (int i = migrations.firstOpen(); i < migrations.size(); i++) {
            Migration m = migrations.get(i);
            if (m.phase() != Migration.Phase.QUEUED || isFull(m.from(), open, full) || isFull(m.to(), open, full)) {
                continue;
            }
            Operation operation = operation(m);
            if (limits.obstacle(operation).isEmpty()) {
                start(i, m, operation);
                open.clear();
            } else {
                full.set(m.from(), limits.takesNoVMotion(m.from()));
                full.set(m.to(), limits.takesNoVMotion(m.to()));
            }
        }
    }

    /// @param open hosts that were not full before
    /// @param full hosts that are
    private boolean isFull(int host, BitSet open, BitSet full) {
        if (!open.get(host) && !full.get(host)) {
            (limits.isFull(host) ? full : open).set(host);
        }
        return full.get(host);
    }

    private void start(int i, Migration m, Operation operation) {
        state.operations.begin(operation);
        Migration started = m.started(state.now);
        migrations.set(i, started);
        state.events.push(
                state.now + state.model.get(Parameter.VMOTION_SETUP_SECONDS),
                EventKind.MIGRATION_PROGRESS,
                i,
                started.generation());
        recorder.started(new MigrationStart(id(m), name(m), host(m.from()), host(m.to()), m.requestedAt()));
        recorder.note(
                Occurrence.Kind.MIGRATION,
                "vMotion of " + name(m) + " from " + host(m.from()) + " to " + host(m.to()) + " starts",
                id(m));
        for (String advice : new VMotionAdvice(state).atStart(m)) {
            recorder.note(Occurrence.Kind.MIGRATION, name(m) + ": " + advice, id(m));
        }
    }

    /// The datastore that a VM's disks move to with it, -1 where the hosts share its storage.
    int storeFor(Migration m) {
        boolean shared = state.storesOf(m.vm()).stream().allMatch(s -> state.mounts(m.to(), s));
        return shared ? -1 : state.roomiestStore(m.to());
    }

    /// What a migration takes of vCenter's limits.
    Operation operation(Migration m) {
        int target = storeFor(m);
        List<Integer> stores = new ArrayList<>(state.storesOf(m.vm()));
        if (target < 0) {
            return new Operation(m.vm(), List.of(m.from(), m.to()), stores, new Cost(1, 1, 1));
        }
        stores.add(target);
        Cost cost = new Cost((int) state.model.get(Parameter.STORAGE_VMOTION_HOST_COST), 1, (int)
                state.model.get(Parameter.STORAGE_VMOTION_DATASTORE_COST));
        return new Operation(m.vm(), List.of(m.from(), m.to()), stores, cost);
    }

    private String name(Migration m) {
        return state.model.vms.get(m.vm()).name();
    }

    private Id id(Migration m) {
        return state.model.vms.get(m.vm()).id();
    }

    private String host(int host) {
        return state.model.hostName(host);
    }
}
