package dev.vmklab.simulation.migration;

import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.flow.Frames;
import dev.vmklab.simulation.precopy.PreCopy;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All vMotions of a run: admission, connections, pre-copy rounds, switch-over, and how each one ends.
public final class MigrationTraffic {
    private static final int[] NO_SLOTS = {};
    private static final double GIB = 1L << 30;

    private final State state;
    private final Recorder recorder;
    private final Migrations migrations;
    private final MigrationRequests requests;
    private final GuestSlowdown slowdown;
    private final MigrationEndings endings;

    public MigrationTraffic(State state, Recorder recorder) {
        this(state, recorder, new Migrations(List.of()));
    }

    private MigrationTraffic(State state, Recorder recorder, Migrations migrations) {
        this.state = state;
        this.recorder = recorder;
        this.migrations = migrations;
        this.requests = new MigrationRequests(state, recorder, migrations);
        this.slowdown = new GuestSlowdown(state, recorder);
        this.endings = new MigrationEndings(state, recorder, slowdown);
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
            case MIGRATION_PROGRESS -> progress(migration, generation);
            case MIGRATION_LOOK -> look(migration, generation);
            case MIGRATION_TIMEOUT -> timeOut(migration, generation);
            default -> throw new IllegalArgumentException(kind + " is not about a migration");
        };
    }

    /// A phase of a migration may be over.
    private int progress(int i, int generation) {
        Migration m = migrations.get(i);
        if (m.generation() != generation) {
            return -1;
        }
        return switch (m.phase()) {
            case SETUP -> installTraces(i, m);
            case TRACE_INSTALL -> endTraces(i, m);
            case DISK_COPY -> startPreCopy(i, m);
            case PRE_COPY -> endRound(i, m);
            case SWITCH_OVER -> endSwitchOver(i, m);
            case RESUMING -> resume(i, m);
            case QUEUED, ENDED -> -1;
        };
    }

    /// Until 7.0 all vCPUs stand still while write traces are installed; later releases hide it.
    private int installTraces(int i, Migration m) {
        Vm vm = state.model.vms.get(m.vm());
        TraceInstall traces = TraceInstall.of(
                new EsxiRelease(
                        state.model.network.design().hosts().get(m.from()).release()),
                vm.memoryBytes() / GIB,
                vm.vcpus(),
                state.model.get(Parameter.VMOTION_TRACE_SECONDS));
        if (!traces.stopsGuest() || traces.seconds() == 0) {
            return connect(i, m);
        }
        Migration installing = m.with(Migration.Phase.TRACE_INSTALL, state.now);
        migrations.set(i, installing);
        state.vmStunned[m.vm()] = true;
        String text = String.format(
                Locale.ROOT, "%s stands still for %.2f s while write traces are installed", name(m), traces.seconds());
        recorder.note(Occurrence.Kind.MIGRATION, text, id(m));
        double done = state.now + traces.seconds();
        state.events.push(done, EventKind.MIGRATION_PROGRESS, i, installing.generation());
        return m.vm();
    }

    private int endTraces(int i, Migration m) {
        state.vmStunned[m.vm()] = false;
        connect(i, m);
        return m.vm();
    }

    /// Without shared storage the disks go first, over the same streams.
    private int connect(int i, Migration m) {
        if (requests.storeFor(m) < 0) {
            return startPreCopy(i, m);
        }
        double stated = state.model.vms.get(m.vm()).diskBytes();
        double disks = stated > 0 ? stated : state.model.get(Parameter.PROVISIONING_DISK_BYTES);
        migrations.set(i, m.sending(Migration.Phase.DISK_COPY, m.copy(), disks, state.now, List.of()));
        route(i);
        return -1;
    }

    private int startPreCopy(int i, Migration m) {
        migrations.set(i, m.sending(Migration.Phase.PRE_COPY, m.copy(), m.copy().left(), state.now, List.of()));
        route(i);
        if (m.phase() == Migration.Phase.DISK_COPY) {
            schedule(i);
        }
        slowdown.begin(i);
        return m.copy().left() == 0 ? endRound(i, migrations.get(i)) : -1;
    }

    /// A look during the first round.
    private int look(int i, int number) {
        Migration m = migrations.get(i);
        Migration after = slowdown.look(i, m, number);
        migrations.set(i, after);
        return after.copy().seen() == m.copy().seen() ? -1 : slowdown.apply(m.vm(), after.copy());
    }

    private int endRound(int i, Migration m) {
        double seconds = state.now - m.phaseStart();
        List<MigrationRecord.Round> rounds = new ArrayList<>(m.rounds());
        rounds.add(new MigrationRecord.Round(m.copy().left(), seconds));
        PreCopy next = m.copy().afterRound(seconds);
        slowdown.note(m, next, "");
        boolean ready = next.isReady(m.rate());
        Migration.Phase phase = ready ? Migration.Phase.SWITCH_OVER : Migration.Phase.PRE_COPY;
        migrations.set(i, m.sending(phase, next, next.left(), state.now, rounds));
        int slowed = slowdown.apply(m.vm(), next);
        if (!ready) {
            schedule(i);
            return slowed;
        }
        state.vmStunned[m.vm()] = true;
        schedule(i);
        return m.vm();
    }

    private int endSwitchOver(int i, Migration m) {
        drop(i);
        double gib = state.model.vms.get(m.vm()).memoryBytes() / (1L << 30);
        double resume = state.model.get(Parameter.VMOTION_RESUME_SECONDS)
                + state.model.get(Parameter.VMOTION_RESUME_SECONDS_PER_GIB) * gib;
        Migration resuming = migrations.get(i).with(Migration.Phase.RESUMING, state.now);
        migrations.set(i, resuming);
        state.events.push(state.now + resume, EventKind.MIGRATION_PROGRESS, i, resuming.generation());
        return -1;
    }

    private int resume(int i, Migration m) {
        state.vmStunned[m.vm()] = false;
        int store = requests.storeFor(m);
        state.placeVm(m.vm(), m.to());
        if (store >= 0) {
            state.vmStore[m.vm()] = store;
        }
        migrations.set(i, m.with(Migration.Phase.ENDED, state.now));
        endings.succeeded(m);
        requests.admit();
        if (state.evacuating[m.to()]) {
            request(m.vm(), -1);
        }
        return m.vm();
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
        drop(i);
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
                drop(i);
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
                drop(i);
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
        for (int i = migrations.firstOpen(); i < migrations.size(); i++) {
            if (migrations.get(i).isSending()) {
                route(i);
            }
        }
    }

    private void route(int i) {
        Migration m = migrations.get(i);
        int[] slots = VMotionStreams.open(state, m.from(), m.to(), m.slots());
        boolean same = Arrays.equals(slots, m.slots());
        migrations.set(i, m.withSlots(slots));
        if (!same || m.rate() == 0) {
            schedule(i);
        }
    }

    private void drop(int i) {
        Migration m = migrations.get(i);
        for (int slot : m.slots()) {
            state.flows.remove(slot);
        }
        migrations.set(i, m.withSlots(NO_SLOTS));
    }

    /// Notes the rates that are in force from now on, and when each migration will be done at them.
    public void observe() {
        for (int i = migrations.firstOpen(); i < migrations.size(); i++) {
            Migration m = migrations.get(i);
            if (m.isSending() && payloadRate(m) != m.rate()) {
                migrations.set(i, m.atRate(payloadRate(m), state.now));
                schedule(i);
            }
        }
    }

    private double payloadRate(Migration m) {
        double rate = 0;
        for (int slot : m.slots()) {
            rate += Frames.payloadBytesPerSecond(
                    state.sharing.rate(slot), state.flows.way(slot).mtu());
        }
        return rate;
    }

    private void schedule(int i) {
        Migration m = migrations.get(i);
        if (m.rate() > 0) {
            state.events.push(m.since() + m.left() / m.rate(), EventKind.MIGRATION_PROGRESS, i, m.generation());
        } else if (m.left() == 0) {
            state.events.push(state.now, EventKind.MIGRATION_PROGRESS, i, m.generation());
        } else {
            double limit = state.model.get(Parameter.VMOTION_NET_TIMEOUT_SECONDS);
            state.events.push(state.now + limit, EventKind.MIGRATION_TIMEOUT, i, m.generation());
        }
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
        return owner(slot).map(m -> "vMotion of " + name(m) + " from " + host(m.from()) + " to " + host(m.to()));
    }

    /// The VM whose migration a flow belongs to, or empty.
    public Optional<Id> vmOf(int slot) {
        return owner(slot).map(this::id);
    }

    private Optional<Migration> owner(int slot) {
        for (Migration m : migrations.open()) {
            for (int own : m.slots()) {
                if (own == slot) {
                    return Optional.of(m);
                }
            }
        }
        return Optional.empty();
    }
}
