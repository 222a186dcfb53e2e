package dev.vmklab.charts;

import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Series;
import dev.vmklab.units.Scale;
import dev.vmklab.units.Units;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Rates on top of each other. Each layer shows the mean within each column, so that areas are amounts of data; a fine
/// line above shows the largest total, so that no spike is lost.
final class BandwidthChart extends Chart {
    private static final double HEADROOM = 1.06;
    private static final double LEAST_TOP = 1e3;

    private final List<Layer> layers;
    private final OptionalDouble capacity;
    private final SeriesSum sum;

    /// @param layers from the bottom up
    /// @param capacity the link's speed, drawn as a line
    BandwidthChart(String title, Recording recording, List<Layer> layers, OptionalDouble capacity) {
        super(title, recording);
        this.layers = List.copyOf(layers);
        this.capacity = capacity;
        sum = new SeriesSum(layers.stream().map(Layer::series).toList());
    }

    @Override
    public List<Reading> readings(double time, Theme theme) {
        List<Reading> readings = new ArrayList<>();
        for (Layer layer : layers.reversed()) {
            double rate = layer.series().at(time);
            if (rate > 0) {
                readings.add(new Reading(layer.label(), layer.hue().line(theme), Units.rate(rate)));
            }
        }
        return List.copyOf(readings);
    }

    @Override
    public double largest(TimeWindow window) {
        double most = sum.upTo(recording().until()).max(window.from(), window.to());
        return Math.max(most, capacity.orElse(0));
    }

    @Override
    public String formula() {
        return "wire bit/s: mean within each pixel, stacked; the fine line reaches to the largest total";
    }

    @Override
    Optional<Reading> reading(double time, double value, ChartRequest request) {
        double below = 0;
        for (Layer layer : layers) {
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
                layers.stream()
                        .map(l -> new StepTable.Column(l.label() + " bitsPerSecond", l.series()))
                        .toList());
    }

    private double largest(List<Layer> shown, TimeWindow window) {
        if (shown.size() == layers.size()) {
            return largest(window);
        }
        double most = capacity.orElse(0);
        for (Layer layer : shown) {
            most += layer.series().max(window.from(), window.to());
        }
        return most;
    }

    @Override
    Content content(ChartRequest request) {
        TimeWindow window = request.window();
        int columns = request.columns();
        List<Layer> shown =
                layers.stream().filter(l -> request.shows(l.label())).toList();
        double from = recording().from();
        double until = recording().until();
        int[] covered = Columns.covered(window, columns, from, until);
        double[][] values = new double[shown.size() + 1][];
        double[] below = new double[columns];
        for (int i = 0; i < shown.size(); i++) {
            Series series = shown.get(i).series();
            double[] rate = Columns.means(series, window, columns, covered, from, until);
            for (int c = covered[0]; c < covered[1]; c++) {
                below[c] += rate[c];
            }
            values[i] = below.clone();
        }
        boolean all = shown.size() == layers.size();
        values[shown.size()] = all ? Columns.maxima(sum.upTo(until), window, columns, covered) : below;
        double fitting = Math.max(LEAST_TOP, largest(shown, window) * HEADROOM);
        double top = request.top() > 0 ? request.top() : fitting;
        ColumnSet set = new ColumnSet(window, columns, covered, values);
        return new Content(
                new Upright.Values(Scale.rate(top), top),
                set,
                legend(shown, window, request.theme()),
                (g, area, look) -> draw(g, area, look, set, shown));
    }

    private List<Content.Key> legend(List<Layer> shown, TimeWindow window, Theme theme) {
        List<Content.Key> keys = new ArrayList<>();
        for (Layer layer : shown) {
            double largest = layer.series().max(window.from(), window.to());
            if (largest > 0) {
                keys.add(new Content.Key(layer.label(), layer.hue().line(theme), largest));
            }
        }
        return keys;
    }

    private void draw(Graphics2D g, PlotArea area, ChartLook look, ColumnSet set, List<Layer> shown) {
        for (int i = shown.size() - 1; i >= 0; i--) {
            Hue hue = shown.get(i).hue();
            if (shown.get(i).series().max(set.window().from(), set.window().to()) > 0) {
                g.setPaint(Colours.paint(hue.area(look.theme())));
                g.fill(Outlines.under(set, set.of(i), area));
                g.setPaint(Colours.paint(hue.line(look.theme())));
                g.setStroke(look.line(1));
                g.draw(Outlines.over(set, set.of(i), area));
            }
        }
        double[] mean = shown.isEmpty() ? new double[0] : set.of(shown.size() - 1);
        Path2D peaks = Outlines.peaks(set, set.of(shown.size()), mean, area);
        g.setPaint(look.ink());
        g.setStroke(new BasicStroke((float) look.px(0.75)));
        g.draw(peaks);
        capacity.ifPresent(c -> {
            g.setPaint(look.muted());
            g.setStroke(look.dashed(1));
            double y = area.yOf(c);
            g.draw(new Line2D.Double(area.x(), y, area.x() + area.width(), y));
        });
    }
}
