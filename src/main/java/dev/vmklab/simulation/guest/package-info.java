/// What guests ask of the network as time goes by: seeded draws and the patterns of VM traffic. Pure functions.
@NullMarked
package dev.vmklab.simulation.guest;

import org.jspecify.annotations.NullMarked;
