package dev.vmklab.simulation.state;

import dev.vmklab.design.compute.Vm;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.model.Model;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Where VMs are after an amendment: where they were, unless the amendment is about that.
final class VmPlaces {
    private final State before;
    private final Model model;
    private final Reindex by;

    VmPlaces(State before, Model model, Reindex by) {
        this.before = before;
        this.model = model;
        this.by = by;
    }

    /// Per VM the index of the host that it runs on, -1 while it is off.
    int[] hosts() {
        return each(v -> isPlacedAnew(v)
                ? model.vms.get(v).poweredOn() ? stated(v) : -1
                : by.hosts().now(before.vmHost[by.vms().old(v)]));
    }

    /// Per VM the index of the host that it is registered on, -1 for none.
    int[] homes() {
        return each(v -> isPlacedAnew(v)
                ? stated(v)
                : by.hosts().now(before.vmHome[by.vms().old(v)]));
    }

    /// Per VM the index of the datastore that its disks have moved to, -1 while they are where the design puts them.
    int[] stores() {
        return each(v -> by.vms().old(v) < 0
                ? -1
                : by.datastores().now(before.vmStore[by.vms().old(v)]));
    }

    private int[] each(IntUnaryOperator ofVm) {
        return IntStream.range(0, model.vms.size()).map(ofVm).toArray();
    }

    private int stated(int v) {
        return model.vms.get(v).host().map(model.network::hostOf).orElse(-1);
    }

    private boolean isPlacedAnew(int v) {
        Vm vm = model.vms.get(v);
        int old = by.vms().old(v);
        return old < 0
                || !before.model.vms.get(old).host().equals(vm.host())
                || before.model.vms.get(old).poweredOn() != vm.poweredOn();
    }
}
