package dev.vmklab.charts;

import dev.vmklab.analysis.contention.Contention;
import dev.vmklab.analysis.contention.Contentions;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A lane per link that was full: while it is, in the hue of the service that holds most of it, with who gained and who
/// lost at the last change.
final class ContentionLanes {
    private static final int NAMED = 3;

    private final Network network;
    private final Recording recording;
    private final Contentions contentions;
    private final Map<Integer, List<Lane.Span>> lanes = new LinkedHashMap<>();
    /// What each service has of each link.
    private final Map<Integer, Map<Service, Double>> shares = new HashMap<>();

    ContentionLanes(Network network, Recording recording) {
        this.network = network;
        this.recording = recording;
        this.contentions =
                new Contentions(network, recording, -1, link -> link.cable().isPresent());
    }

    List<Lane> now() {
        contentions.readUpTo(recording.until()).forEach(this::add);
        List<Lane> all = new ArrayList<>();
        lanes.forEach((link, spans) -> all.add(new Lane(network.shortLabel(link), spans)));
        return all;
    }

    private void add(Contention contention) {
        Map<Service, Double> share = shares.computeIfAbsent(contention.link(), l -> new EnumMap<>(Service.class));
        Map<Service, Double> changes = contention.byService();
        changes.forEach((service, change) -> share.merge(service, change, Double::sum));
        if (!contention.isContested()) {
            return;
        }
        List<Lane.Span> spans = lanes.computeIfAbsent(contention.link(), l -> new ArrayList<>());
        if (!spans.isEmpty() && Double.isInfinite(spans.getLast().to())) {
            spans.add(spans.removeLast().until(contention.atSeconds()));
        }
        if (contention.isFull()) {
            Service holder = share.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            spans.add(new Lane.Span(
                    contention.atSeconds(),
                    Double.POSITIVE_INFINITY,
                    Role.of(holder),
                    Lane.Looks.FILLED,
                    "mostly " + holder.label() + ", " + text(changes)));
        }
    }

    private static String text(Map<Service, Double> changes) {
        return changes.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Service, Double> e) -> -Math.abs(e.getValue())))
                .limit(NAMED)
                .map(e -> e.getKey().label() + " " + signed(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String signed(double rate) {
        return rate < 0 ? "\u2212" + Units.rate(-rate) : "+" + Units.rate(rate);
    }
}
