package dev.vmklab.app.insight;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.traffic.Direction;
import dev.vmklab.analysis.traffic.Grouping;
import dev.vmklab.analysis.traffic.Scope;
import dev.vmklab.analysis.traffic.Traffic;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes the traffic of an element apart in every dimension, as the run goes on. One thread at a time.
final class ElementSplit {
    private static final List<Grouping> DIMENSIONS = List.of(Grouping.SERVICE, Grouping.VLAN, Grouping.ADAPTER);

    private final Run run;
    private final Id element;
    private final Scope transmit;
    private final Scope receive;
    private final Map<Grouping, Both> traffic = new LinkedHashMap<>();
    private final Both whole;

    private record Both(Traffic transmit, Traffic receive) {}

    ElementSplit(Run run, Id element) {
        this.run = run;
        this.element = element;
        transmit = Scope.of(run.network(), element, Direction.TRANSMIT);
        receive = Scope.of(run.network(), element, Direction.RECEIVE);
        whole = both(Grouping.SERVICE);
        DIMENSIONS.forEach(by -> traffic.put(by, by == Grouping.SERVICE ? whole : both(by)));
    }

    private Both both(Grouping by) {
        return new Both(
                new Traffic(transmit, by, run.recording().flows()),
                new Traffic(receive, by, run.recording().flows()));
    }

    /// @param bitsPerSecond on the wire
    /// @param share of the direction's traffic, 0 to 1
    record Rate(double bitsPerSecond, double share) {
        static final Rate NONE = new Rate(0, 0);
    }

    /// One part in one dimension, in both directions.
    record Part(Grouping by, String label, Rate transmit, Rate receive) {
        private double both() {
            return transmit.bitsPerSecond() + receive.bitsPerSecond();
        }
    }

    /// What an element carries at an instant.
    ///
    /// @param capacity bit/s of one direction; infinite where it is not one link's
    record Moment(double transmit, double receive, double capacity, List<Part> parts) {}

    String label() {
        return run.network().index().label(element);
    }

    /// What it carries at an instant, the largest part of each dimension first.
    Moment at(double time) {
        List<Part> parts = new ArrayList<>();
        traffic.forEach((by, both) -> {
            Map<String, Rate> sent = rates(both.transmit(), time);
            Map<String, Rate> received = rates(both.receive(), time);
            Map<String, Part> all = new LinkedHashMap<>();
            sent.forEach((label, rate) ->
                    all.put(label, new Part(by, label, rate, received.getOrDefault(label, Rate.NONE))));
            received.forEach((label, rate) -> all.putIfAbsent(label, new Part(by, label, Rate.NONE, rate)));
            all.values().stream()
                    .sorted(Comparator.comparingDouble(Part::both).reversed())
                    .forEach(parts::add);
        });
        return new Moment(
                whole.transmit().total().at(time),
                whole.receive().total().at(time),
                Math.min(transmit.bitsPerSecond(), receive.bitsPerSecond()),
                List.copyOf(parts));
    }

    private Map<String, Rate> rates(Traffic apart, double time) {
        apart.readUpTo(run.recording().until());
        double total = apart.total().at(time);
        Map<String, Rate> rates = new LinkedHashMap<>();
        for (Traffic.Part part : apart.parts()) {
            double rate = part.series().at(time);
            if (rate > 0) {
                rates.put(part.label(), new Rate(rate, total > 0 ? rate / total : 0));
            }
        }
        return rates;
    }
}
