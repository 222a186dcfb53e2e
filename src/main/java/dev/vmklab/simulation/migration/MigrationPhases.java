package dev.vmklab.simulation.migration;

import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.precopy.PreCopy;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The phases of a vMotion, one after the other: write traces, disks, pre-copy rounds, switch-over, resuming.
final class MigrationPhases {
    private static final double GIB = 1L << 30;

    private final State state;
    private final Recorder recorder;
    private final Migrations migrations;
    private final MigrationRequests requests;
    private final MigrationFlows flows;
    private final GuestSlowdown slowdown;
    private final MigrationEndings endings;

    MigrationPhases(
            State state,
            Recorder recorder,
            Migrations migrations,
            MigrationRequests requests,
            MigrationFlows flows,
            GuestSlowdown slowdown,
            MigrationEndings endings) {
        this.state = state;
        this.recorder = recorder;
        this.migrations = migrations;
        this.requests = requests;
        this.flows = flows;
        this.slowdown = slowdown;
        this.endings = endings;
    }

    /// A phase of a migration may be over.
    ///
    /// @return the VM whose activity or place changed, -1 for none
    int progress(int i, int generation) {
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
        flows.route(i);
        return -1;
    }

    private int startPreCopy(int i, Migration m) {
        migrations.set(i, m.sending(Migration.Phase.PRE_COPY, m.copy(), m.copy().left(), state.now, List.of()));
        flows.route(i);
        if (m.phase() == Migration.Phase.DISK_COPY) {
            flows.schedule(i);
        }
        slowdown.begin(i);
        return m.copy().left() == 0 ? endRound(i, migrations.get(i)) : -1;
    }

    /// A look during the first round.
    ///
    /// @return the VM that is slowed, -1 for none
    int look(int i, int number) {
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
            flows.schedule(i);
            return slowed;
        }
        state.vmStunned[m.vm()] = true;
        flows.schedule(i);
        return m.vm();
    }

    private int endSwitchOver(int i, Migration m) {
        flows.drop(i);
        double gib = state.model.vms.get(m.vm()).memoryBytes() / GIB;
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
            requests.request(m.vm(), -1);
        }
        return m.vm();
    }

    private String name(Migration m) {
        return state.model.vms.get(m.vm()).name();
    }

    private Id id(Migration m) {
        return state.model.vms.get(m.vm()).id();
    }
}
