package dev.vmklab.simulation;

import dev.vmklab.network.RouteChanges;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.sharing.Certificate;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.ClosedLoops;
import java.util.stream.IntStream;

/// What is found again once all events of an instant are over: ways, what each mechanism makes of them, rates and
/// delays; then it is recorded.
///
/// @param verifying whether the allocation is held to its definition
record Instant(Mechanisms mechanisms, boolean verifying) {
    void finish() {
        boolean topology = mechanisms.changes().takeTopology();
        if (topology) {
            mechanisms.links().observe();
            reroute();
            mechanisms.connections().observe();
        }
        followPorts();
        if (mechanisms.changes().isLoadChanged()) {
            mechanisms.migrations().observeVms();
        }
        if (mechanisms.maintenance().observe()) {
            reroute();
        }
        mechanisms.availability().beginIfNew();
        if (mechanisms.availability().observe(topology, mechanisms.changes().isLoadChanged())) {
            mechanisms.heartbeats().reroute(topology);
        }
        mechanisms.faultTolerance().beginIfNew();
        mechanisms.drs().beginIfNew();
        if (topology || mechanisms.changes().isLoadChanged()) {
            mechanisms.faultTolerance().reroute();
        }
        settle();
    }

    /// VMs may have moved without switches being told, and ports that switches had lost may send.
    private void followPorts() {
        boolean lost = mechanisms.changes().isLoadChanged()
                && mechanisms.links().moves().observe(false);
        if (mechanisms.links().moves().hear() || lost) {
            reroute();
        }
    }

    /// Finds all ways again that may be others.
    void reroute() {
        RouteChanges changes = mechanisms.state().takeRouteChanges();
        mechanisms.storage().reroute(changes);
        mechanisms.vmTraffic().reroute(changes);
        mechanisms.management().reroute(changes);
        mechanisms.migrations().reroute();
        if (mechanisms.bulk().reroute()) {
            mechanisms.storage().gather();
        }
    }

    /// Solves rates and delays again, and records them.
    void settle() {
        ClosedLoops loops = mechanisms.loops();
        if (mechanisms.changes().takeLoad()) {
            mechanisms.storage().gather();
        }
        mechanisms.bulk().settle(loops);
        if (mechanisms.shapers().observe()) {
            mechanisms.bulk().settle(loops);
        }
        mechanisms.migrations().observe();
        mechanisms.bulk().transfers.observe();
        mechanisms.faultTolerance().observe();
        mechanisms.loadBased().observe();
        mechanisms.availability().observeLoss();
        if (verifying) {
            verify();
        }
        record();
    }

    private void verify() {
        State state = mechanisms.state();
        int[] present = IntStream.range(0, state.flows.slots())
                .filter(state.flows::isPresent)
                .toArray();
        boolean spareOnly = state.model.get(Parameter.NIOC_SHARES_ON_SPARE_ONLY) != 0;
        Certificate.violation(state.sharing, state.model.network.linkCount(), present, spareOnly)
                .ifPresent(violation -> {
                    throw new IllegalStateException("the allocation at " + state.now + " s is wrong: " + violation);
                });
    }

    /// Records what is in force from now on.
    void record() {
        mechanisms.recorder().record(new LinkViews(mechanisms)::label);
    }
}
