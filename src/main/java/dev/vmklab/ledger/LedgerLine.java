package dev.vmklab.ledger;

import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.Optional;

/// One thing that an import could not simply read.
///
/// @param element the element of the design it is about, where there is one
/// @param place where in the source: sheet, row, column
/// @param what the fact, such as `vmk1 on esx03 carries vMotion`
/// @param why the evidence, such as `its port group is named "vMotion"`
public record LedgerLine(
        Kind kind, Confidence confidence, Optional<Id> element, String place, String what, String why, Extras extras) {
    /// What sort of line it is.
    public enum Kind {
        /// Concluded from other facts.
        INFERENCE("inference"),
        /// The format does not hold it, and it could not be concluded.
        GAP("gap"),
        /// The source refers to something that it does not contain.
        DANGLING("dangling"),
        /// A row or value that was not taken over.
        SKIPPED("skipped");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The name in files.
        public String key() {
            return key;
        }
    }

    /// How sure a reader may be.
    public enum Confidence {
        HIGH("high"),
        MEDIUM("medium"),
        LOW("low");

        private final String key;

        Confidence(String key) {
            this.key = key;
        }

        /// The name in files.
        public String key() {
            return key;
        }
    }

    public LedgerLine(Kind kind, Confidence confidence, Optional<Id> element, String place, String what, String why) {
        this(kind, confidence, element, place, what, why, Extras.NONE);
    }
}
