package dev.vmklab.charts;

import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Silence;
import dev.vmklab.units.Scale;
import dev.vmklab.units.Units;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Latencies as p95 lines over bands from p50 to p99, with the lines of the objectives. What lies above the lowest
/// objective is drawn in its colour.
final class LatencyChart extends Chart {
    private static final double HEADROOM = 1.1;
    private static final double LEAST_TOP = 10e-6;
    private static final double BAND = 0.22;
    private static final double HATCH = 0.3;
    private static final int PER_CURVE = 4;

    private final List<Curve> curves;
    private final List<Bound> bounds;
    private final Set<Integer> paths;

    /// @param dashed for the second of two curves in one hue
    record Curve(String label, Hue hue, boolean dashed, LatencyTrack track) {}

    /// The line of an objective.
    record Bound(String label, double seconds) {}

    /// @param paths the storage paths whose silences are shown
    LatencyChart(String title, Recording recording, List<Curve> curves, List<Bound> bounds, Set<Integer> paths) {
        super(title, recording);
        this.curves = List.copyOf(curves);
        this.bounds = List.copyOf(bounds);
        this.paths = Set.copyOf(paths);
    }

    private void read() {
        curves.forEach(c -> c.track().readUpTo(recording().until()));
    }

    @Override
    public List<Reading> readings(double time, Theme theme) {
        read();
        List<Reading> readings = new ArrayList<>();
        for (Curve curve : curves) {
            if (curve.track().p95().at(time) > 0) {
                readings.add(reading(curve, time, theme));
            }
        }
        return List.copyOf(readings);
    }

    @Override
    public double largest(TimeWindow window) {
        read();
        return largest(curves, window);
    }

    private double largest(List<Curve> shown, TimeWindow window) {
        double most = 0;
        for (Curve curve : shown) {
            most = Math.max(most, curve.track().p99().max(window.from(), window.to()));
        }
        for (Bound bound : bounds) {
            most = Math.max(most, bound.seconds());
        }
        return most;
    }

    @Override
    public String formula() {
        String measured = measured();
        return "latency of one " + measured + ": line p95, band p50 to p99, over " + measured + "s";
    }

    private String measured() {
        return curves.stream().map(c -> c.track().measured()).findFirst().orElse("operation");
    }

    /// A silence is drawn and needs no words.
    @Override
    public Optional<String> nothing(TimeWindow window) {
        read();
        boolean measures = curves.stream().anyMatch(c -> c.track().p99().max(window.from(), window.to()) > 0);
        return measures || isSilent(window)
                ? Optional.empty()
                : Optional.of("No latency to show: not one " + measured() + " in this time");
    }

    private boolean isSilent(TimeWindow window) {
        Log<Silence> silences = recording().silences();
        for (int i = 0; i < silences.size(); i++) {
            Silence silence = silences.get(i);
            if (paths.contains(silence.path()) && silence.from() < window.to() && silence.to() > window.from()) {
                return true;
            }
        }
        return false;
    }

    /// The curve whose band, or else whose p95, is nearest.
    @Override
    Optional<Reading> reading(double time, double value, ChartRequest request) {
        read();
        Optional<Reading> nearest = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (Curve curve : curves) {
            double p95 = curve.track().p95().at(time);
            double distance = Math.abs(p95 - value);
            if (p95 > 0 && request.shows(curve.label()) && distance < least) {
                least = distance;
                nearest = Optional.of(reading(curve, time, request.theme()));
            }
        }
        return nearest;
    }

    private static Reading reading(Curve curve, double time, Theme theme) {
        return new Reading(
                curve.label(),
                curve.hue().line(theme),
                "p50 " + Units.seconds(curve.track().p50().at(time)) + ", p95 "
                        + Units.seconds(curve.track().p95().at(time)) + ", p99 "
                        + Units.seconds(curve.track().p99().at(time)));
    }

    @Override
    public String csv(TimeWindow window) {
        read();
        List<StepTable.Column> columns = new ArrayList<>();
        for (Curve curve : curves) {
            columns.add(new StepTable.Column(
                    curve.label() + " p50 seconds", curve.track().p50()));
            columns.add(new StepTable.Column(
                    curve.label() + " p95 seconds", curve.track().p95()));
            columns.add(new StepTable.Column(
                    curve.label() + " p99 seconds", curve.track().p99()));
        }
        return StepTable.csv(window, recording().until(), columns);
    }

    @Override
    Content content(ChartRequest request) {
        read();
        TimeWindow window = request.window();
        int columns = request.columns();
        Theme theme = request.theme();
        List<Curve> shown =
                curves.stream().filter(c -> request.shows(c.label())).toList();
        int[] covered =
                Columns.covered(window, columns, recording().from(), recording().until());
        double[][] values = new double[PER_CURVE * shown.size()][];
        for (int i = 0; i < shown.size(); i++) {
            LatencyTrack track = shown.get(i).track();
            double[] p50 = Columns.maxima(track.p50(), window, columns, covered);
            double[] p95 = Columns.maxima(track.p95(), window, columns, covered);
            values[PER_CURVE * i] = Columns.minima(track.p50(), window, columns, covered, p50);
            values[PER_CURVE * i + 1] = Columns.minima(track.p95(), window, columns, covered, p95);
            values[PER_CURVE * i + 2] = p95;
            values[PER_CURVE * i + 3] = Columns.maxima(track.p99(), window, columns, covered);
        }
        double top = request.top() > 0 ? request.top() : Math.max(LEAST_TOP, largest(shown, window) * HEADROOM);
        ColumnSet set = new ColumnSet(window, columns, covered, values);
        List<Content.Key> legend = new ArrayList<>();
        shown.forEach(
                c -> legend.add(new Content.Key(c.label() + " p95", c.hue().line(theme), 1)));
        legend.add(new Content.Key(
                "p50 to p99", Colours.mix(theme.argb(Role.TEXT_MUTED), theme.argb(Role.FRAME), 1 - BAND), 0));
        return new Content(
                new Upright.Values(Scale.seconds(top), top),
                set,
                legend,
                (g, area, look) -> draw(g, area, look, set, shown));
    }

    private void draw(Graphics2D g, PlotArea area, ChartLook look, ColumnSet set, List<Curve> shown) {
        drawSilences(g, area, look);
        try (Bars bars = new Bars(g, set, area)) {
            for (int i = 0; i < shown.size(); i++) {
                fill(bars, look, set, i, shown.get(i).hue().line(look.theme()));
            }
            for (int i = 0; i < shown.size(); i++) {
                double[] least = set.of(PER_CURVE * i + 1);
                double[] largest = set.of(PER_CURVE * i + 2);
                bars.span(
                        Colours.paint(shown.get(i).hue().line(look.theme())),
                        c -> least[c],
                        c -> present(largest[c]),
                        look.px(1.75),
                        shown.get(i).dashed() ? look.px(1) : 0);
            }
        }
        bounds.forEach(b -> drawBound(g, area, look, b));
    }

    private static double present(double latency) {
        return latency > 0 ? latency : Double.NaN;
    }

    /// In the curve's hue up to the lowest objective, in the objectives' colour above it.
    private void fill(Bars bars, ChartLook look, ColumnSet set, int curve, int hue) {
        double lowest = bounds.stream().mapToDouble(Bound::seconds).min().orElse(Double.POSITIVE_INFINITY);
        double[] low = set.of(PER_CURVE * curve);
        double[] high = set.of(PER_CURVE * curve + 3);
        bars.fill(Colours.paint(hue, BAND), c -> Math.min(low[c], lowest), c -> present(Math.min(high[c], lowest)));
        bars.fill(
                Colours.paint(look.theme().argb(Role.FAILED), BAND),
                c -> Math.max(low[c], lowest),
                c -> high[c] > lowest ? high[c] : Double.NaN);
    }

    private static void drawBound(Graphics2D g, PlotArea area, ChartLook look, Bound bound) {
        double y = area.yOf(bound.seconds());
        g.setPaint(Colours.paint(look.theme().argb(Role.FAILED)));
        g.setStroke(look.line(1));
        g.draw(new Line2D.Double(area.x(), y, area.x() + area.width(), y));
        Halo.text(
                g,
                bound.label(),
                area.x() + area.width() - look.px(4),
                y - look.px(4),
                look,
                look.theme().argb(Role.FAILED));
    }

    /// Hatched where a path was silent and its operations waited.
    private void drawSilences(Graphics2D g, PlotArea area, ChartLook look) {
        Log<Silence> silences = recording().silences();
        g.setPaint(Colours.paint(look.theme().argb(Role.FAILED), HATCH));
        g.setStroke(new BasicStroke((float) look.px(1)));
        for (int i = 0; i < silences.size(); i++) {
            Silence silence = silences.get(i);
            if (paths.contains(silence.path())) {
                hatch(g, area, look, silence);
            }
        }
    }

    private static void hatch(Graphics2D g, PlotArea area, ChartLook look, Silence silence) {
        double left = Math.max(area.x(), area.xOf(silence.from()));
        double right = Math.min(area.x() + area.width(), area.xOf(silence.to()));
        Shape clip = g.getClip();
        g.clip(new Rectangle2D.Double(left, area.y(), Math.max(0, right - left), area.height()));
        for (double x = left - area.height(); x < right; x += look.px(6)) {
            g.draw(new Line2D.Double(x, area.y() + area.height(), x + area.height(), area.y()));
        }
        g.setClip(clip);
    }
}
