package dev.vmklab.format.json;

import java.util.Optional;

/// Something wrong at a path of a document.
///
/// @param message what was found and what was expected, without the path
/// @param place where, if the one who found it knows better than the path does
public record Fault(JsonPath path, String message, Optional<Place> place) {
    public Fault(JsonPath path, String message) {
        this(path, message, Optional.empty());
    }

    /// Where to point in the text: the value at the path, or the nearest one around it that exists.
    public Place placeIn(String text) {
        return place.orElseGet(() -> Place.of(text, path));
    }
}
