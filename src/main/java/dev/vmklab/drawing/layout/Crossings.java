package dev.vmklab.drawing.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Chooses through which gaps the ways pass the tiers between their ends, and gives each a lane there.
final class Crossings {
    private static final double LANE = 8;
    private static final double CLOSEST = 3;
    private static final double PORT_RASTER = 4;

    private final Tiers tiers;
    private final List<Way> ways;

    private Crossings(Tiers tiers, List<Way> ways) {
        this.tiers = tiers;
        this.ways = ways;
    }

    static void choose(Tiers tiers, List<Way> ways) {
        Crossings crossings = new Crossings(tiers, ways);
        ways.stream().filter(w -> !w.direct).forEach(crossings::cross);
        crossings.lanes();
    }

    private void cross(Way way) {
        double x = way.a.x();
        int step = way.goesDown() ? 1 : -1;
        int first = way.goesDown() ? way.channelA : way.channelA - 1;
        int count = Math.abs(way.channelB - way.channelA);
        for (int i = 0; i < count; i++) {
            int tier = first + i * step;
            Tiers.Span gap = best(tier, x, way.b.x());
            x = gap.clamp(x);
            Way.Crossing last = way.crossings.isEmpty() ? null : way.crossings.getLast();
            if (last != null
                    && Math.min(last.range.high(), gap.high()) - Math.max(last.range.low(), gap.low()) >= LANE) {
                last.range =
                        new Tiers.Span(Math.max(last.range.low(), gap.low()), Math.min(last.range.high(), gap.high()));
                last.to = tier;
                x = last.range.clamp(x);
                last.x = x;
            } else {
                way.crossings.add(new Way.Crossing(tier, gap, x));
            }
        }
    }

    /// The gap with the shortest detour; among equals the nearest.
    private Tiers.Span best(int tier, double from, double to) {
        return tiers.gaps(tier).stream()
                .min(Comparator.comparingDouble((Tiers.Span s) -> detour(s, from, to))
                        .thenComparingDouble(s -> Math.abs(s.clamp(from) - from)))
                .orElseThrow();
    }

    private static double detour(Tiers.Span span, double from, double to) {
        double x = span.clamp(from);
        return Math.abs(x - from) + Math.abs(x - to);
    }

    private record Entry(Way way, Way.Crossing crossing, double cameFrom) {}

    private void lanes() {
        Map<Tiers.Span, List<Entry>> byRange = new LinkedHashMap<>();
        for (Way way : ways) {
            double x = way.a.x();
            for (Way.Crossing crossing : way.crossings) {
                byRange.computeIfAbsent(crossing.range, k -> new ArrayList<>()).add(new Entry(way, crossing, x));
                x = crossing.x;
            }
        }
        NavigableMap<Double, List<Entry>> placed = new TreeMap<>();
        byRange.forEach((range, entries) -> {
            List<Entry> ordered = ordered(range, entries);
            double pitch = Math.clamp(Math.floor(range.width() / entries.size()), 1, LANE);
            double first = first(range, (entries.size() - 1) * pitch);
            for (int i = 0; i < ordered.size(); i++) {
                Entry entry = ordered.get(i);
                entry.crossing().x = free(first + i * pitch, pitch, entry, placed);
                entry.way().pitch = entry.way().pitch == 0 ? pitch : Math.min(entry.way().pitch, pitch);
                placed.computeIfAbsent(entry.crossing().x, k -> new ArrayList<>())
                        .add(entry);
            }
        });
    }

    /// Lanes stand in the middle of a gap; outside all boxes they stand next to the boxes.
    private static double first(Tiers.Span range, double length) {
        if (range.low() < -1e5) {
            return range.high() - LANE - length;
        }
        return range.high() > 1e5 ? range.low() + LANE : (range.low() + range.high() - length) / 2;
    }

    /// What comes from the left stands left, and of this the lowest leftmost, so that none crosses its neighbour.
    private static List<Entry> ordered(Tiers.Span range, List<Entry> entries) {
        double middle = range.low() < -1e5 ? range.high() : range.high() > 1e5 ? range.low() : mean(range);
        List<Entry> left = new ArrayList<>(
                entries.stream().filter(e -> e.cameFrom() <= middle).toList());
        List<Entry> right = new ArrayList<>(
                entries.stream().filter(e -> e.cameFrom() > middle).toList());
        left.sort(Comparator.comparingInt((Entry e) -> -e.crossing().from).thenComparingDouble(Entry::cameFrom));
        right.sort(Comparator.comparingInt((Entry e) -> e.crossing().from).thenComparingDouble(Entry::cameFrom));
        left.addAll(right);
        return left;
    }

    private static double mean(Tiers.Span range) {
        return (range.low() + range.high()) / 2;
    }

    /// The nearest free lane to the right. Lanes stand where no port does: ports keep to multiples of 4.
    private static double free(double wanted, double pitch, Entry entry, NavigableMap<Double, List<Entry>> placed) {
        double step = pitch >= PORT_RASTER ? PORT_RASTER : PORT_RASTER / 2;
        double x = step * Math.floor(wanted / step) + step / 2;
        while (isTaken(x, entry, placed)) {
            x += step;
        }
        return Math.round(entry.crossing().range.clamp(x));
    }

    private static boolean isTaken(double x, Entry entry, NavigableMap<Double, List<Entry>> placed) {
        if (x >= entry.crossing().range.high()) {
            return false;
        }
        return placed.subMap(x - CLOSEST, false, x + CLOSEST, false).values().stream()
                .flatMap(List::stream)
                .anyMatch(other -> overlap(entry.crossing(), other.crossing()));
    }

    /// Whether two crossings have a channel or a tier in common.
    private static boolean overlap(Way.Crossing a, Way.Crossing b) {
        return Math.min(a.from, a.to) <= Math.max(b.from, b.to) + 1
                && Math.min(b.from, b.to) <= Math.max(a.from, a.to) + 1;
    }
}
