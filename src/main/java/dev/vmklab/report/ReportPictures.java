package dev.vmklab.report;

import dev.vmklab.analysis.Run;
import dev.vmklab.charts.Chart;
import dev.vmklab.charts.ChartPainter;
import dev.vmklab.charts.Charts;
import dev.vmklab.charts.TimeWindow;
import dev.vmklab.design.Objective;
import dev.vmklab.drawing.paint.DesignPicture;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// The pictures that stand by themselves in a report folder, for slides and tickets.
final class ReportPictures {
    static final int WIDTH = 2400;
    private static final int DRAWING_HEIGHT = 1600;
    private static final int PANEL_HEIGHT = 720;
    private static final int LATENCY_PANELS = 6;
    private static final double SCALE = 2;
    private static final double HEADROOM = 1.1;
    private static final int GAP = 32;

    private ReportPictures() {}

    static BufferedImage drawing(DesignPicture drawing) {
        return drawing.image(Theme.light(), WIDTH, DRAWING_HEIGHT, SCALE);
    }

    /// By service above by VLAN.
    static BufferedImage bandwidth(Run run) {
        return panels(
                run,
                List.of(
                        Charts.bandwidthByService(run.network(), run.recording()),
                        Charts.bandwidthByVlan(run.network(), run.recording())),
                1,
                0);
    }

    /// Each datastore on each host, the worst first, all with one scale.
    static BufferedImage latency(Run run, List<Objective> objectives) {
        List<Chart> charts = LatencyPanels.worst(run, objectives, LATENCY_PANELS);
        double top = sharedTop(charts, new TimeWindow(0, run.end()));
        return panels(run, charts, charts.size() > 2 ? 2 : 1, top);
    }

    /// The upper edge that fits all of some charts; 0 for none.
    static double sharedTop(List<Chart> charts, TimeWindow window) {
        return HEADROOM
                * charts.stream().mapToDouble(c -> c.largest(window)).max().orElse(0);
    }

    private static BufferedImage panels(Run run, List<Chart> charts, int columns, double top) {
        int rows = Math.max(1, (charts.size() + columns - 1) / columns);
        int width = (WIDTH - (columns + 1) * GAP) / columns;
        Sheet sheet = new Sheet(WIDTH, rows * (PANEL_HEIGHT + GAP) + GAP, Theme.light());
        TimeWindow window = new TimeWindow(0, run.end());
        for (int i = 0; i < charts.size(); i++) {
            double x = GAP + i % columns * (width + GAP);
            double y = GAP + i / columns * (PANEL_HEIGHT + GAP);
            Graphics2D part = sheet.part(new Rectangle2D.Double(x, y, width, PANEL_HEIGHT));
            ChartPainter.paint(charts.get(i), part, width, PANEL_HEIGHT, SCALE, window, Theme.light(), top);
            part.dispose();
        }
        if (charts.isEmpty()) {
            sheet.left(
                    "Nothing whose latency could be charted.",
                    GAP,
                    2 * GAP + Page.BODY.size(),
                    Page.BODY.in(Role.TEXT_MUTED));
        }
        return sheet.image();
    }
}
