/// How long traffic is silent after a loss: until the loss is noticed, and until TCP sends again. Pure functions.
@NullMarked
package dev.vmklab.simulation.outage;

import org.jspecify.annotations.NullMarked;
