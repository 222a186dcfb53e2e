/// Play, pause, step, speed, seek and the choice of scenario.
@NullMarked
package dev.vmklab.app.transport;

import org.jspecify.annotations.NullMarked;
