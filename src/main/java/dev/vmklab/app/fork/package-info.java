/// Forks of a run as tabs: each has a document of its own, and all play on the clock of their session.
@NullMarked
package dev.vmklab.app.fork;

import org.jspecify.annotations.NullMarked;
