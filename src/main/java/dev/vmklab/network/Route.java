package dev.vmklab.network;

/// Where traffic from one endpoint to another goes, or why it goes nowhere.
public sealed interface Route {
    /// A way.
    ///
    /// @param links indices into [Network#link], in order; do not modify
    /// @param mtu the frame size that both ends agree on (the smaller of their MTUs)
    /// @param narrowestMtu the smallest MTU of the hops between; below `mtu`, full frames are dropped while small
    ///     ones pass
    /// @param vlan the fabric VLAN at the start, 0 where traffic never leaves the host
    record Way(int[] links, int mtu, int narrowestMtu, int vlan) implements Route {
        /// Stands for a way that was never found.
        public static final Way NONE = new Way(new int[0], 0, 0, 0);

        public boolean passesFullFrames() {
            return narrowestMtu >= mtu;
        }
    }

    /// No way.
    ///
    /// @param reason one sentence a person can act on, naming the elements
    record None(String reason) implements Route {}
}
