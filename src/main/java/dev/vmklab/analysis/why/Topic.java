package dev.vmklab.analysis.why;

import dev.vmklab.design.value.Id;
import java.util.List;

/// What a person points at when asking why.
public sealed interface Topic {
    /// Elements of the design; none for whatever is worst. [Subjects] finds what is worth explaining about them.
    record Elements(List<Id> ids) implements Topic {
        public Elements {
            ids = List.copyOf(ids);
        }
    }

    /// Something that needs no finding.
    record Exactly(Subject subject) implements Topic {}

    /// The whole design.
    static Topic anything() {
        return new Elements(List.of());
    }

    static Topic about(Id... ids) {
        return new Elements(List.of(ids));
    }
}
