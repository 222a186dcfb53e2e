/// How links share their bandwidth among flows: weighted max-min on FIFO links, shares, reservations and limits on
/// links with classes. Knows links and flows as numbers only.
@NullMarked
package dev.vmklab.simulation.sharing;

import org.jspecify.annotations.NullMarked;
