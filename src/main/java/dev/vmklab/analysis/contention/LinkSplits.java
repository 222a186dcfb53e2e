package dev.vmklab.analysis.contention;

import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Series;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a link carries over a time, by port, VLAN and service.
///
/// @param from seconds
/// @param to seconds
/// @param series wire bit/s of each part, in the order in which the parts first appear
/// @param portLabels what a person calls the port of each part
public record LinkSplits(
        int link, double from, double to, Map<LinkSplit.Key, Series> series, Map<LinkSplit.Key, String> portLabels) {
    /// Plays a time and takes the link apart at every instant at which it changes.
    ///
    /// @param simulation at the instant from which it counts; its owner leaves it alone from now on
    /// @param to seconds
    public static LinkSplits between(Simulation simulation, double to, int link) {
        double from = simulation.now();
        Map<LinkSplit.Key, Series> series = new LinkedHashMap<>();
        Map<LinkSplit.Key, String> labels = new LinkedHashMap<>();
        add(series, labels, LinkSplit.of(simulation, link), from);
        int changedAt = simulation.changeOf(link);
        while (simulation.nextEventTime() <= to) {
            simulation.step();
            if (simulation.changeOf(link) != changedAt) {
                changedAt = simulation.changeOf(link);
                add(series, labels, LinkSplit.of(simulation, link), simulation.now());
            }
        }
        return new LinkSplits(link, from, to, series, labels);
    }

    private static void add(
            Map<LinkSplit.Key, Series> series, Map<LinkSplit.Key, String> labels, LinkSplit split, double now) {
        Map<LinkSplit.Key, Double> rates = new LinkedHashMap<>();
        split.parts().forEach(part -> {
            rates.put(part.key(), part.bitsPerSecond());
            labels.putIfAbsent(part.key(), part.portLabel());
            series.computeIfAbsent(part.key(), _ -> new Series());
        });
        series.forEach((key, values) -> values.append(now, rates.getOrDefault(key, 0.0)));
    }
}
