/// The scenario as blocks on a timeline: what happens when, and the editing of it by hand.
@NullMarked
package dev.vmklab.app.track;

import org.jspecify.annotations.NullMarked;
