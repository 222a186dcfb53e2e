/// The clock and the run of one window: [Session] is used by the FX thread, a thread of its own carries the kernel
/// forward to where the clock wants it. Knows no pane.
@NullMarked
package dev.vmklab.app.session;

import org.jspecify.annotations.NullMarked;
