/// The kernel against truth that it did not produce: each case's set-up goes through the solver, the queues and the
/// migration arithmetic that run designs, and what comes out is compared. Reads no files; [dev.vmklab.format.reference]
/// does.
@NullMarked
package dev.vmklab.validation;

import org.jspecify.annotations.NullMarked;
