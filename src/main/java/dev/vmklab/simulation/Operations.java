package dev.vmklab.simulation;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.migration.Admission;
import dev.vmklab.simulation.migration.Cost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The operations of vCenter that run now, whatever their kind, and whether one more may start.
final class Operations {
    private static final Cost NOTHING = new Cost(0, 0, 0);
    /// What every vMotion takes at least.
    private static final Cost CHEAPEST_VMOTION = new Cost(0, 1, 0);

    private final List<Operation> running = new ArrayList<>();
    /// What is running costs each host, and units of each datastore: asked of every operation that waits, whenever one
    /// ends.
    private final Map<Integer, Cost> ofHosts = new HashMap<>();
    private final Map<Integer, Integer> ofStores = new HashMap<>();

    Operations() {}

    private Operations(List<Operation> running) {
        running.forEach(this::begin);
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
        count(operation, 1);
    }

    /// The vMotion of a VM has ended.
    void endMigration(int vm) {
        List<Operation> ended = running.stream()
                .filter(o -> o.vm() == vm && o.cost().network() > 0)
                .toList();
        ended.forEach(this::end);
    }

    void end(Operation operation) {
        if (running.remove(operation)) {
            count(operation, -1);
        }
    }

    private void count(Operation operation, int sign) {
        for (int host : new TreeSet<>(operation.hosts())) {
            int units = usedOf(host).host() + sign * operation.cost().host();
            int network = usedOf(host).network() + sign * operation.cost().network();
            ofHosts.put(host, new Cost(units, network, 0));
            ofHosts.remove(host, NOTHING);
        }
        for (int store : new TreeSet<>(operation.stores())) {
            ofStores.merge(store, sign * operation.cost().datastore(), Integer::sum);
            ofStores.remove(store, 0);
        }
    }

    private static Admission limits(Model model) {
        return new Admission(
                (int) model.get(Parameter.VMOTION_HOST_COST_LIMIT),
                (int) model.get(Parameter.VMOTION_NETWORK_LIMIT_1G),
                (int) model.get(Parameter.VMOTION_NETWORK_LIMIT_10G),
                (int) model.get(Parameter.VMOTION_DATASTORE_LIMIT));
    }

    private Admission.Participant participant(State state, int host) {
        return new Admission.Participant(
                state.model.hostName(host), usedOf(host), VMotionStreams.slowestUplink(state, host));
    }

    /// Whether a host takes no further vMotion, however fast its uplinks are.
    boolean isFull(Model model, int host) {
        return limits(model).isFull(CHEAPEST_VMOTION, usedOf(host));
    }

    /// Whether a host takes no further vMotion, whatever the others of it.
    boolean takesNoVMotion(State state, int host) {
        return limits(state.model)
                .obstacle(CHEAPEST_VMOTION, List.of(participant(state, host)), List.of())
                .isPresent();
    }

    /// Why an operation has to wait, or empty when it may start.
    Optional<String> obstacle(State state, Operation operation) {
        Model model = state.model;
        Admission limits = limits(model);
        List<Admission.Participant> hosts =
                operation.hosts().stream().map(h -> participant(state, h)).toList();
        List<Admission.Store> stores = operation.stores().stream()
                .map(s -> new Admission.Store(model.datastores.get(s).name(), unitsOf(s)))
                .toList();
        return limits.obstacle(operation.cost(), hosts, stores);
    }

    private Cost usedOf(int host) {
        return ofHosts.getOrDefault(host, NOTHING);
    }

    private int unitsOf(int store) {
        return ofStores.getOrDefault(store, 0);
    }
}
