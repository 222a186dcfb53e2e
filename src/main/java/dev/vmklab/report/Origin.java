package dev.vmklab.report;

import java.util.Map;

/// What a run cannot say about where it came from.
///
/// @param engineVersion the program's version
/// @param designSha256 of the design document's canonical text in UTF-8, in lower-case hexadecimal
/// @param parameters the design's overrides of the model's numbers
public record Origin(String engineVersion, String designSha256, Map<String, Double> parameters) {
    public Origin {
        parameters = Map.copyOf(parameters);
    }
}
