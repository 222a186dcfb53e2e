package dev.vmklab.simulation.recorder;

/// How much a run records.
public enum Detail {
    /// Everything.
    ALL,
    /// What an outcome is made of: no links, endpoints and VLANs, and no latency of packets.
    OUTCOME,
    /// Nothing: the run is there for its state.
    NOTHING
}
