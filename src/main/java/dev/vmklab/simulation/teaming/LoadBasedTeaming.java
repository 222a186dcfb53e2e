package dev.vmklab.simulation.teaming;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.network.Routing;
import dev.vmklab.network.UplinkChoice;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// "Route based on physical NIC load": every 30 s the busiest port leaves an uplink that is used above 75 %.
///
/// An uplink's load is the larger of its mean transmit and receive rates since the last look (vSphere Networking 7.0;
/// which
/// of the two counts is a model's choice). A port moves only if that lowers the larger of the two uplinks' loads at
/// present, so that it does not jump back.
public final class LoadBasedTeaming {
    private final State state;
    /// The ports of port groups with this policy.
    private final int[] ports;
    /// Per vmnic: the links that leave and enter it.
    private final Map<Id, int[]> links;
    private final MeanLoads means;

    public LoadBasedTeaming(State state) {
        this.state = state;
        ports = IntStream.range(0, state.model.network.endpointCount())
                .filter(e -> teaming(e)
                        .map(t -> t.policy() == TeamingPolicy.LOAD_BASED)
                        .orElse(false))
                .toArray();
        links = ports.length == 0 ? Map.of() : links(state.model.network);
        means = new MeanLoads(
                state,
                links.values().stream()
                        .flatMapToInt(IntStream::of)
                        .filter(l -> l >= 0)
                        .sorted()
                        .toArray());
    }

    private LoadBasedTeaming(LoadBasedTeaming other, State copiedState) {
        state = copiedState;
        ports = other.ports;
        links = other.links;
        means = other.means.copy(copiedState);
    }

    /// The same after an amendment, which may bring the policy into use.
    public LoadBasedTeaming amended(State amended, Reindex by) {
        if (by.sameFlows() && amended.model.network.design().equals(state.model.network.design())) {
            return new LoadBasedTeaming(this, amended);
        }
        LoadBasedTeaming teaming = new LoadBasedTeaming(amended);
        if (ports.length == 0) {
            teaming.begin();
        }
        return teaming;
    }

    public LoadBasedTeaming copy(State copiedState) {
        return new LoadBasedTeaming(this, copiedState);
    }

    private static Map<Id, int[]> links(Network network) {
        Map<Id, int[]> links = new HashMap<>();
        for (int l = 0; l < network.linkCount(); l++) {
            Link link = network.link(l);
            if (link.kind() == Link.Kind.UPLINK_TRANSMIT) {
                links.computeIfAbsent(link.from(), id -> new int[] {-1, -1})[0] = l;
            } else if (link.kind() == Link.Kind.UPLINK_RECEIVE) {
                links.computeIfAbsent(link.to(), id -> new int[] {-1, -1})[1] = l;
            }
        }
        return links;
    }

    /// Sets the first look, when any port group uses the policy.
    public void begin() {
        if (ports.length > 0) {
            next();
        }
    }

    private void next() {
        state.events.push(
                state.now + state.model.get(Parameter.TEAMING_LBT_PERIOD_SECONDS), EventKind.LOAD_BASED_TEAMING, 0, 0);
    }

    /// @return whether a port moved
    public boolean look(Recorder recorder) {
        next();
        Network network = state.model.network;
        boolean moved = false;
        for (int h = 0; h < network.hostCount(); h++) {
            for (UplinkSlot slot : network.design().hosts().get(h).uplinkSlots()) {
                moved |= relieve(h, slot.vmnic(), recorder);
            }
        }
        means.begin();
        return moved;
    }

    /// Notes the rates that are in force from now on.
    public void observe() {
        means.observe();
    }

    private boolean relieve(int host, Id vmnic, Recorder recorder) {
        double load = meanLoad(vmnic);
        if (load <= state.model.get(Parameter.TEAMING_LBT_THRESHOLD)) {
            return false;
        }
        int busiest = -1;
        double most = 0;
        for (int port : ports) {
            if (state.network.hostOfEndpoint(port) == host && uses(port, vmnic)) {
                double io = io(port, true) + io(port, false);
                busiest = io > most ? port : busiest;
                most = Math.max(most, io);
            }
        }
        if (busiest < 0) {
            return false;
        }
        int port = busiest;
        Optional<Id> target = target(host, port, vmnic);
        target.ifPresent(to -> move(port, vmnic, to, recorder));
        return target.isPresent();
    }

    private void move(int port, Id from, Id to, Recorder recorder) {
        Network network = state.model.network;
        state.network.setUplinkOverride(port, network.elementOf(to));
        recorder.note(
                Occurrence.Kind.PATH,
                "load-based teaming moves " + network.endpoint(port).label() + " from "
                        + network.index().label(from) + " to " + network.index().label(to),
                network.endpoint(port).id(),
                to);
    }

    private Optional<Id> target(int host, int port, Id from) {
        Optional<Id> best = Optional.empty();
        double least = load(from);
        for (Id vmnic : active(host, port)) {
            double transmit = rate(vmnic, true) + io(port, true);
            double receive = rate(vmnic, false) + io(port, false);
            double after = Math.max(transmit, receive) / capacity(vmnic);
            if (!vmnic.equals(from) && after < least) {
                least = after;
                best = Optional.of(vmnic);
            }
        }
        return best;
    }

    private List<Id> active(int host, int port) {
        Network network = state.model.network;
        Host owner = network.design().hosts().get(host);
        List<Id> vmnics = new ArrayList<>();
        teaming(port).ifPresent(teaming -> {
            for (UplinkSlot slot : owner.uplinkSlots()) {
                boolean up = state.network.seenUp(network.elementOf(slot.vmnic()));
                if (teaming.active().contains(slot.uplink()) && up) {
                    vmnics.add(slot.vmnic());
                }
            }
        });
        return vmnics;
    }

    private boolean uses(int port, Id vmnic) {
        UplinkChoice choice = Routing.uplink(state.model.network, state.network, port, Optional.empty());
        return choice instanceof UplinkChoice.Uplink uplink
                && state.model.network.element(uplink.vmnicElement()).equals(vmnic);
    }

    /// The teaming of a vmk's or VM's port on a distributed switch.
    private Optional<Teaming> teaming(int port) {
        DesignIndex index = state.model.network.index();
        Id id = state.model.network.endpoint(port).id();
        return index.find(id, Vmk.class)
                .map(Vmk::portGroup)
                .or(() -> index.find(id, VmNic.class).map(VmNic::portGroup))
                .flatMap(group -> index.find(group, PortGroup.class))
                .flatMap(group -> index.owner(group.id())
                        .flatMap(owner -> index.find(owner, DistributedSwitch.class))
                        .map(sw -> sw.teamingOf(group)));
    }

    /// What a port sends, or receives.
    private double io(int port, boolean sent) {
        double io = 0;
        for (int slot = 0; slot < state.flows.slots(); slot++) {
            if (state.flows.isPresent(slot)) {
                int end = sent ? state.flows.from(slot) : state.flows.to(slot);
                io += end == port ? state.sharing.rate(slot) : 0;
            }
        }
        return io;
    }

    private double load(Id vmnic) {
        double busier = Math.max(rate(vmnic, true), rate(vmnic, false));
        double capacity = capacity(vmnic);
        return capacity > 0 ? busier / capacity : 0;
    }

    private double meanLoad(Id vmnic) {
        double busier = 0;
        for (int link : links.getOrDefault(vmnic, new int[0])) {
            busier = Math.max(busier, link < 0 ? 0 : means.of(link));
        }
        double capacity = capacity(vmnic);
        return capacity > 0 ? busier / capacity : 0;
    }

    /// What a vmnic sends, or receives.
    private double rate(Id vmnic, boolean sent) {
        int[] both = links.get(vmnic);
        int link = both == null ? -1 : both[sent ? 0 : 1];
        return link < 0 ? 0 : state.sharing.load(link);
    }

    private double capacity(Id vmnic) {
        return state.model
                .network
                .index()
                .find(vmnic, Vmnic.class)
                .map(v -> v.bitsPerSecond())
                .orElse(0.0);
    }
}
