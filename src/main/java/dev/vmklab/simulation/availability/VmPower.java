package dev.vmklab.simulation.availability;

import dev.vmklab.design.compute.VmNic;
import dev.vmklab.simulation.state.Changes;
import dev.vmklab.simulation.state.State;

/// VMs that start and stop on hosts.
final class VmPower {
    private final State state;
    private final Changes changes;

    VmPower(State state, Changes changes) {
        this.state = state;
        this.changes = changes;
    }

    /// A VM is on a host from now.
    ///
    /// @param booting whether its guest does nothing yet
    void place(int vm, int host, boolean booting) {
        state.vmBooting[vm] = booting;
        state.placeVm(vm, host);
        changes.vm(vm);
    }

    /// The guest of a VM does its work from now.
    void booted(int vm) {
        state.vmBooting[vm] = false;
        changes.vm(vm);
    }

    void stop(int vm) {
        state.vmBooting[vm] = false;
        state.vmStunned[vm] = false;
        state.vmHost[vm] = -1;
        for (VmNic nic : state.model.vms.get(vm).nics()) {
            state.network.setHostOfEndpoint(state.model.network.endpointOf(nic.id()), -1);
        }
        changes.vm(vm);
    }
}
