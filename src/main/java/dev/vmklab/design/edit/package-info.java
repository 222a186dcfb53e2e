/// What a person does to a design, as pure functions from one design to the next: add, remove, rename, nest, connect,
/// copy and paste, and what of it makes sense.
///
/// An edit shares with the design before it everything that it does not change, so that a history of designs costs
/// little more than one. New ids come from an injected source. Knows no drawing and no pointer.
@NullMarked
package dev.vmklab.design.edit;

import org.jspecify.annotations.NullMarked;
