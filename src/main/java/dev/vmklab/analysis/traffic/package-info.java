/// What any part of a network carries, and whose traffic it is, read from the rates of a recording's flows as they
/// come:
/// nothing is played again.
///
/// A [dev.vmklab.analysis.traffic.Scope] says which flows count; [dev.vmklab.analysis.traffic.Traffic] sums them up by
/// service, VLAN, adapter or uplink, and the parts add up to the whole.
@NullMarked
package dev.vmklab.analysis.traffic;

import org.jspecify.annotations.NullMarked;
