package dev.vmklab.simulation.state;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Impairment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/// What the events of an instant have changed, so that it is computed again once, after all of them.
public final class Changes {
    private final State state;
    private final IntConsumer vmChanged;
    private boolean topology;
    private boolean load;
    private Optional<Design> design = Optional.empty();
    private Optional<Map<Id, Impairment>> impairments = Optional.empty();

    /// @param vmChanged told at once which VM asks for other traffic
    public Changes(State state, IntConsumer vmChanged) {
        this.state = state;
        this.vmChanged = vmChanged;
    }

    /// Elements work that did not, or the other way round, or teams see it: all routes may differ.
    public void topology() {
        topology = true;
    }

    /// A VM's place, activity or load is another.
    ///
    /// @param vm -1 for none
    public void vm(int vm) {
        if (vm >= 0) {
            load = true;
            vmChanged.accept(vm);
        }
    }

    /// The design is another from now on: the run is amended when the events of the instant are over.
    public void amend(UnaryOperator<Design> change) {
        design = Optional.of(change.apply(design.orElse(state.model.network.design())));
    }

    /// An element works badly from now on, or well again.
    public void impair(Id element, Optional<Impairment> impairment) {
        Map<Id, Impairment> all = new HashMap<>(impairments.orElse(state.model.impairments));
        all.remove(element);
        impairment.ifPresent(i -> all.put(element, i));
        impairments = Optional.of(all);
    }

    /// Whether an element works badly.
    public boolean isImpaired(Id element) {
        return impairments.orElse(state.model.impairments).containsKey(element);
    }

    /// What works badly, if that is to be other; asking clears it.
    public Optional<Map<Id, Impairment>> takeImpairments() {
        Optional<Map<Id, Impairment>> was = impairments;
        impairments = Optional.empty();
        return was;
    }

    /// Whether routes may differ; asking clears it.
    public boolean takeTopology() {
        boolean was = topology;
        topology = false;
        return was;
    }

    /// Whether VMs ask for other traffic.
    public boolean isLoadChanged() {
        return load;
    }

    /// Whether VMs ask for other traffic; asking clears it.
    public boolean takeLoad() {
        boolean was = load;
        load = false;
        return was;
    }

    /// The design to go on with, if it is to be another; asking clears it.
    public Optional<Design> takeDesign() {
        Optional<Design> was = design;
        design = Optional.empty();
        return was;
    }
}
