package dev.vmklab.drawing.geometry;

/// What a node of the drawing stands for.
public enum Kind {
    SITE,
    RACK,
    /// A rack that is collapsed or holds nothing yet.
    RACK_GLYPH,
    HOST,
    STANDARD_SWITCH,
    /// A distributed switch as it stands on one host.
    DISTRIBUTED_SWITCH,
    PORT_GROUP,
    VMK,
    VM,
    /// Several VMs of one port group on one host, drawn as a number.
    VM_COUNT,
    /// What is left out for want of room, with its number.
    MORE,
    VMNIC,
    PHYSICAL_SWITCH,
    SWITCH_PORT,
    GATEWAY,
    STORAGE_ARRAY,
    ARRAY_PORT,
    DATASTORE,
    APPLIANCE;

    /// Whether other nodes stand freely on it, so that a click on its middle is a click on the canvas.
    public boolean isGround() {
        return this == SITE || this == RACK;
    }

    /// Whether cables end on it.
    public boolean isPort() {
        return this == VMNIC || this == SWITCH_PORT || this == ARRAY_PORT;
    }
}
