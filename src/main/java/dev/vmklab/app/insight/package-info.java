/// What is found out about a whole run in the background: who took bandwidth from whom, how an uplink is shared, what a
/// failure would do, and how another design compares.
@NullMarked
package dev.vmklab.app.insight;

import org.jspecify.annotations.NullMarked;
