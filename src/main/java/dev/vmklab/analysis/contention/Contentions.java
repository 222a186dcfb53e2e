package dev.vmklab.analysis.contention;

import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.FlowLog;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Finds every change of rates in what a run records, as it goes on. Nothing is played again.
///
/// One thread at a time; the recording may grow meanwhile.
public final class Contentions {
    private final Network network;
    private final Recording recording;
    private final boolean[] watched;
    private double[] rates = new double[64];
    private int next;

    /// @param network that the recording is about
    /// @param from the instant after which changes count, seconds
    /// @param links which links to look at
    public Contentions(Network network, Recording recording, double from, Predicate<Link> links) {
        this.network = network;
        this.recording = recording;
        watched = new boolean[network.linkCount()];
        for (int l = 0; l < watched.length; l++) {
            watched[l] = links.test(network.link(l));
        }
        skipTo(from);
    }

    /// Plays a run on to another instant and finds every change until then, in the order of time and link.
    ///
    /// @param to seconds
    public static List<Contention> between(Simulation simulation, double to, Predicate<Link> links) {
        double from = simulation.now();
        simulation.runUntil(to);
        return new Contentions(simulation.network(), simulation.recording(), from, links).readUpTo(to);
    }

    private void skipTo(double from) {
        FlowLog flows = recording.flows();
        for (; next < flows.instants() && flows.time(next) <= from; next++) {
            for (int c = flows.start(next); c < flows.start(next + 1); c++) {
                take(flows.flowOf(c), flows.rate(c));
            }
        }
    }

    /// @return what the flow had before
    private double take(int flow, double rate) {
        if (flow >= rates.length) {
            rates = Arrays.copyOf(rates, Math.max(flow + 1, 2 * rates.length));
        }
        double before = rates[flow];
        rates[flow] = rate;
        return before;
    }

    /// Every change since the last time, in the order of time and link.
    ///
    /// @param until seconds, no more than the recording is known up to
    public List<Contention> readUpTo(double until) {
        FlowLog flows = recording.flows();
        List<Contention> found = new ArrayList<>();
        while (next < flows.instants() && flows.time(next) <= until) {
            readInstant(flows, flows.time(next), found);
        }
        return found;
    }

    /// All solutions of one instant together.
    private void readInstant(FlowLog flows, double time, List<Contention> found) {
        TreeMap<Integer, LinkChanges> changes = new TreeMap<>();
        for (; next < flows.instants() && flows.time(next) == time; next++) {
            for (int c = flows.start(next); c < flows.start(next + 1); c++) {
                FlowLog.Flow flow = flows.flow(flows.flowOf(c));
                double before = take(flows.flowOf(c), flows.rate(c));
                for (int link : flow.links()) {
                    if (link >= 0 && watched[link]) {
                        changes.computeIfAbsent(link, _ -> new LinkChanges()).add(flow, before, flows.rate(c));
                    }
                }
            }
        }
        List<String> noted = changes.isEmpty() ? List.of() : noted(time);
        changes.forEach((link, change) -> contention(link, change, time, noted).ifPresent(found::add));
    }

    private List<String> noted(double time) {
        Log<Occurrence> log = recording.occurrences();
        List<String> texts = new ArrayList<>();
        for (int i = log.indexAt(time); i >= 0 && log.time(i) == time; i--) {
            texts.addFirst(log.get(i).text());
        }
        return texts;
    }

    private Optional<Contention> contention(int number, LinkChanges changes, double time, List<String> noted) {
        Link link = network.link(number);
        Series use = recording.linkRate(number);
        double before = before(use, time);
        double after = use.at(time);
        if (!changes.isReal(Math.max(before, after))) {
            return Optional.empty();
        }
        return Optional.of(new Contention(
                time,
                number,
                network.shortLabel(number),
                before,
                after,
                link.bitsPerSecond(),
                changes.gains(),
                changes.losses(),
                noted.isEmpty() ? changes.begunAndEnded() : noted));
    }

    /// What held just before an instant.
    private static double before(Series series, double time) {
        int i = series.indexAt(time);
        while (i >= 0 && series.time(i) >= time) {
            i--;
        }
        return i < 0 ? 0 : series.value(i);
    }
}
