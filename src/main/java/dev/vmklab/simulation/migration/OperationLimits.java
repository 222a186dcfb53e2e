package dev.vmklab.simulation.migration;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.admission.Admission;
import dev.vmklab.simulation.admission.Cost;
import dev.vmklab.simulation.admission.Operation;
import dev.vmklab.simulation.state.State;
import java.util.List;
import java.util.Optional;

/// Whether vCenter lets one more operation start, by what runs now.
public final class OperationLimits {
    /// What every vMotion takes at least.
    private static final Cost CHEAPEST_VMOTION = new Cost(0, 1, 0);

    private final State state;
    private final Admission limits;

    public OperationLimits(State state) {
        this.state = state;
        limits = new Admission(
                (int) state.model.get(Parameter.VMOTION_HOST_COST_LIMIT),
                (int) state.model.get(Parameter.VMOTION_NETWORK_LIMIT_1G),
                (int) state.model.get(Parameter.VMOTION_NETWORK_LIMIT_10G),
                (int) state.model.get(Parameter.VMOTION_DATASTORE_LIMIT));
    }

    /// Whether a host takes no further vMotion, however fast its uplinks are.
    boolean isFull(int host) {
        return limits.isFull(CHEAPEST_VMOTION, state.operations.usedOf(host));
    }

    /// Whether a host takes no further vMotion, whatever the others of it.
    boolean takesNoVMotion(int host) {
        return limits.obstacle(CHEAPEST_VMOTION, List.of(participant(host)), List.of())
                .isPresent();
    }

    /// Why an operation has to wait, or empty when it may start.
    public Optional<String> obstacle(Operation operation) {
        List<Admission.Participant> hosts =
                operation.hosts().stream().map(this::participant).toList();
        List<Admission.Store> stores = operation.stores().stream()
                .map(s -> new Admission.Store(state.model.datastores.get(s).name(), state.operations.unitsOf(s)))
                .toList();
        return limits.obstacle(operation.cost(), hosts, stores);
    }

    private Admission.Participant participant(int host) {
        return new Admission.Participant(
                state.model.hostName(host), state.operations.usedOf(host), VMotionStreams.slowestUplink(state, host));
    }
}
