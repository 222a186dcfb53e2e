package dev.vmklab.network;

/// The uplink that a virtual port sends by, or why it has none.
public sealed interface UplinkChoice {
    /// @param vmnicElement index into [Network#element] of the vmnic
    record Uplink(int vmnicElement) implements UplinkChoice {}

    /// @param reason one sentence naming host and port group
    record NoUplink(String reason) implements UplinkChoice {}
}
