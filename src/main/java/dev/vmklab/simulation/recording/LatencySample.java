package dev.vmklab.simulation.recording;

import dev.vmklab.simulation.queueing.Latency;

/// The one-way network latency of a small packet of one flow, from an instant on.
///
/// @param packetsPerSecond the weight among other flows; 0 while the flow is silent
public record LatencySample(double packetsPerSecond, Latency latency) {}
