package dev.vmklab.simulation.admission;

import java.util.List;

/// An operation of vCenter that takes part of the limits of its hosts and datastores while it runs.
///
/// @param vm index of the VM that it is about
/// @param hosts indices, each once
/// @param stores indices of datastores, each once
public record Operation(int vm, List<Integer> hosts, List<Integer> stores, Cost cost) {}
