/// JSON text to neutral values and back, with the place of every fault.
///
/// Neutral values are those of [dev.vmklab.design.value.Extras]: `String`, `Boolean`, `java.math.BigDecimal` (any
/// `Number` when writing), `List`, `Map` with `String` keys and [dev.vmklab.design.value.Extras#NULL].
/// [dev.vmklab.format.json.JsonText] reads and writes, [dev.vmklab.format.json.JsonPath] names a place in a document,
/// [dev.vmklab.format.json.Place] finds it in the text. Knows no documents.
@NullMarked
package dev.vmklab.format.json;

import org.jspecify.annotations.NullMarked;
