package dev.vmklab.simulation;

import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Network;
import dev.vmklab.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Failing and restoring elements: the truth at once, what the teams notice after their detection time.
final class Elements {
    private final State state;

    Elements(State state) {
        this.state = state;
    }

    void fail(int element) {
        state.events.push(state.now, EventKind.ELEMENT, element, 0);
    }

    /// Link comes up at once; a port without PortFast forwards only after spanning tree's delay, although the link is
    /// up and teams use it: frames sent there are lost meanwhile.
    void restore(int element) {
        Id id = state.model.network.element(element);
        double forwards = state.now;
        if (!forwardsAtOnce(id)) {
            forwards += state.model.get(Parameter.TEAMING_STP_FORWARD_DELAY_SECONDS);
        }
        double seen = state.now + state.model.get(Parameter.TEAMING_UPLINK_UP_DELAY_SECONDS);
        for (int vmnic : vmnicsBehind(id)) {
            state.events.push(seen, EventKind.DETECTION, vmnic, 1);
        }
        state.events.push(forwards, EventKind.ELEMENT, element, 1);
    }

    /// An element stops or starts working now.
    void set(int element, boolean works) {
        state.network.setWorks(element, works);
        if (!works) {
            double seen = state.now + state.model.get(Parameter.TEAMING_DETECTION_SECONDS);
            for (int vmnic : vmnicsBehind(state.model.network.element(element))) {
                state.events.push(seen, EventKind.DETECTION, vmnic, 0);
            }
        }
    }

    /// Link status: a vmnic is up again only if nothing else on its cable is down.
    void detect(int vmnicElement, boolean up) {
        state.network.setSeenUp(vmnicElement, up);
    }

    private boolean forwardsAtOnce(Id id) {
        return portsBehind(id).stream().allMatch(SwitchPort::portFast);
    }

    private List<SwitchPort> portsBehind(Id id) {
        Network network = state.model.network;
        List<SwitchPort> ports = new ArrayList<>();
        network.index().find(id, PhysicalSwitch.class).ifPresent(sw -> ports.addAll(sw.ports()));
        network.index().find(id, SwitchPort.class).ifPresent(ports::add);
        for (Cable cable : network.design().cables()) {
            if (cable.id().equals(id) || cable.a().equals(id) || cable.b().equals(id)) {
                network.index().find(cable.a(), SwitchPort.class).ifPresent(ports::add);
                network.index().find(cable.b(), SwitchPort.class).ifPresent(ports::add);
            }
        }
        return ports;
    }

    /// The vmnics whose link goes down with an element: link status sees the cable and its other end, nothing beyond,
    /// unless that switch tracks its way up.
    private Set<Integer> vmnicsBehind(Id id) {
        Network network = state.model.network;
        Set<Integer> vmnics = new LinkedHashSet<>();
        for (Cable cable : network.design().cables()) {
            for (Id[] ends : new Id[][] {{cable.a(), cable.b()}, {cable.b(), cable.a()}}) {
                Optional<Vmnic> vmnic = network.index().find(ends[0], Vmnic.class);
                boolean hit = cable.id().equals(id)
                        || ends[0].equals(id)
                        || ends[1].equals(id)
                        || network.index().owner(ends[1]).map(id::equals).orElse(false);
                if (vmnic.isPresent() && hit) {
                    vmnics.add(network.elementOf(ends[0]));
                }
            }
        }
        return vmnics;
    }
}
