package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import java.util.function.BiFunction;

/// A property that is typed into the drawing itself.
///
/// @param label what it is called
/// @param text what it says now
/// @param hint an example of what may be typed
/// @param written gives the design with another text; throws [IllegalArgumentException] for a text that makes no sense
public record WrittenField(String label, String text, String hint, BiFunction<Design, String, Design> written) {}
