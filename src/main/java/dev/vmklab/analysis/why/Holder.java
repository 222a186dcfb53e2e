package dev.vmklab.analysis.why;

import java.util.List;
import java.util.Optional;

/// The traffic of one service on a bottleneck, with what it may have there.
///
/// @param service what a person calls it
/// @param flows the labels of its flows, the fastest first
/// @param connections their TCP connections: their weight where traffic queues first in, first out
/// @param bitsPerSecond what they get together
/// @param demandBitsPerSecond what they would take; absent where there is no bound
/// @param held whether they get less than they want because of this link
/// @param shares of its class, where the link has classes
/// @param reservationBitsPerSecond of its class, where the link has classes
/// @param entitledBitsPerSecond what the link's rule gives it at least if all who are here wanted all: by connections
/// on a
///     FIFO, by reservation and shares with classes
/// @param arithmetic how that comes about, in words
public record Holder(
        String service,
        List<String> flows,
        double connections,
        double bitsPerSecond,
        Optional<Double> demandBitsPerSecond,
        boolean held,
        Optional<Double> shares,
        Optional<Double> reservationBitsPerSecond,
        double entitledBitsPerSecond,
        String arithmetic) {
    public Holder {
        flows = List.copyOf(flows);
    }
}
