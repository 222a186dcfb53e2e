package dev.vmklab.simulation.availability;

import dev.vmklab.design.compute.Vm;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.reach.StorageReach;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.Changes;
import dev.vmklab.simulation.state.State;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// The VMs that vSphere HA protects: which of them are lost and where, and their restarts.
final class ProtectedVms {
    private static final int NOWHERE = -1;

    private final State state;
    private final Recorder recorder;
    private final VmPower power;
    private final Restarts restarts;
    /// Per VM that HA protects and that does not run: the host it was lost on, -1 for none.
    private final int[] lostOn;
    private final double[] lostAt;
    /// Per VM: rises whenever a shutdown of its guest that is under way becomes void.
    private final int[] shutdowns;

    ProtectedVms(State state, StorageReach storage, Recorder recorder, Changes changes, HighAvailability agents) {
        this.state = state;
        this.recorder = recorder;
        power = new VmPower(state, changes);
        restarts = new Restarts(
                state.vmHost.length,
                state.model.network.hostCount(),
                RestartRules.of(state.model.parameters),
                new VmInventory(state, storage, recorder, power, agents));
        lostOn = new int[state.vmHost.length];
        Arrays.fill(lostOn, NOWHERE);
        lostAt = new double[state.vmHost.length];
        shutdowns = new int[state.vmHost.length];
    }

    private ProtectedVms(
            State state,
            StorageReach storage,
            Recorder recorder,
            Changes changes,
            HighAvailability agents,
            ProtectedVms other,
            Reindex by) {
        this.state = state;
        this.recorder = recorder;
        power = new VmPower(state, changes);
        VmInventory inventory = new VmInventory(state, storage, recorder, power, agents);
        if (by.vms().isIdentity() && by.hosts().isIdentity()) {
            restarts = other.restarts.copy(inventory);
            lostOn = other.lostOn.clone();
        } else {
            restarts = other.restarts.renumbered(
                    state.vmHost.length, by.vms()::old, state.model.network.hostCount(), by.hosts()::now, inventory);
            lostOn = by.vms().carry(other.lostOn, NOWHERE);
            Arrays.setAll(lostOn, v -> by.hosts().now(lostOn[v]));
        }
        lostAt = by.vms().carry(other.lostAt, 0);
        shutdowns = by.vms().carry(other.shutdowns, 0);
    }

    ProtectedVms copy(State s, StorageReach storage, Recorder r, Changes c, HighAvailability agents) {
        Reindex same = Reindex.none(state.model);
        return new ProtectedVms(s, storage, r, c, agents, this, same);
    }

    /// The same after an amendment. What is under way goes on, but for VMs that left the design.
    ProtectedVms amended(State s, StorageReach storage, Recorder r, Changes c, HighAvailability agents, Reindex by) {
        for (int v = 0; v < lostOn.length; v++) {
            if (by.vms().now(v) < 0 && restarts.isUnderWay(v)) {
                Vm gone = state.model.vms.get(v);
                r.note(
                        Occurrence.Kind.AVAILABILITY,
                        "the power-on of " + gone.name() + " ends: it left the design",
                        gone.id());
            }
        }
        return new ProtectedVms(s, storage, r, c, agents, this, by);
    }

    /// vSphere HA is configured anew: restarts wait until a new primary goes on with them.
    void suspend() {
        restarts.suspend();
    }

    void handle(EventKind kind, int vm, int detail) {
        if (kind == EventKind.VM_POWER) {
            restarts.handle(vm, detail);
        } else if (detail == shutdowns[vm] && state.vmHost[vm] >= 0) {
            lose(vm, state.vmHost[vm]);
        }
    }

    int pending() {
        return restarts.pending();
    }

    boolean isUnderWay(int vm) {
        return restarts.isUnderWay(vm);
    }

    /// A host has failed: its VMs stop.
    ///
    /// @return how many
    int hostFailed(int host) {
        restarts.hostLost(host);
        int stopped = 0;
        for (int vm = 0; vm < state.vmHost.length; vm++) {
            if (state.vmHost[vm] == host) {
                lose(vm, host);
                stopped++;
            }
        }
        return stopped;
    }

    void lose(int vm, int host) {
        shutdowns[vm]++;
        power.stop(vm);
        lostOn[vm] = host;
        lostAt[vm] = state.now;
    }

    /// The guest of a VM is asked to shut down.
    ///
    /// @param seconds that it takes
    void shutDown(int vm, double seconds) {
        shutdowns[vm]++;
        state.events.push(state.now + seconds, EventKind.GUEST_SHUT_DOWN, vm, shutdowns[vm]);
    }

    /// A VM is off because its storage is lost, and is restarted by a primary.
    void terminate(int vm, int primary) {
        lose(vm, state.vmHost[vm]);
        restart(vm, primary);
        restarts.pump();
    }

    void powerOn(int vm) {
        restarts.request(vm, state.now, NOWHERE);
        restarts.pump();
    }

    /// A VM that is powered off on purpose is no longer protected.
    void powerOff(int vm) {
        shutdowns[vm]++;
        restarts.cancel(vm);
        lostOn[vm] = NOWHERE;
        power.stop(vm);
    }

    void poweredOn(int vm) {
        lostOn[vm] = NOWHERE;
    }

    /// The VMs of a host that is taken for dead are restarted, those that it lost and those it may still run.
    ///
    /// @param since when the host fell silent
    void declaredFailed(int host, int primary, double since) {
        for (int vm = 0; vm < lostOn.length; vm++) {
            if (state.vmHost[vm] == host) {
                lostAt[vm] = Math.max(0, since);
                restart(vm, primary);
            }
        }
        readPowerOnFile(host, primary);
    }

    /// The VMs that a host has lost or powered off are restarted.
    void readPowerOnFile(int host, int primary) {
        for (int vm = 0; vm < lostOn.length; vm++) {
            if (lostOn[vm] == host && state.vmHost[vm] < 0) {
                restart(vm, primary);
            }
        }
        restarts.pump();
    }

    private void restart(int vm, int primary) {
        Vm lost = state.model.vms.get(vm);
        if (restarts.isUnderWay(vm)) {
            return;
        }
        if (lost.restartPriority() == Vm.RestartPriority.DISABLED) {
            lostOn[vm] = NOWHERE;
            note(vm, " is not restarted: its restart priority is disabled");
        } else if (lost.agent() && !works(state.vmHome[vm])) {
            note(vm, " is an agent VM of " + state.model.hostName(state.vmHome[vm]) + " and waits for it");
        } else {
            restarts.request(vm, lostAt[vm], primary);
        }
    }

    private boolean works(int host) {
        return host >= 0 && state.network.works(state.model.network.elementOf(state.model.network.host(host)));
    }

    private void note(int vm, String text) {
        Vm about = state.model.vms.get(vm);
        recorder.note(Occurrence.Kind.AVAILABILITY, about.name() + text, about.id());
    }

    /// A primary goes on with what others had begun.
    ///
    /// @param own whether a host is one of its cluster
    void tookOver(int primary, IntPredicate own) {
        for (int vm = 0; vm < lostOn.length; vm++) {
            boolean mine = lostOn[vm] >= 0 ? own.test(lostOn[vm]) : restarts.isSuspended(vm);
            if (mine && restarts.isUnderWay(vm)) {
                restarts.adopt(vm, primary);
            }
        }
        restarts.pump();
    }
}
