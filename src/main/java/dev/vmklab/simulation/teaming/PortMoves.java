package dev.vmklab.simulation.teaming;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Network;
import dev.vmklab.network.PortUplinks;
import dev.vmklab.network.RouteChanges;
import dev.vmklab.network.RouteWatch;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What physical switches make of ports that move to another uplink or host.
///
/// With "Notify switches" on, the host sends RARP frames for the MAC addresses that moved, and switches follow at once
/// (repeated for up to a minute, vSphere Networking; ESXi advanced setting Net.AdvertisementDuration). With it off they
/// send to the former uplink until they hear the port itself, or forget it.
public final class PortMoves {
    private static final int NOWHERE = -1;

    /// Ports of a host that move together.
    private record Way(int from, int to, boolean notified) {}

    private final State state;
    private final Recorder recorder;
    /// Per endpoint: the vmnic that its port uses, -1 for none or several.
    private final int[] uplink;
    private final int[] generation;
    /// Whether any port group does not notify switches.
    private final boolean silent;
    private final RouteWatch watch;
    private int unknown;

    private PortMoves(
            State state,
            Recorder recorder,
            int[] uplink,
            int[] generation,
            int unknown,
            boolean silent,
            RouteWatch watch) {
        this.state = state;
        this.recorder = recorder;
        this.uplink = uplink;
        this.generation = generation;
        this.unknown = unknown;
        this.silent = silent;
        this.watch = watch;
    }

    private static boolean anySilent(Design design) {
        return Stream.concat(
                        design.distributedSwitches().stream()
                                .flatMap(sw -> sw.portGroups().stream().map(sw::teamingOf)),
                        design.hosts().stream()
                                .flatMap(h -> h.standardSwitches().stream())
                                .flatMap(sw -> sw.portGroups().stream().map(sw::teamingOf)))
                .anyMatch(teaming -> !teaming.notifySwitches());
    }

    static PortMoves of(State state, Recorder recorder) {
        int n = state.model.network.endpointCount();
        int[] none = new int[n];
        Arrays.fill(none, NOWHERE);
        return new PortMoves(
                state, recorder, none, new int[n], 0, anySilent(state.model.network.design()), new RouteWatch());
    }

    PortMoves copy(State copiedState, Recorder copiedRecorder) {
        return new PortMoves(
                copiedState, copiedRecorder, uplink.clone(), generation.clone(), unknown, silent, watch.copy());
    }

    PortMoves amended(State amended, Recorder newRecorder, Reindex by) {
        int[] carried = by.endpoints().carry(uplink, NOWHERE);
        for (int e = 0; e < carried.length; e++) {
            carried[e] = by.elements().now(carried[e]);
        }
        return new PortMoves(
                amended,
                newRecorder,
                carried,
                by.endpoints().carry(generation, 0),
                (int) IntStream.range(0, carried.length)
                        .filter(e -> amended.network.staleUplink(e) >= 0)
                        .count(),
                anySilent(amended.model.network.design()),
                new RouteWatch());
    }

    /// At the start of a run switches know all ports.
    void begin() {
        watch.look(state.network);
        for (int e = 0; e < uplink.length; e++) {
            uplink[e] = PortUplinks.of(state.model.network, state.network, e);
        }
    }

    /// Looks which ports have moved since the last look, before their traffic is routed again.
    ///
    /// @param topology whether all ports of a host may have moved, of which one says so in words
    /// @return whether switches do not know where to send what is for one of them
    public boolean observe(boolean topology) {
        if (!topology && !silent) {
            return false;
        }
        Map<Way, Integer> moves = new LinkedHashMap<>();
        boolean lost = false;
        RouteChanges changes = watch.look(state.network);
        for (int e = 0; e < uplink.length; e++) {
            if (!changes.mayConcern(e)) {
                continue;
            }
            int now = PortUplinks.of(state.model.network, state.network, e);
            int before = uplink[e];
            if (state.network.hostOfEndpoint(e) < 0) {
                uplink[e] = NOWHERE;
                forget(e);
            }
            if (now == before || now < 0) {
                continue;
            }
            uplink[e] = now;
            if (now == state.network.staleUplink(e)) {
                forget(e);
            } else if (before >= 0) {
                boolean notified = PortUplinks.notifiesSwitches(state.model.network, state.network, e);
                moves.merge(new Way(before, now, notified), 1, Integer::sum);
                lost |= follow(e, before, notified);
            }
        }
        moves.forEach((way, count) -> {
            if (topology && hostOf(way.from()) == hostOf(way.to())) {
                tell(way, count);
            }
        });
        return lost;
    }

    private boolean follow(int e, int before, boolean notified) {
        if (notified) {
            forget(e);
            return false;
        }
        if (state.network.staleUplink(e) < 0) {
            state.network.setStaleUplink(e, before);
            unknown++;
        }
        generation[e]++;
        state.events.push(
                state.now + state.model.get(Parameter.TEAMING_MAC_AGEING_SECONDS),
                EventKind.MAC_AGED,
                e,
                generation[e]);
        return true;
    }

    private boolean forget(int e) {
        if (state.network.staleUplink(e) < 0) {
            return false;
        }
        state.network.setStaleUplink(e, NOWHERE);
        generation[e]++;
        unknown--;
        return true;
    }

    /// Switches hear those ports that send something, once traffic has been routed.
    ///
    /// @return whether there is one that they had lost, so that what is for it must be routed again
    public boolean hear() {
        if (unknown == 0) {
            return false;
        }
        boolean heard = false;
        for (int slot = 0; slot < state.flows.slots(); slot++) {
            if (state.flows.isPresent(slot) && state.flows.asked(slot) > 0) {
                heard |= forget(state.flows.from(slot));
            }
        }
        return heard;
    }

    /// Switches have forgotten a port: what is for it goes out everywhere.
    ///
    /// @return whether that changes anything
    public boolean aged(int endpoint, int timer) {
        if (timer != generation[endpoint] || !forget(endpoint)) {
            return false;
        }
        Network network = state.model.network;
        recorder.note(
                Occurrence.Kind.PATH,
                "switches have forgotten where " + network.endpoint(endpoint).label()
                        + " was, and what is for it reaches it again",
                network.endpoint(endpoint).id());
        return true;
    }

    private int hostOf(int vmnic) {
        Network network = state.model.network;
        return network.index()
                .owner(network.element(vmnic))
                .map(network::hostOf)
                .orElse(NOWHERE);
    }

    private void tell(Way way, int count) {
        Network network = state.model.network;
        List<Id> about = new ArrayList<>(List.of(network.element(way.from()), network.element(way.to())));
        recorder.note(
                Occurrence.Kind.PATH,
                count + (count == 1 ? " port moves from " : " ports move from ")
                        + network.index().label(network.element(way.from())) + " to "
                        + network.index().label(network.element(way.to()))
                        + (way.notified()
                                ? "; RARP frames tell the switches"
                                : "; Notify switches is off: switches learn it when the port sends, or forget it"),
                about.toArray(Id[]::new));
    }
}
