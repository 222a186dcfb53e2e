package dev.vmklab.charts;

import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Series;
import dev.vmklab.units.Units;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A strip per link whose colour is its utilisation: the ramp of the drawing, hatched above 90 %. Each column shows the
/// largest value within it, so that no spike is lost. Where there is not room for all links, the busiest of the time
/// window are shown.
final class UtilisationChart extends Chart {
    private static final double LABELS = 132;
    private static final double GAP = 1;
    private static final double HATCH = 7;
    private static final double FULL = 0.9;
    private static final double HALF = 0.5;
    private static final double PALEST = 0.25;
    private static final double[] LEGEND = {0.2, 0.5, 0.75, 1};

    private final List<Strip> strips;

    /// One direction of a link.
    ///
    /// @param bitsPerSecond what it carries at most
    record Strip(String label, Series rate, double bitsPerSecond) {
        double use(double bits) {
            return bits / bitsPerSecond;
        }

        double largest(TimeWindow window) {
            return use(rate.max(window.from(), window.to()));
        }
    }

    UtilisationChart(String title, Recording recording, List<Strip> strips) {
        super(title, recording);
        this.strips = List.copyOf(strips);
    }

    @Override
    double left() {
        return LABELS;
    }

    @Override
    public String formula() {
        return "utilisation: largest wire rate within each pixel over the link's speed";
    }

    /// The busiest at the instant, the busiest first.
    @Override
    public List<Reading> readings(double time, Theme theme) {
        return strips.stream()
                .filter(s -> s.rate().at(time) > 0)
                .sorted(Comparator.comparingDouble((Strip s) -> -s.use(s.rate().at(time))))
                .map(s -> new Reading(
                        s.label(),
                        colour(theme, Role.load(s.use(s.rate().at(time)))),
                        Units.share(s.use(s.rate().at(time)))))
                .toList();
    }

    private static Reading reading(Strip strip, double time, Theme theme) {
        double use = strip.use(strip.rate().at(time));
        return new Reading(
                strip.label(),
                colour(theme, Role.load(use)),
                Units.share(use) + " of " + Units.rate(strip.bitsPerSecond()));
    }

    @Override
    Optional<Reading> reading(double time, double value, ChartRequest request) {
        List<Strip> shown = shown(request);
        int row = (int) Math.floor(shown.size() - value);
        return row >= 0 && row < shown.size()
                ? Optional.of(reading(shown.get(row), time, request.theme()))
                : Optional.empty();
    }

    /// A share of the capacity, 1 is full.
    @Override
    public double largest(TimeWindow window) {
        return strips.stream().mapToDouble(s -> s.largest(window)).max().orElse(0);
    }

    @Override
    public String csv(TimeWindow window) {
        return StepTable.csv(
                window,
                recording().until(),
                strips.stream()
                        .map(s -> new StepTable.Column(s.label() + " bitsPerSecond", s.rate()))
                        .toList());
    }

    /// In the order of the links.
    private List<Strip> shown(ChartRequest request) {
        int room = Math.max(1, request.rows());
        List<Strip> wanted =
                strips.stream().filter(s -> request.shows(s.label())).toList();
        if (wanted.size() <= room) {
            return wanted;
        }
        double[] largest =
                wanted.stream().mapToDouble(s -> s.largest(request.window())).toArray();
        return IntStream.range(0, wanted.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -largest[i]).thenComparing(i -> i))
                .limit(room)
                .sorted()
                .map(wanted::get)
                .toList();
    }

    @Override
    Content content(ChartRequest request) {
        TimeWindow window = request.window();
        List<Strip> shown = shown(request);
        int[] covered = Columns.covered(
                window, request.columns(), recording().from(), recording().until());
        double[][] use = new double[shown.size()][];
        for (int i = 0; i < use.length; i++) {
            use[i] = Columns.maxima(shown.get(i).rate(), window, request.columns(), covered);
            for (int c = covered[0]; c < covered[1]; c++) {
                use[i][c] = shown.get(i).use(use[i][c]);
            }
        }
        ColumnSet set = new ColumnSet(window, request.columns(), covered, use);
        List<Content.Key> legend = new ArrayList<>();
        for (double share : LEGEND) {
            legend.add(new Content.Key(Units.share(share), colour(request.theme(), Role.load(share)), share));
        }
        return new Content(
                new Upright.Rows(shown.stream().map(Strip::label).toList()),
                set,
                legend,
                (g, area, look) -> draw(g, area, look, set));
    }

    private static void draw(Graphics2D g, PlotArea area, ChartLook look, ColumnSet set) {
        double height = area.height() / Math.max(1, set.getSeriesCount());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (int row = 0; row < set.getSeriesCount(); row++) {
            double[] use = set.of(row);
            double y = area.y() + row * height + look.px(GAP) / 2;
            int c = set.first();
            while (c < set.end()) {
                int end = c + 1;
                Role role = role(use[c]);
                while (end < set.end() && role(use[end]) == role) {
                    end++;
                }
                Rectangle2D cell = new Rectangle2D.Double(
                        area.xOf(set.window().edge(c, set.count())),
                        y,
                        area.xOf(set.window().edge(end, set.count()))
                                - area.xOf(set.window().edge(c, set.count())),
                        Math.max(1, height - look.px(GAP)));
                fill(g, look, cell, role, use[c]);
                if (use[c] > FULL) {
                    hatch(g, look, cell);
                }
                c = end;
            }
        }
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /// The colour of the ramp, the paler the less of it is used: over a whole area the drawing's ramp is loud.
    private static int colour(Theme theme, Role role) {
        double full =
                (role.ordinal() - Role.LOAD_0.ordinal()) / (double) (Role.LOAD_10.ordinal() - Role.LOAD_0.ordinal());
        return Colours.mix(theme.argb(Role.FRAME), theme.argb(role), PALEST + (1 - PALEST) * full);
    }

    private static Role role(double use) {
        return use > 0 ? Role.load(use) : Role.GRID;
    }

    private static void fill(Graphics2D g, ChartLook look, Rectangle2D cell, Role role, double use) {
        g.setPaint(
                use > 0
                        ? Colours.paint(colour(look.theme(), role))
                        : Colours.paint(look.theme().argb(role), HALF));
        g.fill(cell);
    }

    /// Slanted lines over what is nearly full, pixel by pixel: a stretch may be a single column.
    private static void hatch(Graphics2D g, ChartLook look, Rectangle2D cell) {
        g.setPaint(Colours.paint(look.theme().argb(Role.FRAME), HALF));
        int period = (int) Math.max(3, Math.round(look.px(HATCH)));
        int thick = (int) Math.max(1, Math.round(look.px(1)));
        int top = (int) Math.round(cell.getMinY());
        int bottom = (int) Math.round(cell.getMaxY());
        for (int x = (int) Math.round(cell.getMinX()); x < Math.round(cell.getMaxX()); x++) {
            for (int y = top + Math.floorMod(-x - top, period); y < bottom; y += period) {
                g.fillRect(x, y, 1, Math.min(thick, bottom - y));
            }
        }
    }
}
