@NullMarked
package dev.vmklab.exchange.rvtools;

import org.jspecify.annotations.NullMarked;
