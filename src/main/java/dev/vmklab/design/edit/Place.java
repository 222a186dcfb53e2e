package dev.vmklab.design.edit;

import dev.vmklab.design.value.Id;
import java.util.Optional;

/// Where something is dropped.
///
/// @param element what is there; empty for the bare canvas
/// @param host the host it is drawn in: parts of a distributed switch are drawn in every host that has joined
public record Place(Optional<Id> element, Optional<Id> host) {
    public static final Place CANVAS = new Place(Optional.empty(), Optional.empty());

    public static Place on(Id element) {
        return new Place(Optional.of(element), Optional.empty());
    }

    public static Place in(Id host, Id element) {
        return new Place(Optional.of(element), Optional.of(host));
    }
}
