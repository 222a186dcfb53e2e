package dev.vmklab.simulation.state;

import dev.vmklab.network.NetworkState;
import dev.vmklab.network.RouteChanges;
import dev.vmklab.network.RouteWatch;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.admission.Operations;
import dev.vmklab.simulation.amendment.Axis;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventQueue;
import dev.vmklab.simulation.flow.FlowTable;
import dev.vmklab.simulation.flow.Queues;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.sharing.Sharing;
import java.util.Arrays;
import java.util.List;

/// Everything about a run that changes, as plain data; [#copy] clones it.
public final class State {
    public final Model model;
    public final EventQueue events;
    public final NetworkState network;
    public final Sharing sharing;
    public final FlowTable flows;
    public final Queues queues;
    /// Per VM: the host it runs on, -1 while it is off.
    public final int[] vmHost;
    /// Per VM: the host that it is registered on, which is where it runs while it is on; -1 for none.
    public final int[] vmHome;
    /// Per VM: the datastore that all its disks have moved to, -1 while they are where the design puts them.
    public final int[] vmStore;
    /// Per VM: its vSAN objects have no quorum, so that their I/O stops.
    public final boolean[] vmInaccessible;
    /// Per VM: stunned, so that it does nothing.
    public final boolean[] vmStunned;
    /// Per VM: on, but its guest does nothing yet.
    public final boolean[] vmBooting;
    /// Per VM: the share of its work that it does, below 1 while Fault Tolerance slows it.
    public final double[] vmSpeed;
    /// Per VM: the share of its work that it does, below 1 while vMotion slows it (SDPS).
    public final double[] vmCopySpeed;
    public final double[] diskFactor;
    public final double[] networkFactor;
    public final double[] dirtyFactor;
    public final boolean[] evacuating;
    /// Per host: vCenter does not reach it, so that it cannot tell it to move VMs.
    public final boolean[] unmanaged;
    public final Operations operations;
    public final Devices devices;
    public final VsanDisks vsanDisks;
    public final Controllers controllers;
    public double now;
    /// What has been seen of the network by whoever routes traffic.
    private final RouteWatch routed;

    public State(Model model) {
        this.model = model;
        events = new EventQueue();
        network = NetworkState.initial(model.network);
        sharing = new Sharing(model.capacity, model.schedulers, model.get(Parameter.NIOC_SHARES_ON_SPARE_ONLY) != 0);
        flows = new FlowTable(sharing, model);
        queues = new Queues(model, flows, sharing);
        routed = new RouteWatch();
        int n = model.vms.size();
        vmHost = new int[n];
        vmHome = new int[n];
        vmStore = new int[n];
        Arrays.fill(vmStore, -1);
        operations = new Operations();
        devices = new Devices(model.datastores.size(), model.network.hostCount());
        vsanDisks = new VsanDisks(model.datastores.size(), model.network.hostCount());
        controllers = new Controllers(model.network.endpointCount(), model.datastores.size());
        vmInaccessible = new boolean[n];
        vmStunned = new boolean[n];
        vmBooting = new boolean[n];
        vmSpeed = ones(n);
        vmCopySpeed = ones(n);
        diskFactor = ones(n);
        networkFactor = ones(n);
        dirtyFactor = ones(n);
        evacuating = new boolean[model.network.hostCount()];
        unmanaged = new boolean[model.network.hostCount()];
        for (int v = 0; v < n; v++) {
            vmHome[v] = model.vms.get(v).host().map(model.network::hostOf).orElse(-1);
            vmHost[v] = model.vms.get(v).poweredOn() ? vmHome[v] : -1;
        }
    }

    private State(State other, Model sameNetwork, EventQueue copiedEvents) {
        model = sameNetwork;
        events = copiedEvents;
        network = other.network.copy();
        sharing = other.sharing.copy();
        flows = other.flows.copy(sharing, model);
        queues = other.queues.copy(flows, sharing);
        vmHost = other.vmHost.clone();
        vmHome = other.vmHome.clone();
        vmStore = other.vmStore.clone();
        operations = other.operations.copy();
        devices = other.devices.copy();
        vsanDisks = other.vsanDisks.copy();
        controllers = other.controllers.copy();
        vmInaccessible = other.vmInaccessible.clone();
        vmStunned = other.vmStunned.clone();
        vmBooting = other.vmBooting.clone();
        vmSpeed = other.vmSpeed.clone();
        vmCopySpeed = other.vmCopySpeed.clone();
        diskFactor = other.diskFactor.clone();
        networkFactor = other.networkFactor.clone();
        dirtyFactor = other.dirtyFactor.clone();
        evacuating = other.evacuating.clone();
        unmanaged = other.unmanaged.clone();
        now = other.now;
        routed = other.routed.copy();
    }

    /// The same instant with another model. Without the same links there are no flows yet.
    private State(State other, Model model, Reindex by, Axis vmLoads) {
        this.model = model;
        now = other.now;
        events = other.events.carried((kind, subject) -> by.subject(kind, subject, vmLoads));
        sharing = by.sameFlows()
                ? other.sharing.copy()
                : new Sharing(model.capacity, model.schedulers, model.get(Parameter.NIOC_SHARES_ON_SPARE_ONLY) != 0);
        flows = by.sameFlows() ? other.flows.copy(sharing, model) : new FlowTable(sharing, model);
        queues = new Queues(model, flows, sharing);
        routed = new RouteWatch();
        VmPlaces places = new VmPlaces(other, model, by);
        vmHost = places.hosts();
        vmHome = places.homes();
        vmStore = places.stores();
        operations = other.operations.withoutVMotions(by.vms()::now, by.hosts()::now, by.datastores()::now);
        devices = other.devices.amended(by);
        vsanDisks = other.vsanDisks.amended(by);
        controllers = other.controllers.amended(by);
        vmInaccessible = by.vms().carry(other.vmInaccessible, false);
        vmStunned = by.vms().carry(other.vmStunned, false);
        vmBooting = by.vms().carry(other.vmBooting, false);
        vmSpeed = by.vms().carry(other.vmSpeed, 1);
        vmCopySpeed = by.vms().carry(other.vmCopySpeed, 1);
        diskFactor = by.vms().carry(other.diskFactor, 1);
        networkFactor = by.vms().carry(other.networkFactor, 1);
        dirtyFactor = by.vms().carry(other.dirtyFactor, 1);
        evacuating = by.hosts().carry(other.evacuating, false);
        unmanaged = by.hosts().carry(other.unmanaged, false);
        network = other.network.on(model.network);
        for (int v = 0; v < vmHost.length; v++) {
            int host = vmHost[v];
            model.vms.get(v).nics().forEach(nic -> network.setHostOfEndpoint(model.network.endpointOf(nic.id()), host));
        }
    }

    public State copy() {
        return new State(this, model, events.copy());
    }

    /// The same with what another scenario still brings after this instant.
    ///
    /// @param scenario whose events up to this instant are those of the present one
    public State playing(Scenario scenario) {
        return scenario.equals(model.scenario)
                ? copy()
                : new State(this, model.playing(scenario), events.replanned(now, scenario));
    }

    public State amended(Model newModel, Reindex by, Axis vmLoads) {
        return new State(this, newModel, by, vmLoads);
    }

    /// Which ways may be others than when this was asked last.
    public RouteChanges takeRouteChanges() {
        return routed.look(network);
    }

    /// Whether a VM does its work now.
    public boolean isActive(int vm) {
        return vmHost[vm] >= 0 && !vmStunned[vm] && !vmBooting[vm];
    }

    /// The share of its work that a VM does, below 1 while Fault Tolerance or vMotion slows it.
    public double speedOf(int vm) {
        return vmSpeed[vm] * vmCopySpeed[vm];
    }

    /// The host that a VM runs on or is registered on, -1 for none.
    public int placeOf(int vm) {
        return vmHost[vm] >= 0 ? vmHost[vm] : vmHome[vm];
    }

    /// Runs a VM on a host from now on.
    public void placeVm(int vm, int host) {
        vmHost[vm] = host;
        vmHome[vm] = host;
        model.vms.get(vm).nics().forEach(nic -> network.setHostOfEndpoint(model.network.endpointOf(nic.id()), host));
    }

    /// Where the I/O of a VM's disk goes, -1 when that is not in the design.
    ///
    /// @param disk number of the disk
    public int storeOf(int vm, int disk) {
        return vmStore[vm] >= 0 ? vmStore[vm] : model.datastoreOf(vm, disk);
    }

    /// The datastores that a VM's files are on, each once.
    public List<Integer> storesOf(int vm) {
        return vmStore[vm] >= 0
                ? List.of(vmStore[vm])
                : model.vms.get(vm).datastores().stream()
                        .map(model::datastoreOf)
                        .filter(d -> d >= 0)
                        .toList();
    }

    public boolean mounts(int host, int store) {
        return store >= 0 && model.datastores.get(store).hosts().contains(model.network.host(host));
    }

    /// The largest datastore that a host mounts, -1 for none.
    public int roomiestStore(int host) {
        int best = -1;
        for (int d = 0; d < model.datastores.size(); d++) {
            boolean larger = best < 0
                    || model.datastores.get(d).capacityBytes()
                            > model.datastores.get(best).capacityBytes();
            best = mounts(host, d) && larger ? d : best;
        }
        return best;
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
