package dev.vmklab.drawing.geometry;

/// A sign beside a node's name.
public enum Mark {
    /// The vmnic carries traffic for at least one port group; on a port group, one per uplink in the order of vmnics.
    ACTIVE,
    /// The vmnic waits to take over.
    STANDBY,
    /// The vmnic belongs to the switch, but to no team.
    UNUSED,
    /// The vmnic or port is a member of a LAG or port channel.
    LAG,
    /// Network I/O Control is on.
    NIOC,
    /// QoS queues are in force.
    QOS,
    /// Traffic shaping is in force.
    SHAPED,
    POWERED_OFF,
    /// No cable is plugged in.
    FREE,
    /// Drawn as a glyph, without what is inside; on a port, without its name.
    COLLAPSED,
    /// A storage array that has no ports, or whose ports are hidden.
    PORTLESS,
    /// Stays where it is when the drawing is arranged.
    PINNED
}
