@NullMarked
package dev.vmklab.exchange;

import org.jspecify.annotations.NullMarked;
