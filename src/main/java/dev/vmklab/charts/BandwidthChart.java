package dev.vmklab.charts;

import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Series;
import dev.vmklab.units.Scale;
import dev.vmklab.units.Units;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Rates on top of each other. Each layer shows the mean within each column, so that areas are amounts of data; a fine
/// line above shows the largest total, so that no spike is lost. Where there are many layers, the largest of the time
/// window are told apart.
final class BandwidthChart extends Chart {
    private static final double HEADROOM = 1.06;
    private static final double LEAST_TOP = 1e3;
    /// A peak that is this part above the mean is drawn.
    private static final double VISIBLE = 1.02;

    private static final int MOST_LAYERS = 12;
    private static final String OTHERS = "others";

    private final Stack stack;
    private final OptionalDouble capacity;
    private final String whenSilent;
    private Subset subset = new Subset(List.of());

    /// The sum of some of the layers, kept while the same ones are shown.
    private static final class Subset {
        private final List<String> labels;
        private final SeriesSum sum;

        Subset(List<Layer> layers) {
            labels = layers.stream().map(Layer::label).toList();
            sum = new SeriesSum(layers.stream().map(Layer::series).toList());
        }
    }

    /// @param capacity the link's speed, drawn as a line
    /// @param whenSilent what is to be said where nothing flows
    BandwidthChart(String title, Recording recording, Stack stack, OptionalDouble capacity, String whenSilent) {
        super(title, recording);
        this.stack = stack;
        this.capacity = capacity;
        this.whenSilent = whenSilent;
    }

    @Override
    public Optional<String> nothing(TimeWindow window) {
        return total().max(window.from(), window.to()) > 0 ? Optional.empty() : Optional.of(whenSilent);
    }

    private List<Layer> layers() {
        return stack.layers(recording().until());
    }

    private Series total() {
        return stack.total(recording().until());
    }

    /// A layer with its mean rate in each column.
    private record Band(String label, Hue hue, double[] rates, double largest) {}

    @Override
    public List<Reading> readings(double time, Theme theme) {
        List<Layer> carrying = new ArrayList<>(layers().reversed().stream()
                .filter(l -> l.series().at(time) > 0)
                .toList());
        List<Reading> readings = new ArrayList<>();
        Set<Layer> shown = new HashSet<>(largest(carrying, l -> l.series().at(time)));
        double rest = 0;
        for (Layer layer : carrying) {
            double rate = layer.series().at(time);
            if (shown.contains(layer)) {
                readings.add(new Reading(layer.label(), layer.hue().line(theme), Units.rate(rate)));
            } else {
                rest += rate;
            }
        }
        if (rest > 0) {
            readings.add(new Reading(OTHERS, otherHue().line(theme), Units.rate(rest)));
        }
        return List.copyOf(readings);
    }

    /// All of them where there is room for all, else the largest, in their order.
    private static List<Layer> largest(List<Layer> layers, ToDoubleFunction<Layer> size) {
        if (layers.size() <= MOST_LAYERS) {
            return layers;
        }
        Set<Layer> kept = new HashSet<>(layers.stream()
                .sorted(Comparator.comparingDouble(size).reversed())
                .limit(MOST_LAYERS - 1)
                .toList());
        return layers.stream().filter(kept::contains).toList();
    }

    private static Hue otherHue() {
        return new Hue(Service.MANAGEMENT, 3);
    }

    @Override
    public double largest(TimeWindow window) {
        return Math.max(total().max(window.from(), window.to()), capacity.orElse(0));
    }

    @Override
    public String formula() {
        return "wire bit/s: mean within each pixel, stacked; the fine line reaches to the largest total";
    }

    @Override
    Optional<Reading> reading(double time, double value, ChartRequest request) {
        double below = 0;
        for (Layer layer : layers()) {
            double rate = request.shows(layer.label()) ? layer.series().at(time) : 0;
            below += rate;
            if (rate > 0 && value <= below) {
                return Optional.of(new Reading(layer.label(), layer.hue().line(request.theme()), Units.rate(rate)));
            }
        }
        return Optional.empty();
    }

    @Override
    public String csv(TimeWindow window) {
        return StepTable.csv(
                window,
                recording().until(),
                layers().stream()
                        .map(l -> new StepTable.Column(l.label() + " bitsPerSecond", l.series()))
                        .toList());
    }

    @Override
    Content content(ChartRequest request) {
        TimeWindow window = request.window();
        int columns = request.columns();
        double from = recording().from();
        double until = recording().until();
        int[] covered = Columns.covered(window, columns, from, until);
        List<Layer> all = layers();
        Grid grid = new Grid(window, columns, covered, from, until);
        List<Band> bands = bands(all, grid, request);
        double[][] values = new double[bands.size() + 1][];
        double[] below = new double[columns];
        for (int i = 0; i < bands.size(); i++) {
            for (int c = covered[0]; c < covered[1]; c++) {
                below[c] += bands.get(i).rates()[c];
            }
            values[i] = below.clone();
        }
        boolean whole = all.stream().allMatch(l -> request.shows(l.label()));
        Series shown = whole ? stack.total(until) : sum(all, request, until);
        values[bands.size()] = Columns.maxima(shown, window, columns, covered);
        double fitting = Math.max(LEAST_TOP, highest(values[bands.size()]) * HEADROOM);
        double top = request.top() > 0 ? request.top() : fitting;
        ColumnSet set = new ColumnSet(window, columns, covered, values);
        List<Content.Key> legend = bands.stream()
                .filter(b -> b.largest() > 0)
                .map(b -> new Content.Key(b.label(), b.hue().line(request.theme()), b.largest()))
                .toList();
        return new Content(
                new Upright.Values(Scale.rate(top), top),
                set,
                legend,
                (g, area, look) -> draw(g, area, look, set, bands));
    }

    private Series sum(List<Layer> all, ChartRequest request, double until) {
        List<Layer> shown = all.stream().filter(l -> request.shows(l.label())).toList();
        if (!shown.stream().map(Layer::label).toList().equals(subset.labels)) {
            subset = new Subset(shown);
        }
        return subset.sum.upTo(until);
    }

    /// Where the columns are.
    private record Grid(TimeWindow window, int columns, int[] covered, double from, double until) {
        double[] means(Series series) {
            return Columns.means(series, window, columns, covered, from, until);
        }
    }

    private List<Band> bands(List<Layer> all, Grid grid, ChartRequest request) {
        TimeWindow window = grid.window();
        List<Layer> chosen = largest(all, l -> l.series().max(window.from(), window.to()));
        List<Band> bands = new ArrayList<>();
        double[] rest = chosen.size() < all.size() ? grid.means(stack.total(grid.until())) : new double[0];
        for (Layer layer : chosen) {
            boolean shown = request.shows(layer.label());
            if (shown || rest.length > 0) {
                double[] means = grid.means(layer.series());
                for (int c = 0; c < rest.length; c++) {
                    rest[c] = Math.max(0, rest[c] - means[c]);
                }
                if (shown) {
                    double most = layer.series().max(window.from(), window.to());
                    bands.add(new Band(layer.label(), layer.hue(), means, most));
                }
            }
        }
        if (rest.length > 0) {
            bands.add(new Band(OTHERS, otherHue(), rest, Columns.largest(rest)));
        }
        return bands;
    }

    private double highest(double[] totals) {
        return Math.max(Columns.largest(totals), capacity.orElse(0));
    }

    private void draw(Graphics2D g, PlotArea area, ChartLook look, ColumnSet set, List<Band> bands) {
        double[] ground = new double[set.count()];
        try (Bars bars = new Bars(g, set, area)) {
            for (int i = 0; i < bands.size(); i++) {
                double[] below = i == 0 ? ground : set.of(i - 1);
                double[] above = set.of(i);
                Hue hue = bands.get(i).hue();
                bars.fill(Colours.paint(hue.area(look.theme())), c -> below[c], c -> above[c]);
            }
            for (int i = 0; i < bands.size(); i++) {
                if (bands.get(i).largest() > 0) {
                    double[] above = set.of(i);
                    Hue hue = bands.get(i).hue();
                    bars.line(Colours.paint(hue.line(look.theme())), c -> above[c], look.px(1));
                }
            }
            double[] mean = bands.isEmpty() ? ground : set.of(bands.size() - 1);
            double[] largest = set.of(bands.size());
            bars.fill(look.ink(), c -> mean[c], c -> isPeak(set, largest, mean, c) ? largest[c] : Double.NaN);
        }
        capacity.ifPresent(c -> {
            g.setPaint(look.muted());
            g.setStroke(look.dashed(1));
            double y = area.yOf(c);
            g.draw(new Line2D.Double(area.x(), y, area.x() + area.width(), y));
        });
    }

    /// Whether the largest value of a column is well above its mean, and not only because a step lies within it.
    private static boolean isPeak(ColumnSet set, double[] largest, double[] mean, int c) {
        boolean step = c > set.first() && largest[c] <= mean[c - 1] * VISIBLE
                || c + 1 < set.end() && largest[c] <= mean[c + 1] * VISIBLE;
        return largest[c] > mean[c] * VISIBLE && !step;
    }
}
