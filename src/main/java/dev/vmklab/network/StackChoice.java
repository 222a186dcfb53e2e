package dev.vmklab.network;

/// The vmk that a host's TCP/IP stack sends from towards an address, or why there is none.
public sealed interface StackChoice {
    /// @param endpoint index into [Network#endpoint] of the vmk
    /// @param viaGateway whether the address is outside the vmk's subnet, so that packets leave through a gateway
    record Vmk(int endpoint, boolean viaGateway) implements StackChoice {}

    /// @param reason one sentence naming the host
    record None(String reason) implements StackChoice {}
}
