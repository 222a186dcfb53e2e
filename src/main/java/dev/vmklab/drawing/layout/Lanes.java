package dev.vmklab.drawing.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Gives each level stretch a lane of its channel, so that none lies on another and few cross.
///
/// Stretches that go right take the higher lane the further right they begin, those that go left the higher the further
/// left; then two that go the same way never cross.
final class Lanes {
    private static final double[] PITCHES = {12, 8, 6, 4, 3, 2, 1};
    private static final double MARGIN = 24;
    private static final double CLEARANCE = 8;

    /// More lanes lie on each other: such a channel is a ribbon at any scale, and a deeper one would tear the picture
    /// apart.
    private static final int MOST_LANES = 240;

    private final Map<Way.Level, Integer> laneOf = new LinkedHashMap<>();
    private final Map<Integer, List<Way.Level>> channels = new TreeMap<>();
    private final Map<Integer, Integer> laneCount = new TreeMap<>();

    static Lanes of(List<Way> ways) {
        Lanes lanes = new Lanes();
        for (Way way : ways) {
            if (!way.direct) {
                for (Way.Level level : way.stretches()) {
                    if (level.from() != level.to()) {
                        lanes.channels
                                .computeIfAbsent(level.channel(), k -> new ArrayList<>())
                                .add(level);
                    }
                }
            }
        }
        lanes.channels.forEach(lanes::assign);
        return lanes;
    }

    private enum Course {
        ABOVE,
        RIGHT,
        LEFT,
        BELOW
    }

    private static Course course(Way.Level level) {
        if (level.fromAbove() == level.toAbove()) {
            return level.fromAbove() ? Course.ABOVE : Course.BELOW;
        }
        return bottom(level) > top(level) ? Course.RIGHT : Course.LEFT;
    }

    private static double top(Way.Level level) {
        return level.fromAbove() ? level.from() : level.to();
    }

    private static double bottom(Way.Level level) {
        return level.fromAbove() ? level.to() : level.from();
    }

    private static double rank(Way.Level level) {
        return switch (course(level)) {
            case ABOVE -> level.high() - level.low();
            case RIGHT -> -top(level);
            case LEFT -> top(level);
            case BELOW -> level.low() - level.high();
        };
    }

    private void assign(int channel, List<Way.Level> levels) {
        List<Way.Level> ordered = levels.stream()
                .sorted(Comparator.comparing(Lanes::course)
                        .thenComparingDouble(Lanes::rank)
                        .thenComparingInt(l -> l.way().wire))
                .toList();
        List<List<Way.Level>> lanes = new ArrayList<>();
        for (Way.Level level : ordered) {
            int lane = firstFree(lanes, level);
            if (lane == lanes.size()) {
                lanes.add(new ArrayList<>());
            }
            lanes.get(lane).add(level);
            laneOf.put(level, lane);
        }
        if (lanes.size() > MOST_LANES) {
            double narrowed = (MOST_LANES - 1.0) / (lanes.size() - 1);
            ordered.forEach(level -> laneOf.computeIfPresent(level, (l, lane) -> (int) Math.round(narrowed * lane)));
        }
        laneCount.put(channel, Math.min(MOST_LANES, lanes.size()));
    }

    /// The first lane behind all that it must stay behind where it touches none.
    private static int firstFree(List<List<Way.Level>> lanes, Way.Level level) {
        int free = lanes.size();
        for (int lane = lanes.size() - 1; lane >= 0; lane--) {
            boolean touches = false;
            for (Way.Level other : lanes.get(lane)) {
                if (overlap(level, other)) {
                    if (mustBeBehind(level, other)) {
                        return free;
                    }
                    touches = true;
                }
            }
            free = touches ? free : lane;
        }
        return free;
    }

    private static boolean mustBeBehind(Way.Level level, Way.Level earlier) {
        return course(level) == course(earlier) || course(earlier) == Course.ABOVE || course(level) == Course.BELOW;
    }

    private static boolean overlap(Way.Level a, Way.Level b) {
        return a.low() < b.high() + CLEARANCE && b.low() < a.high() + CLEARANCE;
    }

    /// How high a channel should be for its lanes.
    double wantedHeight(int channel, double least) {
        int lanes = laneCount.getOrDefault(channel, 0);
        double pitch = lanes <= 8 ? 12 : lanes <= 24 ? 8 : lanes <= 48 ? 6 : lanes <= 160 ? 4 : 2;
        return Math.max(least, Grid.up(2 * MARGIN + (lanes - 1) * pitch));
    }

    /// Tells every way at which y its level stretches lie.
    void settle(Tiers tiers) {
        laneOf.forEach((level, lane) -> {
            Way way = level.way();
            if (way.levels.length == 0) {
                way.levels = new double[way.crossings.size() + 1];
            }
            double pitch = pitch(tiers, level.channel());
            way.pitch = way.pitch == 0 ? pitch : Math.min(way.pitch, pitch);
            way.levels[level.slot()] = y(tiers, level.channel(), lane, pitch);
        });
    }

    private double pitch(Tiers tiers, int channel) {
        int gaps = laneCount.getOrDefault(channel, 1) - 1;
        double height = tiers.channelBottom(channel) - tiers.channelTop(channel);
        double room = height > 3 * MARGIN ? height - 2 * MARGIN : height * 2 / 3;
        for (double pitch : PITCHES) {
            if (gaps * pitch <= room) {
                return pitch;
            }
        }
        return 1;
    }

    private double y(Tiers tiers, int channel, int lane, double pitch) {
        int last = laneCount.getOrDefault(channel, 1) - 1;
        double top = tiers.channelTop(channel);
        double bottom = tiers.channelBottom(channel);
        if (channel == 0) {
            return bottom - MARGIN - (last - lane) * pitch;
        }
        if (channel == tiers.count()) {
            return top + MARGIN + lane * pitch;
        }
        return Math.round((top + bottom - last * pitch) / 2) + lane * pitch;
    }
}
