package dev.vmklab.simulation.vsan;

import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Route;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.flow.FlowTable;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.state.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the members of two-node and stretched vSAN clusters exchange with their witness, by the vendor's formula of
/// components. A witness vmk carries it, else the vSAN vmk. Sources: vSAN.
public final class WitnessTraffic {
    private static final int COPIES = 2;
    private static final int DATA_AND_WITNESS = COPIES + 1;

    private final State state;
    /// Per datastore and host.
    private final int[] slot;

    public WitnessTraffic(State state) {
        this.state = state;
        slot = new int[state.model.datastores.size() * state.model.network.hostCount()];
        Arrays.fill(slot, -1);
    }

    private WitnessTraffic(WitnessTraffic other, State state) {
        this.state = state;
        slot = other.slot.clone();
    }

    public WitnessTraffic copy(State copiedState) {
        return new WitnessTraffic(this, copiedState);
    }

    /// Its flows are gone already.
    public void forgetFlows() {
        Arrays.fill(slot, -1);
    }

    /// Takes its flows out of a copy of the state.
    public void removeFlows(FlowTable flows) {
        for (int s : slot) {
            if (s >= 0) {
                flows.remove(s);
            }
        }
    }

    /// Routes it again, after the network changed.
    public void reroute() {
        for (int store = 0; store < state.model.datastores.size(); store++) {
            Optional<Id> witness = witness(state.model, store);
            if (witness.isPresent()) {
                List<Integer> members = VsanMembers.of(state.model, store);
                double each = VsanSizing.witnessBitsPerSecond(components(store)) / members.size();
                for (int h : members) {
                    place(store * state.model.network.hostCount() + h, h, witness.get(), each);
                }
            }
        }
    }

    private void place(int i, int host, Id witness, double demand) {
        int vmk = vmk(state, host);
        int to = state.model.network.endpointOf(witness);
        if (vmk >= 0
                && to >= 0
                && demand > 0
                && Routing.route(state.model.network, state.network, vmk, to) instanceof Route.Way way) {
            double job = state.model.get(Parameter.QUEUE_PACKET_BYTES);
            slot[i] = state.flows.replace(slot[i], way, vmk, to, Service.VSAN, 1, demand, job);
        } else if (slot[i] >= 0) {
            state.flows.remove(slot[i]);
            slot[i] = -1;
        }
    }

    /// Components of all VMs on a datastore: per object two copies of its data, each cut where it is too large for one
    /// component, and a witness. A VM's disks are one of its objects.
    private int components(int store) {
        int objects = (int) state.model.get(Parameter.VSAN_OBJECTS_PER_VM);
        double largest = state.model.get(Parameter.VSAN_MAX_COMPONENT_BYTES);
        int components = 0;
        for (int v = 0; v < state.vmHost.length; v++) {
            if (state.storesOf(v).contains(store)) {
                int pieces = (int) Math.max(1, Math.ceil(state.model.vms.get(v).diskBytes() / largest));
                components += objects * DATA_AND_WITNESS + COPIES * (pieces - 1);
            }
        }
        return components;
    }

    private static Optional<Id> witness(Model model, int store) {
        return model.datastores.get(store).backing() instanceof Backing.Vsan vsan
                ? model.network.design().clusters().stream()
                        .filter(c -> c.id().equals(vsan.cluster()))
                        .findFirst()
                        .flatMap(Cluster::witness)
                : Optional.empty();
    }

    private static int vmk(State state, int host) {
        return state.model.network.design().hosts().get(host).vmks().stream()
                .filter(v -> v.tags().contains(VmkTag.VSAN_WITNESS))
                .findFirst()
                .map(Vmk::id)
                .map(state.model.network::endpointOf)
                .or(() -> Routing.vmksFor(state.model.network, host, Service.VSAN).stream()
                        .findFirst())
                .orElse(-1);
    }

    /// Whether a host reaches a witness.
    static boolean isReached(State state, int host, Id witness) {
        int vmk = vmk(state, host);
        int to = state.model.network.endpointOf(witness);
        return vmk >= 0 && to >= 0 && Routing.route(state.model.network, state.network, vmk, to) instanceof Route.Way;
    }
}
