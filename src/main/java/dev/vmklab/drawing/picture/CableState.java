package dev.vmklab.drawing.picture;

/// What shape a cable is in at an instant.
public enum CableState {
    WORKING,
    /// Works at less than its rate.
    DEGRADED,
    /// It, one of its ports or what these belong to does not work.
    FAILED,
    /// Waits to take over.
    STANDBY,
    /// Held back by spanning tree.
    BLOCKED
}
