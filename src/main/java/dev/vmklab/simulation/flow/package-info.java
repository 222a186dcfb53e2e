/// The flows under way and what their ways cost them whatever they carry: wire and payload rates, queues per link and
/// class, propagation and serialisation, what loss leaves of TCP.
@NullMarked
package dev.vmklab.simulation.flow;

import org.jspecify.annotations.NullMarked;
