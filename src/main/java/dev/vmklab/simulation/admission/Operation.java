package dev.vmklab.simulation.admission;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/// An operation of vCenter that takes part of the limits of its hosts and datastores while it runs.
///
/// @param vm index of the VM that it is about
/// @param hosts indices, each once
/// @param stores indices of datastores, each once
public record Operation(int vm, List<Integer> hosts, List<Integer> stores, Cost cost) {
    /// The same with other numbers; empty when anything that it is about has none, which is -1.
    public Optional<Operation> renumbered(IntUnaryOperator vms, IntUnaryOperator hostNumbers, IntUnaryOperator stored) {
        Operation now = new Operation(
                vms.applyAsInt(vm),
                hosts.stream().map(hostNumbers::applyAsInt).toList(),
                stores.stream().map(stored::applyAsInt).toList(),
                cost);
        boolean whole = now.vm >= 0 && !now.hosts.contains(-1) && !now.stores.contains(-1);
        return whole ? Optional.of(now) : Optional.empty();
    }
}
