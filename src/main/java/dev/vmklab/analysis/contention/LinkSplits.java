package dev.vmklab.analysis.contention;

import dev.vmklab.analysis.Playback;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
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
    /// @param run at the instant from which it counts; its owner leaves it alone from now on
    /// @param to seconds
    public static LinkSplits between(Playback run, double to, int link) {
        Simulation simulation = run.simulation();
        double from = simulation.now();
        Map<LinkSplit.Key, Series> series = new LinkedHashMap<>();
        Map<LinkSplit.Key, String> labels = new LinkedHashMap<>();
        add(series, labels, LinkSplit.of(simulation, link), from);
        Link looked = simulation.network().link(link);
        Network network = simulation.network();
        int number = link;
        int changedAt = simulation.changeOf(link);
        while (run.nextTime() <= to && number >= 0) {
            run.step();
            if (simulation.network() != network) {
                // The design changed in the middle of the run, and the numbers of its links with it.
                network = simulation.network();
                number = numberOf(network, looked);
                changedAt = -1;
            }
            if (number >= 0 && simulation.changeOf(number) != changedAt) {
                changedAt = simulation.changeOf(number);
                add(series, labels, LinkSplit.of(simulation, number), simulation.now());
            }
        }
        return new LinkSplits(link, from, to, series, labels);
    }

    private static int numberOf(Network network, Link looked) {
        for (int l = 0; l < network.linkCount(); l++) {
            Link link = network.link(l);
            if (link.kind() == looked.kind()
                    && link.from().equals(looked.from())
                    && link.to().equals(looked.to())) {
                return l;
            }
        }
        return -1;
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
