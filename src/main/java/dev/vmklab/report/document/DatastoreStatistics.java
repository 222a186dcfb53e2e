package dev.vmklab.report.document;

import java.util.List;
import java.util.Optional;

/// The reads or the writes of a datastore.
///
/// @param direction `reads` or `writes`
/// @param host whose they are; absent for all hosts together
/// @param parts of the mean latency, by time range
public record DatastoreStatistics(
        String datastore,
        String direction,
        Optional<String> host,
        List<LatencyStatistics> latency,
        List<PartsStatistics> parts) {
    public DatastoreStatistics {
        latency = List.copyOf(latency);
        parts = List.copyOf(parts);
    }
}
