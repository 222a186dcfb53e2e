package dev.vmklab.simulation;

import dev.vmklab.design.value.Service;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.flow.WayLatency;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.queueing.Latency;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.List;

/// What crosses links now, for people: flows by name, and the latency of packets.
record LinkViews(Mechanisms mechanisms) {
    /// The flows that cross a link, the fastest first.
    List<FlowView> flowsOn(int link) {
        State state = mechanisms.state();
        List<FlowView> views = new ArrayList<>();
        for (int i = 0; i < state.sharing.flowsOn(link); i++) {
            int slot = state.sharing.flowOn(link, i);
            if (state.sharing.rate(slot) > 0) {
                views.add(view(slot));
            }
        }
        views.sort((a, b) -> Double.compare(b.wireBitsPerSecond(), a.wireBitsPerSecond()));
        return views;
    }

    /// What a person calls the flow in a slot.
    String label(int slot) {
        State state = mechanisms.state();
        String from = state.model.network.endpoint(state.flows.from(slot)).label();
        String to = state.model.network.endpoint(state.flows.to(slot)).label();
        return mechanisms
                .migrations()
                .labelOf(slot)
                .or(() -> mechanisms.bulk().transfers.labelOf(slot))
                .orElse(state.flows.service(slot).label() + " from " + from + " to " + to);
    }

    private FlowView view(int slot) {
        State state = mechanisms.state();
        return new FlowView(
                label(slot),
                state.flows.service(slot),
                state.flows.way(slot).vlan(),
                state.flows.way(slot).links(),
                state.sharing.weight(slot),
                state.sharing.rate(slot),
                state.sharing.demand(slot),
                state.flows.from(slot),
                state.flows.to(slot),
                mechanisms.migrations().vmOf(slot));
    }

    /// The latency that a packet of a service has at a link: its queue, then the wire.
    Latency packetLatency(int link, Service service) {
        State state = mechanisms.state();
        Model model = state.model;
        double fixed = WayLatency.propagation(model, link)
                + WayLatency.serialisation(model, link, model.get(Parameter.QUEUE_PACKET_BYTES));
        return Latency.of(fixed, state.queues.at(link, service.ordinal()));
    }
}
