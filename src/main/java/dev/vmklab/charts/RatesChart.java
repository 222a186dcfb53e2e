package dev.vmklab.charts;

import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Series;
import dev.vmklab.units.Scale;
import dev.vmklab.units.Units;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rates as lines that are not stacked, each from its smallest to its largest value per column, so that two runs can be
/// held against each other.
final class RatesChart extends Chart {
    private static final double HEADROOM = 1.1;
    private static final double LEAST_TOP = 1e6;
    private static final int PER_LINE = 2;
    private static final double WIDTH = 1.75;

    private final List<Line> lines;

    /// @param dashed for the second of two lines in one hue
    record Line(String label, Hue hue, boolean dashed, Series series) {}

    RatesChart(String title, Recording recording, List<Line> lines) {
        super(title, recording);
        this.lines = List.copyOf(lines);
    }

    @Override
    public String formula() {
        return "bits on the wire per second";
    }

    @Override
    public List<Reading> readings(double time, Theme theme) {
        return lines.stream().map(line -> reading(line, time, theme)).toList();
    }

    private static Reading reading(Line line, double time, Theme theme) {
        return new Reading(
                line.label(), line.hue().line(theme), Units.rate(line.series().at(time)));
    }

    @Override
    Optional<Reading> reading(double time, double value, ChartRequest request) {
        Optional<Reading> nearest = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (Line line : lines) {
            double distance = Math.abs(line.series().at(time) - value);
            if (request.shows(line.label()) && distance < least) {
                least = distance;
                nearest = Optional.of(reading(line, time, request.theme()));
            }
        }
        return nearest;
    }

    @Override
    public double largest(TimeWindow window) {
        return lines.stream()
                .mapToDouble(line -> line.series().max(window.from(), window.to()))
                .max()
                .orElse(0);
    }

    @Override
    public String csv(TimeWindow window) {
        return StepTable.csv(
                window,
                recording().until(),
                lines.stream()
                        .map(line -> new StepTable.Column(line.label() + " bitsPerSecond", line.series()))
                        .toList());
    }

    @Override
    Content content(ChartRequest request) {
        TimeWindow window = request.window();
        List<Line> shown =
                lines.stream().filter(line -> request.shows(line.label())).toList();
        int columns = request.columns();
        int[] covered =
                Columns.covered(window, columns, recording().from(), recording().until());
        double[][] values = new double[PER_LINE * shown.size()][];
        List<Content.Key> legend = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Line line = shown.get(i);
            double[] high = Columns.maxima(line.series(), window, columns, covered);
            values[PER_LINE * i] = Columns.minima(line.series(), window, columns, covered, high);
            values[PER_LINE * i + 1] = high;
            legend.add(new Content.Key(line.label(), line.hue().line(request.theme()), shown.size() - i));
        }
        double top = request.top() > 0 ? request.top() : Math.max(LEAST_TOP, largest(window) * HEADROOM);
        ColumnSet set = new ColumnSet(window, columns, covered, values);
        return new Content(
                new Upright.Values(Scale.rate(top), top),
                set,
                legend,
                (g, area, look) -> draw(g, area, look, set, shown));
    }

    private static void draw(Graphics2D g, PlotArea area, ChartLook look, ColumnSet set, List<Line> shown) {
        for (int i = 0; i < shown.size(); i++) {
            Line line = shown.get(i);
            g.setPaint(Colours.paint(line.hue().line(look.theme())));
            g.setStroke(line.dashed() ? look.dashed(WIDTH) : look.line(WIDTH));
            g.draw(Outlines.line(set, set.of(PER_LINE * i), set.of(PER_LINE * i + 1), area));
        }
    }
}
