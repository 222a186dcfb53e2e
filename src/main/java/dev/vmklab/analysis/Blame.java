package dev.vmklab.analysis;

import dev.vmklab.network.Link;
import dev.vmklab.simulation.FlowView;
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
        List<FlowView> flows = run.at(breach.at()).flowsOn(index);
        Optional<FlowView> culprit =
                flows.stream().filter(f -> !f.service().isStorage()).findFirst();
        return Optional.of(new Blame(index, run.network().link(index), flows, culprit));
    }
}
