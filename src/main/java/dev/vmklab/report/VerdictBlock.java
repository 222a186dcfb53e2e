package dev.vmklab.report;

import dev.vmklab.analysis.Breach;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Weight;
import dev.vmklab.report.document.Finding;
import dev.vmklab.report.document.RemedyResult;
import dev.vmklab.report.document.ReportDocument;
import dev.vmklab.units.Units;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The verdict: in words, as the parts of the worst latency, and as what each remedy does to each finding.
final class VerdictBlock {
    /// A part of less than this share of the mean has no bar.
    private static final double SHOWN_SHARE = 0.002;

    private static final double MARK = 36;
    private static final double BAR = 44;
    private static final double PARTS_HEIGHT = 196;
    private static final int LINES = 5;
    private static final int FINDINGS = 2;
    private static final int CLOSEST = 16;
    private static final int LEAST_ROWS = 2;

    private VerdictBlock() {}

    private record Part(String name, double seconds, Role role) {}

    /// @param judged everything that an objective is about, the most severe first
    static void draw(Sheet sheet, Rectangle2D box, ReportDocument report, List<Breach> judged) {
        double y = heading(sheet, box, report);
        for (String sentence : report.verdict()) {
            y = sheet.paragraph(sentence, box.getX(), y, box.getWidth(), LINES, Page.BODY) + Page.STEP / 2;
        }
        y += Page.STEP / 2;
        if (!report.findings().isEmpty()
                && report.findings().getFirst().operation().isPresent()) {
            Finding finding = report.findings().getFirst();
            parts(sheet, box, y, finding, finding.operation().get());
            y += PARTS_HEIGHT + Page.STEP;
        }
        for (Table table : tables(report, judged)) {
            if (box.getMaxY() - y > Page.HEADING.leading() + LEAST_ROWS * Page.SMALL.leading()) {
                double height = Math.min(table.height(), box.getMaxY() - y);
                table.draw(sheet, new Rectangle2D.Double(box.getX(), y, box.getWidth(), height));
                y += height + Page.STEP;
            }
        }
    }

    private static List<Table> tables(ReportDocument report, List<Breach> judged) {
        List<Table> tables = new ArrayList<>();
        if (!report.remedies().isEmpty()) {
            tables.add(remedies(report));
        }
        if (report.objectives().size() > 1) {
            tables.add(objectives(report));
        }
        if (!judged.isEmpty()) {
            tables.add(closest(judged.subList(0, Math.min(CLOSEST, judged.size()))));
        }
        return tables;
    }

    /// What came closest to its bound or went farthest beyond it.
    private static Table closest(List<Breach> judged) {
        List<List<String>> rows = judged.stream()
                .map(b -> List.of(
                        b.subject(),
                        Units.seconds(b.worst()),
                        Units.instant(b.at()),
                        Units.seconds(b.objective().atMost()),
                        b.isMissed() ? Units.seconds(b.secondsAbove()) : "never"))
                .toList();
        return new Table(
                "Each at its worst",
                List.of(
                        Table.flexible("What"),
                        Table.number("worst"),
                        Table.number("at"),
                        Table.number("at most"),
                        Table.number("above for")),
                rows);
    }

    private static double heading(Sheet sheet, Rectangle2D box, ReportDocument report) {
        Role role = report.judgement().isKept() ? Role.ACCEPTED : Role.REFUSED;
        sheet.fill(new Rectangle2D.Double(box.getX(), box.getY() + 4, MARK / 3, MARK + 4), role);
        long missed = report.findings().size();
        String text = report.judgement().isKept()
                ? "Objectives kept"
                : missed == 1 ? "One objective missed in one place" : "Objectives missed in " + missed + " places";
        sheet.left(text, box.getX() + MARK, box.getY() + Page.HEADING.size(), Page.HEADING.in(role));
        return box.getY() + Page.HEADING.leading() + Page.STEP / 4;
    }

    /// One bar as long as the mean, divided into what it is made of.
    private static void parts(Sheet sheet, Rectangle2D box, double top, Finding finding, Finding.Operation operation) {
        double wire = operation.serialisationSeconds() + operation.propagationSeconds();
        List<Part> parts = Stream.of(
                        new Part("device", operation.deviceSeconds(), Role.BAR_DISTRIBUTED),
                        new Part("host queue", operation.hostQueueSeconds(), Role.LOAD_3),
                        new Part("wire", wire, Role.LOAD_0),
                        new Part("queues", operation.queueSeconds(), Role.LOAD_7),
                        new Part("retransmissions", operation.retransmissionSeconds(), Role.LOAD_5),
                        new Part("waiting for bandwidth", operation.waitingSeconds(), Role.LOAD_10))
                .filter(part -> part.seconds() > SHOWN_SHARE * operation.meanSeconds())
                .toList();
        String title = "Mean of " + finding.subject() + " at " + Units.instant(finding.atSeconds()) + ": "
                + Units.seconds(operation.meanSeconds());
        sheet.left(
                sheet.cut(title, box.getWidth(), Page.SMALL),
                box.getX(),
                top + Page.SMALL.size(),
                Page.SMALL.weighing(Weight.SEMIBOLD));
        double barTop = top + Page.SMALL.leading() + 4;
        double x = box.getX();
        double labelX = box.getX();
        double baseline = barTop + BAR + Page.SMALL.leading() + 4;
        for (Part part : parts) {
            double width = box.getWidth() * part.seconds() / operation.meanSeconds();
            sheet.fill(new Rectangle2D.Double(x, barTop, Math.max(2, width), BAR), part.role());
            x += width;
            sheet.fill(new Rectangle2D.Double(labelX, baseline - 22, 22, 22), part.role());
            String label = part.name() + " " + Units.seconds(part.seconds());
            sheet.left(label, labelX + 34, baseline, Page.SMALL);
            labelX += 34 + sheet.width(label, Page.SMALL) + Page.GUTTER;
        }
    }

    private static Table remedies(ReportDocument report) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.flexible("What was tried"));
        int findings = Math.min(FINDINGS, report.findings().size());
        for (int i = 0; i < findings; i++) {
            columns.add(Table.number(report.findings().get(i).subject()));
        }
        columns.add(Table.number("longest vMotion"));
        List<List<String>> rows = new ArrayList<>();
        for (RemedyResult remedy : report.remedies()) {
            List<String> row = new ArrayList<>();
            row.add(remedy.change());
            for (int i = 0; i < findings; i++) {
                row.add(i < remedy.effects().size() ? effect(remedy.effects().get(i)) : "");
            }
            row.add(remedy.longestMigrationSeconds().map(Units::seconds).orElse(""));
            rows.add(row);
        }
        return new Table("Remedies, each played", columns, rows);
    }

    private static String effect(RemedyResult.Effect effect) {
        String before = effect.before().map(Units::seconds).orElse("failed");
        String after = effect.after().map(Units::seconds).orElse("failed");
        return before + " → " + after + (effect.judgement().isKept() ? " ✓" : " ✗");
    }

    private static Table objectives(ReportDocument report) {
        List<List<String>> rows = report.objectives().stream()
                .map(o -> List.of(
                        o.name() + o.scope().map(s -> " of " + s).orElse(""),
                        Units.seconds(o.atMost()),
                        o.worst().map(Units::seconds).orElse("not measured"),
                        o.worstOf().orElse(""),
                        o.judgement().key()))
                .toList();
        return new Table(
                "Objectives",
                List.of(
                        Table.flexible("Objective"),
                        Table.number("at most"),
                        Table.number("worst"),
                        Table.flexible("of"),
                        Table.text("")),
                rows);
    }
}
