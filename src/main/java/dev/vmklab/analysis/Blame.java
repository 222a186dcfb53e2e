package dev.vmklab.analysis;

import dev.vmklab.network.Link;
import dev.vmklab.simulation.FlowView;
import dev.vmklab.simulation.Simulation;
import java.util.List;
import java.util.Optional;

/// Where and by whom a use of storage is held up at its worst instant.
///
/// @param linkIndex the link that adds most to the latency
/// @param flows what crosses it then, the fastest first
/// @param culprit the fastest flow of another service
public record Blame(int linkIndex, Link link, List<FlowView> flows, Optional<FlowView> culprit) {
    public Blame {
        flows = List.copyOf(flows);
    }

    /// Visits the worst instant again. Empty where no link is to blame.
    static Optional<Blame> of(Run run, Breach breach) {
        int index = breach.sample().map(s -> s.worstLink()).orElse(-1);
        if (index < 0 || breach.use().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(at(run.at(breach.at()), index));
    }

    /// Who crosses a link now.
    public static Blame at(Simulation state, int link) {
        List<FlowView> flows = state.flowsOn(link);
        Optional<FlowView> culprit =
                flows.stream().filter(f -> !f.service().isStorage()).findFirst();
        return new Blame(link, state.network().link(link), flows, culprit);
    }
}
