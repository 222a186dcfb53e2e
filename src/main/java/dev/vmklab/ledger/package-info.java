/// What an import had to infer, did not find or could not resolve, line by line. Plain data.
@NullMarked
package dev.vmklab.ledger;

import org.jspecify.annotations.NullMarked;
