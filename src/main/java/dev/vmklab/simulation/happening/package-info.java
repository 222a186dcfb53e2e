/// What a scenario makes happen, one class per kind. Each happening leaves an outcome or a reason in the recording.
@NullMarked
package dev.vmklab.simulation.happening;

import org.jspecify.annotations.NullMarked;
