/// What the palette offers: new elements and templates that fit themselves into a design where they are dropped.
///
/// [dev.vmklab.design.part.Part] is the one interface, [dev.vmklab.design.part.Parts] the list of what comes with the
/// program. Knows no pointer and no picture.
@NullMarked
package dev.vmklab.design.part;

import org.jspecify.annotations.NullMarked;
