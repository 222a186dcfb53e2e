package dev.vmklab.simulation.admission;

/// What an operation of vCenter costs each participant, in units (sources: Limits of vCenter).
///
/// @param host units of each host that takes part
/// @param network units of each host's vMotion network
/// @param datastore units of each datastore that takes part
public record Cost(int host, int network, int datastore) {}
