package dev.vmklab.simulation.teaming;

import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Lag;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// LACP on the vmnics of LAGs: a member whose link is up but passes nothing is dropped when its PDUs have been missed,
/// after 90 s, or 3 s with the fast timeout, and taken back with the next one (IEEE 802.1AX; unconfirmed for ESXi).
public final class LacpTimers {
    private record Member(int vmnic, int link, String lag, double pduSeconds) {}

    private final State state;
    private final Recorder recorder;
    private final LinkStatus links;
    private final List<Member> members;
    /// Per member: it misses PDUs.
    private final boolean[] misses;
    private final int[] generation;

    LacpTimers(State state, Recorder recorder, LinkStatus links) {
        this.state = state;
        this.recorder = recorder;
        this.links = links;
        members = members(state.model);
        misses = new boolean[members.size()];
        generation = new int[members.size()];
    }

    /// Members as they stand in another design; timers of the former numbers are void.
    LacpTimers amended(State amended, Recorder newRecorder, LinkStatus newLinks) {
        LacpTimers timers = new LacpTimers(amended, newRecorder, newLinks);
        Arrays.fill(timers.generation, 1 + Arrays.stream(generation).max().orElse(0));
        return timers;
    }

    private LacpTimers(LacpTimers other, State copiedState, Recorder copiedRecorder, LinkStatus copiedLinks) {
        state = copiedState;
        recorder = copiedRecorder;
        links = copiedLinks;
        members = other.members;
        misses = other.misses.clone();
        generation = other.generation.clone();
    }

    LacpTimers copy(State copiedState, Recorder copiedRecorder, LinkStatus copiedLinks) {
        return new LacpTimers(this, copiedState, copiedRecorder, copiedLinks);
    }

    private static List<Member> members(Model model) {
        Network network = model.network;
        List<Member> members = new ArrayList<>();
        Map<Id, Optional<Lag>> lags = lags(network);
        for (int l = 0; l < network.linkCount(); l++) {
            Link link = network.link(l);
            if (link.kind() == Link.Kind.UPLINK_TRANSMIT) {
                int number = l;
                lags.getOrDefault(link.from(), Optional.empty())
                        .ifPresent(lag -> members.add(new Member(
                                network.elementOf(link.from()),
                                number,
                                lag.name(),
                                model.get(
                                        lag.fastTimeout()
                                                ? Parameter.LACP_FAST_PDU_SECONDS
                                                : Parameter.LACP_SLOW_PDU_SECONDS))));
            }
        }
        return List.copyOf(members);
    }

    /// Per vmnic on a distributed switch, the LAG that it is in.
    private static Map<Id, Optional<Lag>> lags(Network network) {
        Map<Id, Optional<Lag>> lags = new HashMap<>();
        for (Host host : network.design().hosts()) {
            for (UplinkSlot slot : host.uplinkSlots()) {
                lags.computeIfAbsent(slot.vmnic(), _ -> lagOf(network, slot));
            }
        }
        return lags;
    }

    private static Optional<Lag> lagOf(Network network, UplinkSlot slot) {
        return network.index().find(slot.distributedSwitch(), DistributedSwitch.class).stream()
                .flatMap(sw -> sw.lags().stream())
                .filter(lag -> lag.portNames().contains(slot.uplink()))
                .findFirst();
    }

    /// Looks which members pass PDUs after elements have failed or come back.
    void observe() {
        for (int m = 0; m < misses.length; m++) {
            boolean now = missesPdus(members.get(m));
            if (now == misses[m]) {
                continue;
            }
            misses[m] = now;
            generation[m]++;
            double pdu = members.get(m).pduSeconds();
            double wait = now ? state.model.get(Parameter.LACP_MISSED_PDUS) * pdu : pdu;
            state.events.push(state.now + wait, EventKind.LACP, m, generation[m]);
        }
    }

    private boolean missesPdus(Member member) {
        boolean passes = true;
        for (int element : state.model.network.elementsOf(member.link())) {
            if (!state.network.hasCarrier(element)) {
                return false;
            }
            passes &= state.network.works(element);
        }
        return !passes;
    }

    public void handle(int m, int timer) {
        Member member = members.get(m);
        if (timer != generation[m] || state.network.seenUp(member.vmnic()) != misses[m]) {
            return;
        }
        Id id = state.model.network.element(member.vmnic());
        recorder.note(
                Occurrence.Kind.PATH,
                "LACP " + (misses[m] ? "drops " : "takes back ")
                        + state.model.network.index().label(id) + (misses[m] ? " from " : " into ") + member.lag(),
                id);
        links.detect(member.vmnic(), !misses[m], state.now);
    }
}
