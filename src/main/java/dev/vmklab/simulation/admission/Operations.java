package dev.vmklab.simulation.admission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/// The operations of vCenter that run now, whatever their kind, and what they take.
public final class Operations {
    private static final Cost NOTHING = new Cost(0, 0, 0);

    private final List<Operation> running = new ArrayList<>();
    /// What is running costs each host, and units of each datastore: asked of every operation that waits, whenever one
    /// ends.
    private final Map<Integer, Cost> ofHosts = new HashMap<>();
    private final Map<Integer, Integer> ofStores = new HashMap<>();

    public Operations() {}

    private Operations(List<Operation> running) {
        running.forEach(this::begin);
    }

    public Operations copy() {
        return new Operations(running);
    }

    /// Those that take no part of a vMotion network, after an amendment; what is about something that is gone, is over.
    ///
    /// @param vms numbers of VMs, so for hosts and datastores
    public Operations withoutVMotions(IntUnaryOperator vms, IntUnaryOperator hosts, IntUnaryOperator stores) {
        return new Operations(running.stream()
                .filter(o -> o.cost().network() == 0)
                .flatMap(o -> o.renumbered(vms, hosts, stores).stream())
                .toList());
    }

    public void begin(Operation operation) {
        running.add(operation);
        count(operation, 1);
    }

    /// The vMotion of a VM has ended.
    public void endMigration(int vm) {
        List<Operation> ended = running.stream()
                .filter(o -> o.vm() == vm && o.cost().network() > 0)
                .toList();
        ended.forEach(this::end);
    }

    public void end(Operation operation) {
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

    /// What all that runs costs a host.
    public Cost usedOf(int host) {
        return ofHosts.getOrDefault(host, NOTHING);
    }

    /// The units of a datastore that are in use.
    public int unitsOf(int store) {
        return ofStores.getOrDefault(store, 0);
    }
}
