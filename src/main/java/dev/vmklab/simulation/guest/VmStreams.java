package dev.vmklab.simulation.guest;

import dev.vmklab.design.compute.NetworkLoad;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.network.Network;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Axis;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.random.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The traffic that a design's VMs ask for: which ends, how much, in which rhythm. Immutable; runs and forks share it.
public final class VmStreams {
    /// One direction of one load between two ends.
    ///
    /// @param load index of its load
    /// @param vm whose load it is
    /// @param others VMs that must run too: the peer, and the one that forwards between them
    /// @param near endpoint on the VM's side
    /// @param far endpoint on the other side, or the gateways of the VLAN in the order in which they are tried
    /// @param sends from near to far
    record Stream(int load, int vm, int[] others, int near, int[] far, boolean sends, double payloadBitsPerSecond) {
        /// All VMs that it is about, each once.
        int[] vms() {
            return IntStream.concat(IntStream.of(vm), IntStream.of(others))
                    .distinct()
                    .toArray();
        }
    }

    final List<Stream> streams = new ArrayList<>();
    /// Per load.
    final List<Optional<Rhythm>> rhythms = new ArrayList<>();
    /// Loads that cannot flow whatever happens, and why.
    final List<String> problems = new ArrayList<>();
    private final List<Object> loadKeys = new ArrayList<>();
    private final Model model;
    private final int[][] ofLoads;
    private final int[][] ofVms;

    private record LoadKey(Id vm, int number, Optional<Rhythm> rhythm) {}

    private record StreamKey(Object load, Id near, boolean sends) {}

    public VmStreams(Model model) {
        this.model = model;
        for (int v = 0; v < model.vms.size(); v++) {
            List<NetworkLoad> loads = model.vms.get(v).network();
            for (int i = 0; i < loads.size(); i++) {
                add(v, i, loads.get(i));
            }
        }
        ofLoads = indexed(rhythms.size(), stream -> new int[] {stream.load()});
        ofVms = indexed(model.vms.size(), Stream::vms);
    }

    /// Per thing, the streams that are about it, ascending.
    private int[][] indexed(int things, Function<Stream, int[]> about) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < things; i++) {
            lists.add(new ArrayList<>());
        }
        for (int s = 0; s < streams.size(); s++) {
            for (int thing : about.apply(streams.get(s))) {
                lists.get(thing).add(s);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
    }

    /// The streams of a load, ascending.
    int[] ofLoad(int load) {
        return ofLoads[load];
    }

    /// The streams that a VM sends, gets or forwards, ascending.
    int[] ofVm(int vm) {
        return ofVms[vm];
    }

    /// How loads are numbered in another plan. One whose rhythm differs is another load.
    public Axis loadsTo(VmStreams other) {
        return Axis.between(loadKeys, other.loadKeys);
    }

    Axis streamsTo(VmStreams other) {
        return Axis.between(streamKeys(), other.streamKeys());
    }

    private List<Object> streamKeys() {
        List<Object> keys = new ArrayList<>();
        for (Stream stream : streams) {
            keys.add(new StreamKey(
                    loadKeys.get(stream.load()),
                    model.network.endpoint(stream.near()).id(),
                    stream.sends()));
        }
        return keys;
    }

    private void add(int v, int number, NetworkLoad load) {
        String name = model.vms.get(v).name();
        int near = model.network.endpointOf(load.nic());
        int peer = load.peer().map(model::vmOf).orElse(-1);
        int[] far = peer >= 0 ? nicOf(model.vms.get(peer)) : gatewaysOf(load.nic());
        if (near < 0 || far.length == 0) {
            problems.add(name + " has no one to talk to: "
                    + (near < 0 ? "its adapter is not in the design" : "no gateway or peer in its VLAN"));
            return;
        }
        int rhythm = rhythms.size();
        Draws draws = new Draws(model.scenario.seed(), name, "VM traffic " + number);
        int steps = (int) model.get(Parameter.TRAFFIC_DIURNAL_STEPS);
        rhythms.add(load.pattern().map(pattern -> new Rhythm(pattern, draws, steps)));
        loadKeys.add(new LoadKey(model.vms.get(v).id(), number, rhythms.getLast()));
        int through = load.through().map(model::vmOf).orElse(-1);
        if (peer >= 0 && through >= 0) {
            if (model.vms.get(through).nics().isEmpty()) {
                problems.add(name + " has no way: " + model.vms.get(through).name() + " has no adapter to forward by");
                return;
            }
            int[] others = {peer, through};
            both(rhythm, v, others, near, new int[] {nicBeside(model.vms.get(through), load.nic())}, load);
            both(rhythm, v, others, nicBeside(model.vms.get(through), nicId(peer)), far, load);
        } else {
            both(rhythm, v, peer >= 0 ? new int[] {peer} : new int[0], near, far, load);
        }
    }

    private void both(int rhythm, int v, int[] others, int near, int[] far, NetworkLoad load) {
        if (load.sendBitsPerSecond() > 0) {
            streams.add(new Stream(rhythm, v, others, near, far, true, load.sendBitsPerSecond()));
        }
        if (load.receiveBitsPerSecond() > 0) {
            streams.add(new Stream(rhythm, v, others, near, far, false, load.receiveBitsPerSecond()));
        }
    }

    private int[] nicOf(Vm vm) {
        return vm.nics().stream()
                .limit(1)
                .mapToInt(nic -> model.network.endpointOf(nic.id()))
                .toArray();
    }

    private Id nicId(int vm) {
        return model.vms.get(vm).nics().getFirst().id();
    }

    /// The adapter of a forwarding VM on the port group of another adapter, else its first.
    private int nicBeside(Vm forwarder, Id other) {
        Optional<Id> group = model.network.index().find(other, VmNic.class).map(VmNic::portGroup);
        return forwarder.nics().stream()
                .filter(nic -> group.map(nic.portGroup()::equals).orElse(false))
                .findFirst()
                .or(() -> forwarder.nics().stream().findFirst())
                .map(nic -> model.network.endpointOf(nic.id()))
                .orElseThrow();
    }

    private int[] gatewaysOf(Id nic) {
        Network network = model.network;
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
}
