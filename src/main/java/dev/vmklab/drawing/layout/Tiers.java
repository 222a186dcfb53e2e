package dev.vmklab.drawing.layout;

import dev.vmklab.drawing.geometry.Box;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// The boxes on the canvas as rows, with level channels between the rows and upright gaps inside them: where cables run
/// free. Channel `k` lies above tier `k`; the last one lies under all tiers.
final class Tiers {
    private static final double FAR = 1e6;
    private static final double CLEARANCE = 8;
    private static final double NARROWEST_CHANNEL = 16;
    private static final double NARROWEST_GAP = 8;

    private final List<Box> extents = new ArrayList<>();
    private final List<List<Span>> gaps = new ArrayList<>();

    /// A range of x.
    record Span(double low, double high) {
        double clamp(double x) {
            return Math.clamp(x, low, high);
        }

        double width() {
            return high - low;
        }
    }

    private Tiers() {}

    static Tiers of(Collection<Box> boxes) {
        Tiers tiers = new Tiers();
        List<Box> sorted =
                boxes.stream().sorted(Comparator.comparingDouble(Box::y)).toList();
        List<Box> row = new ArrayList<>();
        Box extent = Box.NOTHING;
        for (Box box : sorted) {
            if (!row.isEmpty() && box.y() >= extent.bottom() + NARROWEST_CHANNEL) {
                tiers.add(extent, row);
                row.clear();
                extent = Box.NOTHING;
            }
            row.add(box);
            extent = extent.union(box);
        }
        if (!row.isEmpty()) {
            tiers.add(extent, row);
        }
        return tiers;
    }

    private void add(Box extent, List<Box> row) {
        extents.add(extent);
        List<Span> free = new ArrayList<>();
        double low = -FAR;
        for (Box box : row.stream().sorted(Comparator.comparingDouble(Box::x)).toList()) {
            if (box.x() - CLEARANCE - low >= NARROWEST_GAP) {
                free.add(new Span(low, box.x() - CLEARANCE));
            }
            low = Math.max(low, box.right() + CLEARANCE);
        }
        free.add(new Span(low, FAR));
        gaps.add(free);
    }

    int count() {
        return extents.size();
    }

    /// The channel above or under a box.
    int channel(Box box, boolean above) {
        for (int t = 0; t < extents.size(); t++) {
            if (box.y() < extents.get(t).bottom()) {
                return above ? t : t + 1;
            }
        }
        return extents.size();
    }

    List<Span> gaps(int tier) {
        return gaps.get(tier);
    }

    double top(int tier) {
        return extents.get(tier).y();
    }

    double bottom(int tier) {
        return extents.get(tier).bottom();
    }

    /// Where a channel begins; the first one has no upper end.
    double channelTop(int channel) {
        return channel == 0 ? -FAR : bottom(channel - 1);
    }

    /// Where a channel ends; the last one has no lower end.
    double channelBottom(int channel) {
        return channel == extents.size() ? FAR : top(channel);
    }
}
