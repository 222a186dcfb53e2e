package dev.vmklab.simulation.migration;

import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All vMotions of a run: what asks for them, carries them forward and ends them.
public final class MigrationTraffic {
    private static final int[] NO_SLOTS = {};

    private final State state;
    private final Recorder recorder;
    private final Migrations migrations;
    private final MigrationRequests requests;
    private final MigrationFlows flows;
    private final MigrationPhases phases;
    private final MigrationEndings endings;

    public MigrationTraffic(State state, Recorder recorder) {
        this(state, recorder, new Migrations(List.of()));
    }

    private MigrationTraffic(State state, Recorder recorder, Migrations migrations) {
        this.state = state;
        this.recorder = recorder;
        this.migrations = migrations;
        this.requests = new MigrationRequests(state, recorder, migrations);
        GuestSlowdown slowdown = new GuestSlowdown(state, recorder);
        this.endings = new MigrationEndings(state, recorder, slowdown);
        this.flows = new MigrationFlows(state, migrations);
        this.phases = new MigrationPhases(state, recorder, migrations, requests, flows, slowdown, endings);
    }

    public MigrationTraffic copy(State copiedState, Recorder copiedRecorder) {
        return new MigrationTraffic(copiedState, copiedRecorder, migrations.copy());
    }

    /// The same after an amendment. A vMotion whose VM or host is gone ends there; ways are found by [#reroute].
    public MigrationTraffic amended(State amended, Recorder newRecorder, Reindex by) {
        List<Migration> carried = new ArrayList<>();
        for (Migration m : migrations.all()) {
            int vm = by.vms().now(m.vm());
            int from = by.hosts().now(m.from());
            int to = by.hosts().now(m.to());
            boolean goesOn = m.phase() != Migration.Phase.ENDED && vm >= 0 && from >= 0 && to >= 0;
            Migration same = (goesOn ? m : m.with(Migration.Phase.ENDED, state.now))
                    .renumbered(Math.max(0, vm), Math.max(0, from), Math.max(0, to));
            carried.add(by.sameFlows() && goesOn ? same : same.withSlots(NO_SLOTS));
            if (!goesOn && m.phase() != Migration.Phase.ENDED) {
                abandon(m, amended, newRecorder, by);
            }
        }
        MigrationTraffic traffic = new MigrationTraffic(amended, newRecorder, new Migrations(carried));
        for (Migration m : carried) {
            if (m.isRunning()) {
                amended.operations.begin(traffic.requests.operation(m));
            }
        }
        return traffic;
    }

    private void abandon(Migration m, State amended, Recorder newRecorder, Reindex by) {
        if (by.sameFlows()) {
            for (int slot : m.slots()) {
                amended.flows.remove(slot);
            }
        }
        if (by.vms().now(m.vm()) >= 0) {
            amended.vmStunned[by.vms().now(m.vm())] = false;
            amended.vmCopySpeed[by.vms().now(m.vm())] = 1;
        }
        newRecorder.note(
                Occurrence.Kind.MIGRATION, "vMotion of " + name(m) + " ends: its VM or host left the design", id(m));
    }

    /// Asks for a vMotion.
    ///
    /// @param to index of the destination, -1 to let DRS choose
    public void request(int vm, int to) {
        requests.request(vm, to);
    }

    /// Asks for a vMotion of every VM on a host.
    public void evacuate(int host) {
        requests.evacuate(host);
    }

    /// Asks for a vMotion of a VM if any host can take it now.
    ///
    /// @return the host, -1 for none
    public int retry(int vm) {
        return requests.retry(vm);
    }

    /// Whether a VM has a vMotion queued or under way.
    public boolean isMoving(int vm) {
        return requests.isMoving(vm);
    }

    /// Whether a VM's vMotion waits until its hosts may begin another one.
    public boolean isQueued(int vm) {
        return requests.isQueued(vm);
    }

    /// Per VM the host that it runs on or moves to, -1 for none.
    public int[] places() {
        return requests.places();
    }

    /// Starts what is queued and may start now.
    public void admit() {
        requests.admit();
    }

    /// @return the VM whose activity or place changed, -1 for none
    public int handle(EventKind kind, int migration, int generation) {
        return switch (kind) {
            case MIGRATION_PROGRESS -> phases.progress(migration, generation);
            case MIGRATION_LOOK -> phases.look(migration, generation);
            case MIGRATION_TIMEOUT -> timeOut(migration, generation);
            default -> throw new IllegalArgumentException(kind + " is not about a migration");
        };
    }

    /// A migration has made no progress for the time that vMotion tolerates: it fails, the VM stays where it was.
    private int timeOut(int i, int generation) {
        Migration m = migrations.get(i);
        boolean waits = m.isSending() || m.phase() == Migration.Phase.RESUMING;
        if (m.generation() != generation || !waits) {
            return -1;
        }
        boolean wasHeldUp = state.vmStunned[m.vm()] || state.vmCopySpeed[m.vm()] < 1;
        state.vmStunned[m.vm()] = false;
        flows.drop(i);
        migrations.set(i, migrations.get(i).with(Migration.Phase.ENDED, state.now));
        endings.timedOut(m);
        requests.admit();
        return wasHeldUp ? m.vm() : -1;
    }

    /// A host has failed. A VM that a destination is about to resume goes on there when its source fails, for all of it
    /// has
    /// arrived; when the destination fails, the source waits for its word and resumes the VM when none comes (model).
    public void hostFailed(int host) {
        for (int i = migrations.firstOpen(); i < migrations.size(); i++) {
            Migration m = migrations.get(i);
            boolean resuming = m.phase() == Migration.Phase.RESUMING;
            if (m.phase() == Migration.Phase.QUEUED && m.to() == host) {
                requests.redirect(i);
            } else if (resuming && m.from() == host && state.vmHost[m.vm()] == host && endings.works(m.to())) {
                state.placeVm(m.vm(), m.to());
                recorder.note(
                        Occurrence.Kind.MIGRATION,
                        name(m) + " goes on at " + host(m.to()) + ": all of it had arrived when " + host(host)
                                + " failed",
                        id(m));
            } else if (resuming && m.to() == host && state.vmHost[m.vm()] == m.from()) {
                Migration waiting = m.with(Migration.Phase.RESUMING, m.phaseStart());
                migrations.set(i, waiting);
                double limit = state.model.get(Parameter.VMOTION_NET_TIMEOUT_SECONDS);
                state.events.push(state.now + limit, EventKind.MIGRATION_TIMEOUT, i, waiting.generation());
            }
        }
    }

    /// Ends the migrations of VMs that are no longer where they were to leave from: their host has failed, or they were
    /// powered off.
    public void observeVms() {
        boolean any = false;
        for (int i = migrations.firstOpen(); i < migrations.size(); i++) {
            Migration m = migrations.get(i);
            int at = state.vmHost[m.vm()];
            boolean goesOn = at == m.from() || m.phase() == Migration.Phase.RESUMING && at == m.to();
            if (m.phase() != Migration.Phase.ENDED && !goesOn) {
                flows.drop(i);
                migrations.set(i, migrations.get(i).with(Migration.Phase.ENDED, state.now));
                endings.overtaken(m);
                any = true;
            }
        }
        if (any) {
            requests.admit();
        }
    }

    /// Ends the migrations of a VM that are queued or still copy, as if its user had cancelled them.
    ///
    /// @return whether there was one
    public boolean cancel(int vm) {
        boolean any = false;
        for (int i = migrations.firstOpen(); i < migrations.size(); i++) {
            Migration m = migrations.get(i);
            boolean mayEnd = m.phase() != Migration.Phase.RESUMING && m.phase() != Migration.Phase.ENDED;
            if (m.vm() == vm && mayEnd) {
                flows.drop(i);
                migrations.set(i, migrations.get(i).with(Migration.Phase.ENDED, state.now));
                endings.cancelled(m);
                any = true;
            }
        }
        state.vmStunned[vm] &= !any;
        return any;
    }

    /// Routes all migrations under way again, after the network changed.
    public void reroute() {
        flows.reroute();
    }

    /// Notes the rates that are in force from now on, and when each migration will be done at them.
    public void observe() {
        flows.observe();
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

    /// How many migrations have not ended.
    public int pending() {
        return (int) migrations.open().stream()
                .filter(m -> m.phase() != Migration.Phase.ENDED)
                .count();
    }

    /// What a flow is called that belongs to a migration, or empty.
    public Optional<String> labelOf(int slot) {
        return flows.owner(slot).map(m -> "vMotion of " + name(m) + " from " + host(m.from()) + " to " + host(m.to()));
    }

    /// The VM whose migration a flow belongs to, or empty.
    public Optional<Id> vmOf(int slot) {
        return flows.owner(slot).map(this::id);
    }
}
