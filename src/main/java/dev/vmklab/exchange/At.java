package dev.vmklab.exchange;

import dev.vmklab.design.value.Id;
import java.util.Optional;

/// What a ledger line is about: an element, a place in the source, or both.
///
/// @param place such as `vNIC row 12`; empty where the line is about no single place
public record At(Optional<Id> element, String place) {
    public static final At NOWHERE = new At(Optional.empty(), "");

    public static At place(String place) {
        return new At(Optional.empty(), place);
    }

    public static At element(Id element) {
        return new At(Optional.of(element), "");
    }

    public static At element(Id element, String place) {
        return new At(Optional.of(element), place);
    }
}
