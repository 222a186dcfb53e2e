package dev.vmklab.charts;

import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.simulation.recording.Recording;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A lane per thing with the states it goes through, such as a VM's migrations. Where there is not room for all, those
/// with anything in the time window come first.
final class LanesChart extends Chart {
    private static final double LABELS = 132;
    private static final double MARGIN = 2;
    private static final double RADIUS = 4;
    private static final double HATCH = 5;
    private static final double TEXT_PADDING = 4;
    private static final double AREA = 0.75;

    private final Supplier<List<Lane>> lanes;
    private final String formula;

    /// @param formula what is drawn how, in one sentence
    /// @param lanes as they are known now
    LanesChart(String title, String formula, Recording recording, Supplier<List<Lane>> lanes) {
        super(title, recording);
        this.formula = formula;
        this.lanes = lanes;
    }

    @Override
    double left() {
        return LABELS;
    }

    @Override
    public String formula() {
        return formula;
    }

    @Override
    public List<Reading> readings(double time, Theme theme) {
        List<Reading> readings = new ArrayList<>();
        for (Lane lane : lanes.get()) {
            spanAt(lane, time).ifPresent(s -> readings.add(new Reading(lane.label(), theme.argb(s.role()), s.text())));
        }
        return List.copyOf(readings);
    }

    private static Optional<Lane.Span> spanAt(Lane lane, double time) {
        return lane.spans().stream()
                .filter(s -> s.from() <= time && time < s.to())
                .reduce((a, b) -> b);
    }

    @Override
    Optional<Reading> reading(double time, double value, ChartRequest request) {
        List<Lane> shown = shown(request);
        int row = (int) Math.floor(Math.max(1, shown.size()) - value);
        if (row < 0 || row >= shown.size()) {
            return Optional.empty();
        }
        Lane lane = shown.get(row);
        return spanAt(lane, time)
                .map(s -> new Reading(lane.label(), request.theme().argb(s.role()), s.text()));
    }

    /// Lanes have no values: 1.
    @Override
    public double largest(TimeWindow window) {
        return 1;
    }

    @Override
    public String csv(TimeWindow window) {
        StringBuilder text = new StringBuilder("name,fromSeconds,toSeconds,state\n");
        for (Lane lane : lanes.get()) {
            for (Lane.Span span : lane.spans()) {
                if (span.from() <= window.to() && span.to() >= window.from()) {
                    text.append(StepTable.quoted(lane.label()))
                            .append(',')
                            .append(span.from())
                            .append(',')
                            .append(Double.isInfinite(span.to()) ? "" : Double.toString(span.to()))
                            .append(',')
                            .append(StepTable.quoted(span.text()))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    private List<Lane> shown(ChartRequest request) {
        List<Lane> all =
                lanes.get().stream().filter(l -> request.shows(l.label())).toList();
        int room = Math.max(1, request.rows());
        if (all.size() <= room) {
            return all;
        }
        TimeWindow window = request.window();
        List<Lane> busy = new ArrayList<>(all.stream()
                .filter(l -> l.spans().stream().anyMatch(s -> s.from() <= window.to() && s.to() >= window.from()))
                .toList());
        return busy.size() > room ? List.copyOf(busy.subList(busy.size() - room, busy.size())) : busy;
    }

    @Override
    Content content(ChartRequest request) {
        TimeWindow window = request.window();
        List<Lane> shown = shown(request);
        int[] covered = Columns.covered(
                window, request.columns(), recording().from(), recording().until());
        // A plot without any value is not drawn at all.
        ColumnSet set = new ColumnSet(window, request.columns(), covered, new double[1][request.columns()]);
        return new Content(
                new Upright.Rows(shown.stream().map(Lane::label).toList()),
                set,
                legend(shown, request.theme()),
                (g, area, look) -> draw(g, area, look, shown));
    }

    /// What it says before the details.
    private static String brief(Lane.Span span) {
        return span.text().replaceFirst("[,:(].*", "").strip();
    }

    private static List<Content.Key> legend(List<Lane> shown, Theme theme) {
        Map<String, Content.Key> keys = new LinkedHashMap<>();
        for (Lane lane : shown) {
            for (Lane.Span span : lane.spans()) {
                String label = brief(span);
                keys.putIfAbsent(label, new Content.Key(label, theme.argb(span.role()), 1));
            }
        }
        return List.copyOf(keys.values());
    }

    private void draw(Graphics2D g, PlotArea area, ChartLook look, List<Lane> shown) {
        Shape clip = g.getClip();
        g.clip(new java.awt.geom.Rectangle2D.Double(area.x(), area.y(), area.width(), area.height()));
        double height = area.height() / Math.max(1, shown.size());
        double thick = Math.clamp(height - look.px(2 * MARGIN), look.px(2), look.px(18));
        for (int row = 0; row < shown.size(); row++) {
            double y = area.y() + (row + 0.5) * height - thick / 2;
            double drawn = Double.NEGATIVE_INFINITY;
            for (Lane.Span span : shown.get(row).spans()) {
                double to = Math.min(span.to(), recording().until());
                double left = area.xOf(span.from());
                double right = Math.max(left + look.px(2), area.xOf(to));
                if (right >= area.x() && left <= area.x() + area.width() && right > drawn + look.px(1)) {
                    drawn = right;
                    Shape bar =
                            new RoundRectangle2D.Double(left, y, right - left, thick, look.px(RADIUS), look.px(RADIUS));
                    fill(g, look, span, bar);
                    label(g, look, span, bar);
                }
            }
        }
        g.setClip(clip);
    }

    private static void fill(Graphics2D g, ChartLook look, Lane.Span span, Shape bar) {
        int hue = look.theme().argb(span.role());
        g.setStroke(look.line(1));
        if (span.looks() == Lane.Looks.FILLED) {
            g.setPaint(Colours.paint(hue, AREA));
            g.fill(bar);
        }
        if (span.looks() == Lane.Looks.HATCHED) {
            Shape clip = g.getClip();
            g.clip(bar);
            g.setPaint(Colours.paint(hue));
            double height = bar.getBounds2D().getHeight();
            for (double x = bar.getBounds2D().getMinX() - height;
                    x < bar.getBounds2D().getMaxX();
                    x += look.px(HATCH)) {
                g.draw(new Line2D.Double(
                        x,
                        bar.getBounds2D().getMaxY(),
                        x + height,
                        bar.getBounds2D().getMinY()));
            }
            g.setClip(clip);
        }
        g.setPaint(Colours.paint(hue));
        g.draw(bar);
    }

    private static void label(Graphics2D g, ChartLook look, Lane.Span span, Shape bar) {
        g.setFont(look.label());
        FontMetrics metrics = g.getFontMetrics();
        double room = bar.getBounds2D().getWidth() - look.px(2 * TEXT_PADDING);
        String text = metrics.stringWidth(span.text()) <= room ? span.text() : brief(span);
        boolean fits = span.looks() != Lane.Looks.HATCHED
                && bar.getBounds2D().getHeight() >= metrics.getAscent()
                && metrics.stringWidth(text) <= room;
        if (fits) {
            Halo.text(
                    g,
                    text,
                    bar.getBounds2D().getMinX() + look.px(TEXT_PADDING) + metrics.stringWidth(text),
                    bar.getBounds2D().getCenterY() + metrics.getAscent() / 2.0 - look.px(1),
                    look,
                    look.theme().argb(dev.vmklab.drawing.picture.Role.TEXT));
        }
    }
}
