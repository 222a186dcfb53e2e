package dev.vmklab.app.outline;

import dev.vmklab.design.value.Id;
import java.util.Optional;

/// Gives elements of the outline other names.
public interface Naming {
    /// The name that an element has; empty for one that has none, such as a cable.
    Optional<String> nameOf(Id element);

    /// Renames an element, unless it is refused.
    ///
    /// @return why it is refused; empty when it has the name now
    Optional<String> rename(Id element, String name);
}
