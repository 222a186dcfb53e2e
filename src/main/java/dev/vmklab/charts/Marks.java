package dev.vmklab.charts;

import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Series;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What happened, as hairlines with a few words above the plot, and a shade behind the time in which vMotion runs.
final class Marks {
    private static final double TOGETHER = 10;
    private static final double GAP = 8;
    private static final double RISE = 4;
    private static final double HAIRLINE = 0.75;
    private static final double OPACITY = 0.6;
    private static final int LEAST_CUT = 12;
    private static final double SHADE = 0.45;

    private Marks() {}

    /// One hairline and its words.
    ///
    /// @param rank whose words come first where there is not room for all: an event's, a start's, an end's
    private record Mark(double x, String label, int rank) {}

    /// Behind the data.
    static void shade(Graphics2D g, PlotArea area, ChartLook look, Recording recording) {
        Series vmotion = recording.serviceRate(Service.VMOTION);
        TimeWindow window = area.window();
        int count = (int) Math.max(1, area.width());
        g.setPaint(Colours.paint(look.theme().argb(Role.GRID), SHADE));
        int begun = -1;
        for (int c = 0; c <= count; c++) {
            double from = window.edge(Math.min(c, count - 1), count);
            double to = window.edge(Math.min(c + 1, count), count);
            boolean runs = c < count && from < recording.until() && vmotion.max(from, to) > 0;
            if (runs && begun < 0) {
                begun = c;
            } else if (!runs && begun >= 0) {
                double x = area.x() + area.width() * begun / count;
                g.fill(new Rectangle2D.Double(x, area.y(), area.width() * (c - begun) / count, area.height()));
                begun = -1;
            }
        }
    }

    /// Over the data and above the plot.
    static void draw(Graphics2D g, PlotArea area, ChartLook look, Recording recording) {
        List<Mark> marks = marks(area, look, recording);
        g.setStroke(look.line(HAIRLINE));
        g.setPaint(Colours.paint(look.theme().argb(Role.TEXT_MUTED), OPACITY));
        for (Mark mark : marks) {
            g.draw(new Line2D.Double(mark.x(), area.y() - look.px(RISE), mark.x(), area.y() + area.height()));
        }
        g.setFont(look.label());
        g.setPaint(look.muted());
        drawLabels(g, area, look, marks);
    }

    /// The words that matter most find room first; what finds none is left out.
    private static void drawLabels(Graphics2D g, PlotArea area, ChartLook look, List<Mark> marks) {
        FontMetrics metrics = g.getFontMetrics();
        List<double[]> taken = new ArrayList<>();
        List<Mark> ranked =
                marks.stream().sorted(Comparator.comparingInt(Mark::rank)).toList();
        for (Mark mark : ranked) {
            double left = mark.x() + look.px(RISE - 1);
            double end = area.x() + area.width();
            for (double[] span : taken) {
                if (span[1] > left) {
                    end = Math.min(end, span[0] <= left ? left : span[0] - look.px(GAP));
                }
            }
            String label = fitting(mark.label(), metrics, end - left, mark.rank() == 0);
            if (!label.isEmpty()) {
                g.drawString(label, (float) left, (float) (area.y() - look.px(RISE + 1)));
                taken.add(new double[] {left - look.px(GAP), left + metrics.stringWidth(label) + look.px(GAP)});
            }
        }
    }

    private static List<Mark> marks(PlotArea area, ChartLook look, Recording recording) {
        Log<Occurrence> log = recording.occurrences();
        List<Mark> marks = new ArrayList<>();
        List<Occurrence> group = new ArrayList<>();
        double begins = 0;
        for (int i = Math.max(0, log.indexAt(area.window().from())); i < log.size(); i++) {
            double time = log.time(i);
            Occurrence occurrence = log.get(i);
            boolean shown =
                    time >= area.window().from() && time <= area.window().to();
            if (!shown || occurrence.kind() == Occurrence.Kind.NOTE) {
                continue;
            }
            if (!group.isEmpty() && area.xOf(time) - area.xOf(begins) > look.px(TOGETHER)) {
                marks.add(mark(area.xOf(begins), group, recording, begins));
                group.clear();
            }
            begins = group.isEmpty() ? time : begins;
            group.add(occurrence);
        }
        if (!group.isEmpty()) {
            marks.add(mark(area.xOf(begins), group, recording, begins));
        }
        return marks;
    }

    /// Events by their text, migrations in short.
    private static Mark mark(double x, List<Occurrence> group, Recording recording, double time) {
        List<Occurrence> others = group.stream()
                .filter(o -> o.kind() != Occurrence.Kind.MIGRATION)
                .toList();
        if (!others.isEmpty()) {
            String more = others.size() > 1 ? " +" + (others.size() - 1) : "";
            return new Mark(x, others.getFirst().text() + more, 0);
        }
        Log<MigrationRecord> migrations = recording.migrations();
        int last = migrations.indexAt(time);
        boolean ends = last >= 0 && migrations.time(last) == time;
        if (group.size() > 1) {
            return new Mark(x, group.size() + (ends ? " vMotions end" : " vMotions"), ends ? 2 : 1);
        }
        if (ends) {
            MigrationRecord migration = migrations.get(last);
            return new Mark(x, migration.vmName() + (migration.succeeded() ? " arrives" : " fails"), 2);
        }
        return new Mark(x, group.getFirst().text(), 1);
    }

    private static String fitting(String label, FontMetrics metrics, double room, boolean mayBeCut) {
        if (metrics.stringWidth(label) <= room) {
            return label;
        }
        int length = label.length();
        while (length > 0 && metrics.stringWidth(label.substring(0, length) + "…") > room) {
            length--;
        }
        return mayBeCut && length >= LEAST_CUT ? label.substring(0, length).strip() + "…" : "";
    }
}
