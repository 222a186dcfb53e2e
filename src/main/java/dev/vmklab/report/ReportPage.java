package dev.vmklab.report;

import dev.vmklab.analysis.Objectives;
import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.Verdict;
import dev.vmklab.charts.Chart;
import dev.vmklab.charts.ChartPainter;
import dev.vmklab.charts.Charts;
import dev.vmklab.charts.TimeWindow;
import dev.vmklab.design.Objective;
import dev.vmklab.drawing.paint.DesignPicture;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.report.document.ReportDocument;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// The printed page: title, drawing and verdict, charts, tables.
final class ReportPage {
    private static final double TITLE_HEIGHT = 216;
    private static final double DRAWING_TOP = Page.MARGIN + TITLE_HEIGHT + Page.STEP;
    private static final double DRAWING_HEIGHT = 1400;
    private static final double CHARTS_TOP = DRAWING_TOP + DRAWING_HEIGHT + Page.STEP;
    private static final double CHARTS_HEIGHT = 800;
    private static final double TABLES_TOP = CHARTS_TOP + CHARTS_HEIGHT + Page.STEP;
    private static final double FOOT = Page.HEIGHT - Page.MARGIN;
    private static final double TABLES_HEIGHT = FOOT - Page.SMALL.leading() - TABLES_TOP;
    /// A chart keeps a margin of its own; it hangs out that far, so that its title and plot stand on the columns.
    private static final double CHART_LEFT = 24;
    private static final double CHART_RIGHT = 60;
    private static final double UPPER_TABLE = 0.6;
    private static final int DRAWING_COLUMNS = 7;
    private static final int CHART_COLUMNS = 3;

    private final Sheet sheet = new Sheet(Page.WIDTH, Page.HEIGHT, Theme.light());
    private final Run run;
    private final ReportDocument report;

    private ReportPage(Run run, ReportDocument report) {
        this.run = run;
        this.report = report;
    }

    static Sheet draw(
            Run run, Verdict verdict, List<Objective> objectives, DesignPicture drawing, ReportDocument report) {
        ReportPage page = new ReportPage(run, report);
        TitleBlock.draw(page.sheet, Page.box(0, 12, Page.MARGIN, TITLE_HEIGHT), report);
        page.drawing(drawing, Moment.of(verdict));
        VerdictBlock.draw(
                page.sheet,
                Page.box(DRAWING_COLUMNS, 12 - DRAWING_COLUMNS, DRAWING_TOP, DRAWING_HEIGHT),
                report,
                Objectives.judge(run, objectives));
        page.charts(objectives);
        page.tables();
        page.foot();
        return page.sheet;
    }

    private void drawing(DesignPicture drawing, Moment moment) {
        Rectangle2D box = Page.box(0, DRAWING_COLUMNS, DRAWING_TOP, DRAWING_HEIGHT);
        sheet.left(
                sheet.cut(moment.caption(), box.getWidth(), Page.HEADING),
                box.getX(),
                box.getY() + Page.HEADING.size(),
                Page.HEADING);
        double top = box.getY() + Page.HEADING.leading();
        Rectangle2D frame = new Rectangle2D.Double(box.getX(), top, box.getWidth(), box.getMaxY() - top);
        sheet.picture(
                drawing.print(
                        Theme.light(),
                        (int) frame.getWidth(),
                        (int) frame.getHeight(),
                        Page.DRAWING_SCALE,
                        Page.SMALLEST_LABEL),
                frame);
    }

    private void charts(List<Objective> objectives) {
        List<Chart> charts = new ArrayList<>();
        charts.add(Charts.bandwidthByService(run.network(), run.recording()));
        charts.add(Charts.bandwidthByVlan(run.network(), run.recording()));
        List<Chart> latencies = LatencyPanels.worst(run, objectives, 2);
        charts.addAll(latencies);
        TimeWindow window = new TimeWindow(0, run.end());
        double top = ReportPictures.sharedTop(latencies, window);
        for (int i = charts.size() - 1; i >= 0; i--) { // so that each one's last label lies over the next one's margin
            Rectangle2D column = Page.box(i * CHART_COLUMNS, CHART_COLUMNS, CHARTS_TOP, CHARTS_HEIGHT);
            Rectangle2D box = new Rectangle2D.Double(
                    column.getX() - CHART_LEFT,
                    column.getY(),
                    column.getWidth() + CHART_LEFT + CHART_RIGHT,
                    column.getHeight());
            Graphics2D part = sheet.part(box);
            ChartPainter.paint(
                    charts.get(i),
                    part,
                    (int) box.getWidth(),
                    (int) box.getHeight(),
                    Page.SCALE,
                    window,
                    Theme.light(),
                    i < 2 ? 0 : top);
            part.dispose();
        }
    }

    private void tables() {
        ReportTables.latency(report).draw(sheet, Page.box(0, 3, TABLES_TOP, TABLES_HEIGHT));
        Table services = ReportTables.services(report);
        double upper = Math.min(services.height(), TABLES_HEIGHT * UPPER_TABLE);
        services.draw(sheet, Page.box(3, 3, TABLES_TOP, upper));
        double rest = upper + Page.STEP;
        ReportTables.uplinks(report).draw(sheet, Page.box(3, 3, TABLES_TOP + rest, TABLES_HEIGHT - rest));
        List<Table> moved = new ArrayList<>();
        if (!report.migrations().isEmpty()) {
            moved.add(ReportTables.migrations(report));
        }
        if (!report.transfers().isEmpty()) {
            moved.add(ReportTables.transfers(report));
        }
        boolean beside = !moved.isEmpty();
        ReportTables.events(report).draw(sheet, Page.box(beside ? 9 : 6, beside ? 3 : 6, TABLES_TOP, TABLES_HEIGHT));
        double top = TABLES_TOP;
        for (int i = 0; i < moved.size(); i++) {
            double room = (FOOT - Page.SMALL.leading() - top) / (moved.size() - i) - (moved.size() - 1 - i) * Page.STEP;
            double height = Math.min(room, moved.get(i).height());
            moved.get(i).draw(sheet, Page.box(6, 3, top, height));
            top += height + Page.STEP;
        }
    }

    private void foot() {
        String text = "Percentiles of latency are over operations, those of bandwidth over time. Rates are on the wire."
                + " Network I/O Control acts on the hosts' transmit side only; "
                + report.provenance().niocSharing() + ".";
        sheet.left(text, Page.MARGIN, FOOT, Page.SMALL.in(Role.TEXT_MUTED));
    }
}
