package dev.vmklab.analysis.contention;

import dev.vmklab.design.value.Id;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Occurrence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds every change of rates in a time by playing it, event by event.
///
/// Not thread safe; [#step] may be called as the run goes on, to fill a lane while it plays.
public final class Contentions {
    /// Changes below this part of a link's use are rounding.
    private static final double ROUNDING = 1e-9;

    private static final int NAMED = 3;

    private final Simulation simulation;
    private final Predicate<Link> links;
    private final Map<Direction, LinkRates> known = new LinkedHashMap<>();
    private Network network;
    private int[] changedAt;
    private int occurrences;

    /// A link that is the same also after the design changed in the middle of the run.
    private record Direction(Link.Kind kind, Id from, Id to) {
        static Direction of(Link link) {
            return new Direction(link.kind(), link.from(), link.to());
        }
    }

    /// @param simulation at the instant from which changes count; its owner leaves it alone from now on
    /// @param links which links to look at
    public Contentions(Simulation simulation, Predicate<Link> links) {
        this.simulation = simulation;
        this.links = links;
        network = simulation.network();
        changedAt = new int[network.linkCount()];
        for (int l = 0; l < changedAt.length; l++) {
            changedAt[l] = simulation.changeOf(l);
            if (links.test(network.link(l))) {
                known.put(Direction.of(network.link(l)), LinkRates.of(simulation, l));
            }
        }
        occurrences = simulation.recording().occurrences().size();
    }

    /// Every change between the simulation's instant and another, in the order of time and link.
    ///
    /// @param to seconds
    public static List<Contention> between(Simulation simulation, double to, Predicate<Link> links) {
        Contentions contentions = new Contentions(simulation, links);
        List<Contention> all = new ArrayList<>();
        while (simulation.nextEventTime() <= to) {
            all.addAll(contentions.step());
        }
        return List.copyOf(all);
    }

    /// Carries the run forward by one instant.
    ///
    /// @return what changed then, by link
    public List<Contention> step() {
        simulation.step();
        return look();
    }

    /// What has changed since the last time, by link, for a run that somebody else carries forward.
    public List<Contention> look() {
        List<String> noted = noted();
        if (simulation.network() != network) {
            network = simulation.network();
            changedAt = new int[network.linkCount()];
            Arrays.fill(changedAt, -1);
        }
        List<Contention> found = new ArrayList<>();
        for (int l = 0; l < changedAt.length; l++) {
            Link link = network.link(l);
            if (simulation.changeOf(l) != changedAt[l] && links.test(link)) {
                changedAt[l] = simulation.changeOf(l);
                LinkRates now = LinkRates.of(simulation, l);
                Optional<LinkRates> before = Optional.ofNullable(known.put(Direction.of(link), now));
                add(l, before.orElse(LinkRates.NONE), now, noted, found);
            }
        }
        return found;
    }

    private List<String> noted() {
        Log<Occurrence> log = simulation.recording().occurrences();
        List<String> texts = new ArrayList<>();
        for (; occurrences < log.size(); occurrences++) {
            texts.add(log.get(occurrences).text());
        }
        return texts;
    }

    private void add(int link, LinkRates before, LinkRates after, List<String> noted, List<Contention> found) {
        Set<LinkRates.Flow> flows = new LinkedHashSet<>(before.rates().keySet());
        flows.addAll(after.rates().keySet());
        double least = ROUNDING * Math.max(before.use(), after.use());
        List<Contention.Change> gains = new ArrayList<>();
        List<Contention.Change> losses = new ArrayList<>();
        boolean real = false;
        for (LinkRates.Flow flow : flows) {
            double change = after.rate(flow) - before.rate(flow);
            real |= Math.abs(change) > least;
            if (change != 0) {
                (change > 0 ? gains : losses)
                        .add(new Contention.Change(flow.label(), flow.service(), flow.vlan(), change));
            }
        }
        if (!real) {
            return;
        }
        gains.sort(Comparator.comparingDouble(Contention.Change::bitsPerSecond).reversed());
        losses.sort(Comparator.comparingDouble(Contention.Change::bitsPerSecond));
        found.add(new Contention(
                simulation.now(),
                link,
                simulation.network().link(link).label(),
                before.use(),
                after.use(),
                simulation.capacityOf(link),
                gains,
                losses,
                noted.isEmpty() ? begunAndEnded(before, after) : noted));
    }

    private static List<String> begunAndEnded(LinkRates before, LinkRates after) {
        List<String> causes = new ArrayList<>();
        say(causes, after, before, " begins");
        say(causes, before, after, " ends");
        return causes.isEmpty() ? List.of("loads and delays adjust") : causes;
    }

    private static void say(List<String> causes, LinkRates in, LinkRates notIn, String what) {
        List<String> labels = in.rates().keySet().stream()
                .filter(f -> !notIn.rates().containsKey(f))
                .map(LinkRates.Flow::label)
                .toList();
        labels.stream().limit(NAMED).forEach(label -> causes.add(label + what));
        if (labels.size() > NAMED) {
            causes.add((labels.size() - NAMED) + " more flows" + (what.equals(" begins") ? " begin" : " end"));
        }
    }
}
