package dev.vmklab.simulation;

import dev.vmklab.network.NetworkState;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.sharing.Sharing;
import java.util.Arrays;

/// Everything about a run that changes, as plain data; [#copy] clones it.
final class State {
    final Model model;
    final EventQueue events;
    final NetworkState network;
    final Sharing sharing;
    final FlowTable flows;
    final Queues queues;
    /// Per VM: the host it runs on, -1 while it is off.
    final int[] vmHost;
    /// Per VM: stunned, so that it does nothing.
    final boolean[] vmStunned;
    final double[] diskFactor;
    final double[] networkFactor;
    final double[] dirtyFactor;
    final boolean[] evacuating;
    double now;

    State(Model model) {
        this.model = model;
        events = new EventQueue();
        network = NetworkState.initial(model.network);
        sharing = new Sharing(model.capacity, model.schedulers, model.get(Parameter.NIOC_SHARES_ON_SPARE_ONLY) != 0);
        flows = new FlowTable(sharing);
        queues = new Queues(model, flows, sharing);
        int n = model.vms.size();
        vmHost = new int[n];
        vmStunned = new boolean[n];
        diskFactor = ones(n);
        networkFactor = ones(n);
        dirtyFactor = ones(n);
        evacuating = new boolean[model.network.hostCount()];
        for (int v = 0; v < n; v++) {
            boolean on = model.vms.get(v).poweredOn();
            vmHost[v] = on ? model.vms.get(v).host().map(model.network::hostOf).orElse(-1) : -1;
        }
    }

    private State(State other) {
        model = other.model;
        events = other.events.copy();
        network = other.network.copy();
        sharing = other.sharing.copy();
        flows = other.flows.copy(sharing);
        queues = new Queues(model, flows, sharing);
        vmHost = other.vmHost.clone();
        vmStunned = other.vmStunned.clone();
        diskFactor = other.diskFactor.clone();
        networkFactor = other.networkFactor.clone();
        dirtyFactor = other.dirtyFactor.clone();
        evacuating = other.evacuating.clone();
        now = other.now;
    }

    State copy() {
        return new State(this);
    }

    /// Whether a VM does its work now.
    boolean isActive(int vm) {
        return vmHost[vm] >= 0 && !vmStunned[vm];
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
