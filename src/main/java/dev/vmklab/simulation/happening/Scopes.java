package dev.vmklab.simulation.happening;

import dev.vmklab.design.value.Id;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which VMs a happening is about.
final class Scopes {
    private Scopes() {}

    /// The VMs of a scope in the order of the design: a VM, those on a host or in a cluster now, or all.
    ///
    /// @return indices of VMs
    static List<Integer> vms(State state, Optional<Id> scope) {
        List<Integer> vms = new ArrayList<>();
        for (int v = 0; v < state.vmHost.length; v++) {
            if (scope.isEmpty() || covers(state, scope.get(), v)) {
                vms.add(v);
            }
        }
        return vms;
    }

    /// What a person calls a scope.
    static String label(State state, Optional<Id> scope) {
        return scope.map(state.model.network.index()::label).orElse("the design");
    }

    private static boolean covers(State state, Id scope, int vm) {
        if (state.model.vms.get(vm).id().equals(scope)) {
            return true;
        }
        int place = state.placeOf(vm);
        if (place < 0) {
            return false;
        }
        var host = state.model.network.design().hosts().get(place);
        return host.id().equals(scope) || host.cluster().map(scope::equals).orElse(false);
    }
}
