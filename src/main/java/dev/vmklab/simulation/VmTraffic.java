package dev.vmklab.simulation;

import dev.vmklab.design.compute.NetworkLoad;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.network.Network;
import dev.vmklab.network.Route;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The steady traffic of VMs, to each other or through the gateway of their VLAN.
final class VmTraffic {
    /// One direction of one load.
    ///
    /// @param peer the VM at the other end, -1 for a gateway
    /// @param nic endpoint of the VM's adapter
    /// @param far endpoint of the peer, or the gateways of the VLAN in the order in which they are tried
    private record Stream(int vm, int peer, int nic, int[] far, boolean sends, double payloadBitsPerSecond) {}

    private final State state;
    private final List<Stream> streams;
    private final int[] slot;
    private final List<String> problems;

    VmTraffic(State state) {
        this.state = state;
        this.problems = new ArrayList<>();
        this.streams = streams(state.model, problems);
        this.slot = new int[streams.size()];
        Arrays.fill(slot, -1);
    }

    private VmTraffic(VmTraffic other, State copiedState) {
        state = copiedState;
        streams = other.streams;
        problems = other.problems;
        slot = other.slot.clone();
    }

    VmTraffic copy(State copiedState) {
        return new VmTraffic(this, copiedState);
    }

    /// Loads that cannot flow whatever happens, and why.
    List<String> problems() {
        return problems;
    }

    private static List<Stream> streams(Model model, List<String> problems) {
        List<Stream> streams = new ArrayList<>();
        Network network = model.network;
        for (int v = 0; v < model.vms.size(); v++) {
            Vm vm = model.vms.get(v);
            for (NetworkLoad load : vm.network()) {
                int nic = network.endpointOf(load.nic());
                int peer = load.peer().map(model::vmOf).orElse(-1);
                int[] far = peer >= 0 ? nicOf(network, model.vms.get(peer)) : gatewaysOf(network, load.nic());
                if (nic < 0 || far.length == 0) {
                    problems.add(vm.name() + " has no one to talk to: "
                            + (nic < 0 ? "its adapter is not in the design" : "no gateway or peer in its VLAN"));
                    continue;
                }
                if (load.sendBitsPerSecond() > 0) {
                    streams.add(new Stream(v, peer, nic, far, true, load.sendBitsPerSecond()));
                }
                if (load.receiveBitsPerSecond() > 0) {
                    streams.add(new Stream(v, peer, nic, far, false, load.receiveBitsPerSecond()));
                }
            }
        }
        return List.copyOf(streams);
    }

    private static int[] nicOf(Network network, Vm vm) {
        return vm.nics().stream()
                .limit(1)
                .mapToInt(nic -> network.endpointOf(nic.id()))
                .toArray();
    }

    private static int[] gatewaysOf(Network network, Id nic) {
        Optional<Integer> vlan = network.index()
                .find(nic, VmNic.class)
                .flatMap(n -> network.index().find(n.portGroup(), PortGroup.class))
                .map(PortGroup::vlanMode)
                .flatMap(m -> m instanceof VlanMode.Tagged tagged ? Optional.of(tagged.vlan()) : Optional.empty());
        return network.design().gateways().stream()
                .filter(g -> vlan.isEmpty() || g.interfaces().stream().anyMatch(i -> i.vlan() == vlan.get()))
                .mapToInt(g -> network.endpointOf(g.id()))
                .toArray();
    }

    /// Why traffic that VMs ask for now does not flow.
    List<String> stranded() {
        List<String> reasons = new ArrayList<>();
        for (int s = 0; s < slot.length; s++) {
            Stream stream = streams.get(s);
            if (slot[s] < 0 && wanted(stream) > 0) {
                String reason = switch (route(stream, stream.far()[0])) {
                    case Route.None none -> none.reason();
                    case Route.Way way ->
                        "frames of MTU " + way.mtu() + " do not pass a hop of MTU " + way.narrowestMtu();
                };
                reasons.add(state.model.vms.get(stream.vm()).name() + " has no way to "
                        + state.model.network.endpoint(stream.far()[0]).label() + ": " + reason);
            }
        }
        return reasons;
    }

    /// Routes every stream again, after the network changed.
    void reroute() {
        for (int s = 0; s < slot.length; s++) {
            place(s);
        }
    }

    /// Routes the streams of one VM again, after it moved, stopped or changed its load.
    void reroute(int vm) {
        for (int s = 0; s < slot.length; s++) {
            if (streams.get(s).vm() == vm || streams.get(s).peer() == vm) {
                place(s);
            }
        }
    }

    private void place(int s) {
        if (slot[s] >= 0) {
            state.flows.remove(slot[s]);
            slot[s] = -1;
        }
        Stream stream = streams.get(s);
        double wanted = wanted(stream);
        for (int i = 0; i < stream.far().length && wanted > 0 && slot[s] < 0; i++) {
            if (route(stream, stream.far()[i]) instanceof Route.Way way && way.passesFullFrames()) {
                double demand = wanted / Frames.efficiency(way.mtu());
                slot[s] = state.flows.add(
                        way,
                        from(stream, stream.far()[i]),
                        to(stream, stream.far()[i]),
                        Service.VM,
                        1,
                        demand,
                        state.model.get(Parameter.QUEUE_PACKET_BYTES));
            }
        }
    }

    /// Payload in bit/s that a stream wants now.
    private double wanted(Stream stream) {
        boolean runs = state.isActive(stream.vm()) && (stream.peer() < 0 || state.isActive(stream.peer()));
        return runs ? stream.payloadBitsPerSecond() * state.networkFactor[stream.vm()] : 0;
    }

    private Route route(Stream stream, int far) {
        return Routing.route(state.model.network, state.network, from(stream, far), to(stream, far));
    }

    private static int from(Stream stream, int far) {
        return stream.sends() ? stream.nic() : far;
    }

    private static int to(Stream stream, int far) {
        return stream.sends() ? far : stream.nic();
    }
}
