/// The arithmetic of storage traffic: what vSAN sends, who has a quorum, how a resynchronisation is throttled, when
/// heartbeats and sessions give up. Pure functions.
@NullMarked
package dev.vmklab.simulation.storage;

import org.jspecify.annotations.NullMarked;
