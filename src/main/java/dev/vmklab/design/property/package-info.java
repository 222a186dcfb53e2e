/// Changes of single properties as pure functions: where a property stands
/// ([PropertyPath][dev.vmklab.design.property.PropertyPath]), what it may be
/// ([Limits][dev.vmklab.design.property.Limits]), and a design with elements changed
/// ([Elements][dev.vmklab.design.property.Elements]). What a record accepts is decided by its constructor alone.
@NullMarked
package dev.vmklab.design.property;

import org.jspecify.annotations.NullMarked;
