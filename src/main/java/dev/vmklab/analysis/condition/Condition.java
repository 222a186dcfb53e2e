package dev.vmklab.analysis.condition;

import dev.vmklab.design.value.Id;

/// One element is not as it should be.
///
/// @param text a few words: why, or since what
public record Condition(Id element, Kind kind, String text) {
    /// How bad it is, the least first.
    public enum Kind {
        /// All is well, and something worth telling has just happened.
        NOTICE,
        /// A host leaves its work to others.
        MAINTENANCE,
        /// Works at less than its rate, or with less than its redundancy.
        DEGRADED,
        /// Goes down and comes up again and again, and is up now.
        FLAPPING,
        /// Cut off from others, but at work.
        ISOLATED,
        /// Its link is up, and nothing passes.
        BLACK_HOLE,
        /// Does not work.
        FAILED,
        /// Does not work, and those who send there have not noticed.
        UNDETECTED
    }

    /// Both at once: the worse one, with what the other one says as well.
    Condition with(Condition other) {
        Condition worse = other.kind.compareTo(kind) > 0 ? other : this;
        String both = text.equals(other.text) ? text : text + ", " + other.text;
        return new Condition(element, worse.kind, both);
    }
}
