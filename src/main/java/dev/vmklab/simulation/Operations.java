package dev.vmklab.simulation;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.migration.Admission;
import dev.vmklab.simulation.migration.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The operations of vCenter that run now, whatever their kind, and whether one more may start.
final class Operations {
    private final List<Operation> running;

    Operations() {
        this(List.of());
    }

    private Operations(List<Operation> running) {
        this.running = new ArrayList<>(running);
    }

    Operations copy() {
        return new Operations(running);
    }

    /// Without those that take a part of a vMotion network.
    Operations withoutVMotions() {
        return new Operations(
                running.stream().filter(o -> o.cost().network() == 0).toList());
    }

    void begin(Operation operation) {
        running.add(operation);
    }

    /// The vMotion of a VM has ended.
    void endMigration(int vm) {
        running.removeIf(o -> o.vm() == vm && o.cost().network() > 0);
    }

    void end(Operation operation) {
        running.remove(operation);
    }

    /// Why an operation has to wait, or empty when it may start.
    Optional<String> obstacle(State state, Operation operation) {
        Model model = state.model;
        Admission limits = new Admission(
                (int) model.get(Parameter.VMOTION_HOST_COST_LIMIT),
                (int) model.get(Parameter.VMOTION_NETWORK_LIMIT_1G),
                (int) model.get(Parameter.VMOTION_NETWORK_LIMIT_10G),
                (int) model.get(Parameter.VMOTION_DATASTORE_LIMIT));
        List<Admission.Participant> hosts = operation.hosts().stream()
                .map(h ->
                        new Admission.Participant(model.hostName(h), usedOf(h), VMotionStreams.slowestUplink(state, h)))
                .toList();
        List<Admission.Store> stores = operation.stores().stream()
                .map(s -> new Admission.Store(model.datastores.get(s).name(), unitsOf(s)))
                .toList();
        return limits.obstacle(operation.cost(), hosts, stores);
    }

    private Cost usedOf(int host) {
        int units = 0;
        int network = 0;
        for (Operation o : running) {
            if (o.hosts().contains(host)) {
                units += o.cost().host();
                network += o.cost().network();
            }
        }
        return new Cost(units, network, 0);
    }

    private int unitsOf(int store) {
        int units = 0;
        for (Operation o : running) {
            units += o.stores().contains(store) ? o.cost().datastore() : 0;
        }
        return units;
    }
}
