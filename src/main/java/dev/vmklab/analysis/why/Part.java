package dev.vmklab.analysis.why;

import java.util.Optional;

/// One part of the mean latency of an operation or a packet; the parts add up to it.
///
/// @param name what the time goes into, such as `queue`
/// @param link where, for the parts that a hop adds
public record Part(String name, Optional<String> link, double seconds) {}
