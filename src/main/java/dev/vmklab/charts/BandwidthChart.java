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
    Content content(TimeWindow window, int columns, double wantedTop, Theme theme) {
        double from = recording().from();
        double until = recording().until();
        int[] covered = Columns.covered(window, columns, from, until);
        double[][] values = new double[layers.size() + 1][];
        double[] below = new double[columns];
        for (int i = 0; i < layers.size(); i++) {
            Series series = layers.get(i).series();
            double[] rate = Columns.means(series, window, columns, covered, from, until);
            for (int c = covered[0]; c < covered[1]; c++) {
                below[c] += rate[c];
            }
            values[i] = below.clone();
        }
        Series total = sum.upTo(until);
        values[layers.size()] = Columns.maxima(total, window, columns, covered);
        double fitting = Math.max(LEAST_TOP, largest(window) * HEADROOM);
        double top = wantedTop > 0 ? wantedTop : fitting;
        ColumnSet set = new ColumnSet(window, columns, covered, values);
        return new Content(
                Scale.rate(top), top, set, legend(window, theme), (g, area, look) -> draw(g, area, look, set));
    }

    private List<Content.Key> legend(TimeWindow window, Theme theme) {
        List<Content.Key> keys = new ArrayList<>();
        for (Layer layer : layers) {
            double largest = layer.series().max(window.from(), window.to());
            if (largest > 0) {
                keys.add(new Content.Key(layer.label(), layer.hue().line(theme), largest));
            }
        }
        return keys;
    }

    private void draw(Graphics2D g, PlotArea area, ChartLook look, ColumnSet set) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            Hue hue = layers.get(i).hue();
            if (layers.get(i).series().max(set.window().from(), set.window().to()) > 0) {
                g.setPaint(Colours.paint(hue.area(look.theme())));
                g.fill(Outlines.under(set, set.of(i), area));
                g.setPaint(Colours.paint(hue.line(look.theme())));
                g.setStroke(look.line(1));
                g.draw(Outlines.over(set, set.of(i), area));
            }
        }
        double[] mean = layers.isEmpty() ? new double[0] : set.of(layers.size() - 1);
        Path2D peaks = Outlines.peaks(set, set.of(layers.size()), mean, area);
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
