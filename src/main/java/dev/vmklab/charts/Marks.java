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
import java.util.List;

/// What happened, as hairlines with a few words above the plot, and a shade behind the time in which vMotion runs.
final class Marks {
    private static final double TOGETHER = 10;
    private static final double GAP = 8;
    private static final double SHADE = 0.45;

    private Marks() {}

    /// One hairline.
    private record Mark(double x, String label) {}

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
                g.fill(new Rectangle2D.Double(
                        x, area.y(), area.width() * (c - begun) / count, area.height()));
                begun = -1;
            }
        }
    }

    /// Over the data and above the plot.
    static void draw(Graphics2D g, PlotArea area, ChartLook look, Recording recording) {
        List<Mark> marks = marks(area, look, recording);
        g.setFont(look.label());
        FontMetrics metrics = g.getFontMetrics();
        double baseline = area.y() - look.px(5);
        double right = area.x() + area.width();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            g.setPaint(look.muted());
            g.setStroke(look.line(0.75));
            g.draw(new Line2D.Double(mark.x(), area.y() - look.px(4), mark.x(), area.y() + area.height()));
            double room = (i + 1 < marks.size() ? marks.get(i + 1).x() - look.px(GAP) : right) - mark.x();
            String label = fitting(mark.label(), metrics, room);
            g.drawString(label, (float) (mark.x() + look.px(3)), (float) baseline);
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
            if (occurrence.kind() == Occurrence.Kind.NOTE || time < area.window().from() || time > area.window().to()) {
                continue;
            }
            if (!group.isEmpty() && area.xOf(time) - area.xOf(begins) > look.px(TOGETHER)) {
                marks.add(new Mark(area.xOf(begins), label(group, ends(recording, begins))));
                group.clear();
            }
            begins = group.isEmpty() ? time : begins;
            group.add(occurrence);
        }
        if (!group.isEmpty()) {
            marks.add(new Mark(area.xOf(begins), label(group, ends(recording, begins))));
        }
        return marks;
    }

    private static boolean ends(Recording recording, double time) {
        Log<MigrationRecord> migrations = recording.migrations();
        int last = migrations.indexAt(time);
        return last >= 0 && migrations.time(last) == time;
    }

    /// Events by their text; several migrations by their number.
    private static String label(List<Occurrence> group, boolean ends) {
        List<Occurrence> others =
                group.stream().filter(o -> o.kind() != Occurrence.Kind.MIGRATION).toList();
        int migrations = group.size() - others.size();
        if (group.size() == 1) {
            return group.getFirst().text();
        }
        if (others.isEmpty()) {
            return migrations + (ends ? " vMotions end" : " vMotions start");
        }
        return others.getFirst().text() + " +" + (group.size() - 1);
    }

    private static String fitting(String label, FontMetrics metrics, double room) {
        if (metrics.stringWidth(label) <= room) {
            return label;
        }
        int length = label.length();
        while (length > 0 && metrics.stringWidth(label.substring(0, length) + "…") > room) {
            length--;
        }
        return length < 4 ? "" : label.substring(0, length).strip() + "…";
    }
}
