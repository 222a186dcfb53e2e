package dev.vmklab.simulation.teaming;

import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Failback;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
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

/// Which cables have link, what teams and switches make of it, and when.
///
/// A link is up when everything at both of its ends runs, whatever passes through it. Teams see it go down after the
/// polling time and come up after the up delay; a vmnic that goes down too often is held down. A switch port without
/// PortFast learns before it forwards. A switch that tracks link state shuts its host ports while its way up is lost.
public final class LinkStatus {
    private static final double MINUTE = 60;
    private static final int NONE = -1;

    /// A cable with its ends as element numbers, -1 where they are something else.
    ///
    /// @param link either of its two links
    private record Cord(int link, int[] vmnics, int[] ports, int[] switches) {
        boolean joinsSwitches() {
            return switches.length == 2;
        }
    }

    private final State state;
    private final Recorder recorder;
    private final List<Cord> cords;
    private final boolean[] up;
    /// Per physical switch: its host ports are shut.
    private final boolean[] tripped;
    /// Per element: rises whenever a timer of a vmnic or port becomes void.
    private final int[] generation;
    /// Per vmnic: how often its link went down in a minute, and since when that is counted.
    private final int[] downs;
    private final double[] downsSince;

    LinkStatus(State state, Recorder recorder) {
        this.state = state;
        this.recorder = recorder;
        Network network = state.model.network;
        cords = cords(network);
        up = carriers();
        tripped = new boolean[network.design().physicalSwitches().size()];
        generation = new int[network.elementCount()];
        downs = new int[network.elementCount()];
        downsSince = new double[network.elementCount()];
    }

    private LinkStatus(LinkStatus other, State copiedState, Recorder copiedRecorder) {
        state = copiedState;
        recorder = copiedRecorder;
        cords = other.cords;
        up = other.up.clone();
        tripped = other.tripped.clone();
        generation = other.generation.clone();
        downs = other.downs.clone();
        downsSince = other.downsSince.clone();
    }

    /// Links as they stand in another design; who shuts ports there is found out by the next look.
    private LinkStatus(LinkStatus other, State amended, Recorder newRecorder, Reindex by) {
        state = amended;
        recorder = newRecorder;
        cords = cords(state.model.network);
        up = carriers();
        tripped = new boolean[state.model.network.design().physicalSwitches().size()];
        generation = by.elements().carry(other.generation, 0);
        downs = by.elements().carry(other.downs, 0);
        downsSince = by.elements().carry(other.downsSince, 0);
    }

    LinkStatus amended(State amended, Recorder newRecorder, Reindex by) {
        return new LinkStatus(this, amended, newRecorder, by);
    }

    LinkStatus copy(State copiedState, Recorder copiedRecorder) {
        return new LinkStatus(this, copiedState, copiedRecorder);
    }

    private static List<Cord> cords(Network network) {
        List<Cord> cords = new ArrayList<>();
        Map<Id, Integer> switchOfPort = switchOfPort(network);
        for (int l = 0; l < network.linkCount(); l++) {
            Link link = network.link(l);
            boolean first = l == 0 || !network.link(l - 1).cable().equals(link.cable());
            if (link.cable().isPresent() && first) {
                List<Id> ends = List.of(link.from(), link.to());
                cords.add(new Cord(
                        l,
                        ends.stream()
                                .filter(e ->
                                        network.index().find(e, Vmnic.class).isPresent())
                                .mapToInt(network::elementOf)
                                .toArray(),
                        ends.stream()
                                .filter(e -> network.index()
                                        .find(e, SwitchPort.class)
                                        .isPresent())
                                .mapToInt(network::elementOf)
                                .toArray(),
                        ends.stream()
                                .mapToInt(e -> switchOfPort.getOrDefault(e, NONE))
                                .filter(s -> s >= 0)
                                .toArray()));
            }
        }
        return List.copyOf(cords);
    }

    private static Map<Id, Integer> switchOfPort(Network network) {
        Map<Id, Integer> switchOf = new HashMap<>();
        List<PhysicalSwitch> switches = network.design().physicalSwitches();
        for (int s = 0; s < switches.size(); s++) {
            for (SwitchPort port : switches.get(s).ports()) {
                switchOf.putIfAbsent(port.id(), s);
            }
        }
        return switchOf;
    }

    /// Looks at all links after elements have failed or come back.
    void observe() {
        boolean[] carriers = carriers();
        for (int s = 0; s < tripped.length; s++) {
            track(s, carriers);
        }
        for (int c = 0; c < up.length; c++) {
            Cord cord = cords.get(c);
            boolean shut = cord.vmnics().length > 0 && cord.switches().length > 0 && tripped[cord.switches()[0]];
            boolean now = carriers[c] && !shut;
            if (now != up[c]) {
                up[c] = now;
                changed(cord, now);
            }
        }
    }

    private boolean[] carriers() {
        boolean[] carriers = new boolean[cords.size()];
        for (int c = 0; c < carriers.length; c++) {
            carriers[c] = hasCarrier(cords.get(c));
        }
        return carriers;
    }

    private boolean hasCarrier(Cord cord) {
        for (int element : state.model.network.elementsOf(cord.link())) {
            if (!state.network.hasCarrier(element)) {
                return false;
            }
        }
        return true;
    }

    /// Shuts a tracking switch's host ports while none of its links to other switches is up; those to its MLAG peer do
    /// not count.
    private void track(int sw, boolean[] carriers) {
        PhysicalSwitch tracking =
                state.model.network.design().physicalSwitches().get(sw);
        if (!tracking.linkStateTracking()) {
            return;
        }
        boolean any = false;
        boolean alive = false;
        for (int c = 0; c < carriers.length; c++) {
            if (isWayUp(cords.get(c), sw, tracking)) {
                any = true;
                alive |= carriers[c];
            }
        }
        boolean now = any && !alive;
        if (now == tripped[sw]) {
            return;
        }
        tripped[sw] = now;
        for (Cord cord : cords) {
            if (cord.vmnics().length > 0 && cord.switches().length > 0 && cord.switches()[0] == sw) {
                state.network.setShut(cord.ports()[0], now);
            }
        }
        recorder.note(
                Occurrence.Kind.PATH,
                tracking.name()
                        + (now
                                ? " has lost its way up and shuts its host ports (link-state tracking)"
                                : " has a way up again and opens its host ports (link-state tracking)"),
                tracking.id());
    }

    private boolean isWayUp(Cord cord, int sw, PhysicalSwitch tracking) {
        if (!cord.joinsSwitches() || cord.switches()[0] != sw && cord.switches()[1] != sw) {
            return false;
        }
        int other = cord.switches()[0] == sw ? cord.switches()[1] : cord.switches()[0];
        Id id = state.model.network.design().physicalSwitches().get(other).id();
        return other != sw && !tracking.mlagPeer().map(id::equals).orElse(false);
    }

    private void changed(Cord cord, boolean now) {
        for (int port : cord.ports()) {
            boolean learns = now && !portFast(port);
            state.network.setLearning(port, learns);
            generation[port]++;
            if (learns) {
                state.events.push(
                        state.now + state.model.get(Parameter.TEAMING_STP_FORWARD_DELAY_SECONDS),
                        EventKind.PORT_FORWARDS,
                        port,
                        generation[port]);
            }
        }
        for (int vmnic : cord.vmnics()) {
            if (now) {
                detect(vmnic, true, state.now + state.model.get(Parameter.TEAMING_UPLINK_UP_DELAY_SECONDS));
            } else {
                countDown(vmnic);
                detect(vmnic, false, state.now + state.model.get(Parameter.TEAMING_DETECTION_SECONDS));
            }
        }
    }

    private boolean portFast(int port) {
        Network network = state.model.network;
        return network.index()
                .find(network.element(port), SwitchPort.class)
                .map(SwitchPort::portFast)
                .orElse(true);
    }

    private void countDown(int vmnic) {
        if (downs[vmnic] == 0 || state.now - downsSince[vmnic] > MINUTE) {
            downs[vmnic] = 0;
            downsSince[vmnic] = state.now;
        }
        downs[vmnic]++;
        if (downs[vmnic] == threshold() + 1) {
            Id id = state.model.network.element(vmnic);
            recorder.note(
                    Occurrence.Kind.PATH,
                    state.model.network.index().label(id) + " flaps: its link went down " + downs[vmnic]
                            + " times within a minute, teams hold it down until it has been quiet for one",
                    id);
        }
    }

    private int threshold() {
        return (int) state.model.get(Parameter.TEAMING_FLAP_THRESHOLD_PER_MINUTE);
    }

    /// Lets teams see a vmnic's link at a time, unless it changes before.
    void detect(int vmnic, boolean isUp, double at) {
        generation[vmnic]++;
        boolean held = isUp && downs[vmnic] > threshold() && at - downsSince[vmnic] <= 2 * MINUTE;
        double when = held ? Math.max(at, downsSince[vmnic] + 2 * MINUTE) : at;
        state.events.push(when, EventKind.DETECTION, vmnic, 2 * generation[vmnic] + (isUp ? 1 : 0));
    }

    /// @return whether a team or port acts otherwise from now on
    public boolean handle(EventKind kind, int element, int detail) {
        if (kind == EventKind.PORT_FORWARDS) {
            boolean current = generation[element] == detail;
            if (current) {
                state.network.setLearning(element, false);
            }
            return current;
        }
        return detail / 2 == generation[element] && see(element, detail % 2 == 1);
    }

    private boolean see(int vmnic, boolean isUp) {
        if (state.network.seenUp(vmnic) == isUp) {
            return false;
        }
        Network network = state.model.network;
        Id id = network.element(vmnic);
        state.network.setSeenUp(vmnic, isUp);
        network.index()
                .owner(id)
                .map(network::hostOf)
                .filter(h -> h >= 0)
                .ifPresent(h -> Failback.seen(network, state.network, h, vmnic));
        recorder.note(
                Occurrence.Kind.PATH, "teams see " + network.index().label(id) + (isUp ? " up again" : " down"), id);
        return true;
    }
}
