package dev.vmklab.analysis.contention;

import dev.vmklab.design.value.Service;
import dev.vmklab.simulation.FlowView;
import dev.vmklab.simulation.Simulation;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the flows of one link get at one instant, those with one name together.
record LinkRates(Map<Flow, Double> rates, double use) {
    /// Nothing crosses.
    static final LinkRates NONE = new LinkRates(Map.of(), 0);

    /// What tells flows apart from one instant to the next.
    record Flow(String label, Service service, int vlan) {}

    static LinkRates of(Simulation simulation, int link) {
        Map<Flow, Double> rates = new LinkedHashMap<>();
        double use = 0;
        for (FlowView flow : simulation.flowsOn(link)) {
            rates.merge(new Flow(flow.label(), flow.service(), flow.vlan()), flow.wireBitsPerSecond(), Double::sum);
            use += flow.wireBitsPerSecond();
        }
        return new LinkRates(rates, use);
    }

    double rate(Flow flow) {
        return rates.getOrDefault(flow, 0.0);
    }
}
