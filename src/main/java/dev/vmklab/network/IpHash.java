package dev.vmklab.network;

/// The hash that spreads flows over the members of a channel.
final class IpHash {
    private static final int LAST_OCTET = 0xFF;

    private IpHash() {}

    /// XOR of the last octets modulo the number of members, as the vendor describes Route based on IP hash.
    ///
    /// @param source an IPv4 address, or the word that stands in for one
    /// @param members at least 1
    static int member(int source, int destination, int members) {
        return ((source & LAST_OCTET) ^ (destination & LAST_OCTET)) % members;
    }
}
