/// Checks over a design: what vSphere accepts and refuses. Pure functions; knows no run, file or window.
@NullMarked
package dev.vmklab.rules;

import org.jspecify.annotations.NullMarked;
