/// Records to and from the neutral values of JSON, by the names of their components.
///
/// A [dev.vmklab.format.codec.Shape] describes a type, a [dev.vmklab.format.codec.RecordShape] a record;
/// [dev.vmklab.format.codec.Decoder] and [dev.vmklab.format.codec.Encoder] follow them. Knows no document and no file.
@NullMarked
package dev.vmklab.format.codec;

import org.jspecify.annotations.NullMarked;
