package dev.vmklab.app.outline;

import dev.vmklab.design.value.Id;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One line of the outline: an element, or a heading over elements.
public record Branch(Optional<Id> element, String label, String icon, List<Branch> children) {
    public Branch {
        children = List.copyOf(children);
    }

    /// What remains when only elements whose label holds a text count, with everything that contains them; all of it
    /// for an empty text.
    Optional<Branch> matching(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (label.toLowerCase(Locale.ROOT).contains(wanted)) {
            return Optional.of(this);
        }
        List<Branch> left =
                children.stream().flatMap(c -> c.matching(wanted).stream()).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Branch(element, label, icon, left));
    }
}
