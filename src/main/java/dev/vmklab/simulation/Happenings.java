package dev.vmklab.simulation;

import dev.vmklab.design.value.Id;
import dev.vmklab.network.Network;
import dev.vmklab.scenario.Happening;
import dev.vmklab.simulation.recording.Occurrence;
import java.util.Locale;
import java.util.function.IntConsumer;

/// Carries out the events of a scenario. Each one leaves an outcome or a reason in the recording.
final class Happenings {
    private final State state;
    private final MigrationTraffic migrations;
    private final Recorder recorder;
    private final IntConsumer changedVm;

    /// @param changedVm told of each VM whose activity or load changes
    Happenings(State state, MigrationTraffic migrations, Recorder recorder, IntConsumer changedVm) {
        this.state = state;
        this.migrations = migrations;
        this.recorder = recorder;
        this.changedVm = changedVm;
    }

    /// @return whether the network changed
    boolean handle(Happening happening) {
        switch (happening) {
            case Happening.Migrate migrate -> migrate(migrate);
            case Happening.Evacuate evacuate -> evacuate(evacuate.host());
            case Happening.Fail fail -> element(fail.element(), false);
            case Happening.Restore restore -> element(restore.element(), true);
            case Happening.ChangeLoad change -> changeLoad(change);
        }
        return false;
    }

    private void migrate(Happening.Migrate migrate) {
        int vm = state.model.vmOf(migrate.vm());
        int to = migrate.toHost().map(state.model.network::hostOf).orElse(-1);
        if (vm < 0) {
            nothing("no vMotion: " + migrate.vm() + " is no VM of the design", migrate.vm());
        } else if (to < 0 && migrate.toHost().isPresent()) {
            nothing("no vMotion: " + migrate.toHost().get() + " is no host of the design", migrate.vm());
        } else {
            migrations.request(vm, to);
        }
    }

    private void evacuate(Id id) {
        int host = state.model.network.hostOf(id);
        if (host < 0) {
            nothing("no evacuation: " + id + " is no host of the design", id);
            return;
        }
        int vms = 0;
        for (int at : state.vmHost) {
            vms += at == host ? 1 : 0;
        }
        recorder.note(
                Occurrence.Kind.EVENT,
                state.model.hostName(host) + " is to enter maintenance mode: " + vms + " VMs to migrate",
                id);
        migrations.evacuate(host);
    }

    private void element(Id id, boolean works) {
        Network network = state.model.network;
        int element = network.elementOf(id);
        String label = network.index().label(id);
        if (element < 0) {
            nothing(label + " cannot fail or recover: it is no physical element of the design", id);
        } else if (state.network.works(element) == works) {
            nothing(label + (works ? " works already" : " is down already"), id);
        } else if (works) {
            recorder.note(Occurrence.Kind.EVENT, label + " is restored", id);
            new Elements(state).restore(element);
        } else {
            recorder.note(Occurrence.Kind.EVENT, label + " fails", id);
            new Elements(state).fail(element);
        }
    }

    private void changeLoad(Happening.ChangeLoad change) {
        int changed = 0;
        for (int vm = 0; vm < state.vmHost.length; vm++) {
            if (isInScope(vm, change)) {
                state.diskFactor[vm] = change.disk();
                state.networkFactor[vm] = change.network();
                state.dirtyFactor[vm] = change.dirty();
                changedVm.accept(vm);
                changed++;
            }
        }
        String scope = change.scope().map(state.model.network.index()::label).orElse("all VMs");
        String text = String.format(
                Locale.ROOT,
                "load of %s changes to %.2f x disk, %.2f x network, %.2f x memory writes (%d VMs)",
                scope,
                change.disk(),
                change.network(),
                change.dirty(),
                changed);
        recorder.note(Occurrence.Kind.EVENT, text);
    }

    private boolean isInScope(int vm, Happening.ChangeLoad change) {
        if (change.scope().isEmpty()) {
            return true;
        }
        Id scope = change.scope().get();
        return state.model.vms.get(vm).id().equals(scope)
                || state.vmHost[vm] >= 0
                        && state.model.network.host(state.vmHost[vm]).equals(scope);
    }

    /// The VMs of a host that has failed stop; nothing restarts them in this version.
    void stopVms(int host) {
        int stopped = 0;
        for (int vm = 0; vm < state.vmHost.length; vm++) {
            if (state.vmHost[vm] == host) {
                state.vmHost[vm] = -1;
                changedVm.accept(vm);
                stopped++;
            }
        }
        recorder.note(
                Occurrence.Kind.EVENT,
                stopped + " VMs stop with " + state.model.hostName(host) + "; restarts are not simulated",
                state.model.network.host(host));
    }

    private void nothing(String reason, Id id) {
        recorder.note(Occurrence.Kind.NOTE, reason, id);
    }
}
