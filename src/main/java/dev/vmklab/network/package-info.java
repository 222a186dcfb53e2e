/// A design compiled to int-indexed directed links: which uplink a port uses, which way frames go, and why not.
///
/// [dev.vmklab.network.Network] is compiled once per design and immutable; [dev.vmklab.network.NetworkState] is what
/// changes during a run; [dev.vmklab.network.Routing] answers where traffic goes in a state. Knows no traffic volumes,
/// time or randomness.
@NullMarked
package dev.vmklab.network;

import org.jspecify.annotations.NullMarked;
