package dev.vmklab.report.document;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What a run was made from; enough to make it again.
///
/// @param engineVersion the program's version
/// @param designSha256 of the design document's canonical text in UTF-8, in lower-case hexadecimal
/// @param durationSeconds how long the run took in simulated time: the scenario's length, or more where migrations
///        needed it
/// @param parameters the numbers of the model that differ from the program's own
/// @param niocSharing how reservations and shares of Network I/O Control act together in this run
public record Provenance(
        String engineVersion,
        String design,
        String designSha256,
        String scenario,
        long seed,
        double durationSeconds,
        Map<String, Double> parameters,
        String niocSharing) {
    public Provenance {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
