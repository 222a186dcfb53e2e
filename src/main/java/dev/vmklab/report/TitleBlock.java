package dev.vmklab.report;

import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Weight;
import dev.vmklab.report.document.Provenance;
import dev.vmklab.report.document.ReportDocument;
import dev.vmklab.units.Units;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The head of the page: what it is about, and what it was made from.
final class TitleBlock {
    private static final int HASH_SHOWN = 16;
    private static final double FACTS = 0.5;
    private static final double KEY_WIDTH = 230;

    private TitleBlock() {}

    private record Fact(String key, String value) {}

    static void draw(Sheet sheet, Rectangle2D box, ReportDocument report) {
        Provenance made = report.provenance();
        double half = box.getWidth() * FACTS - Page.GUTTER;
        double y = box.getY() + Page.NAME.size();
        sheet.left(sheet.cut(made.design(), half, Page.NAME), box.getX(), y - 16, Page.NAME);
        sheet.left(sheet.cut(made.scenario(), half, Page.LEAD), box.getX(), y + Page.LEAD.leading() - 4, Page.LEAD);

        double x = box.getX() + box.getWidth() * FACTS;
        double column = box.getWidth() * (1 - FACTS) / 2;
        List<Fact> facts = facts(report);
        for (int i = 0; i < facts.size(); i++) {
            double left = x + (i < 3 ? 0 : column);
            double baseline = box.getY() + Page.SMALL.leading() * (i % 3 + 1);
            sheet.left(facts.get(i).key(), left, baseline, Page.SMALL.in(Role.TEXT_MUTED));
            String value = sheet.cut(facts.get(i).value(), column - KEY_WIDTH - 16, Page.SMALL);
            sheet.left(value, left + KEY_WIDTH, baseline, Page.SMALL.weighing(Weight.MEDIUM));
        }
        sheet.rule(box.getX(), box.getMaxY() - 4, box.getWidth(), 4, Role.TEXT);
    }

    private static List<Fact> facts(ReportDocument report) {
        Provenance made = report.provenance();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Engine", "VmkLab " + made.engineVersion()));
        facts.add(new Fact("Seed", Long.toString(made.seed())));
        String hash = made.designSha256();
        facts.add(new Fact("Design", "SHA-256 " + hash.substring(0, Math.min(HASH_SHOWN, hash.length())) + "…"));
        long kept =
                report.objectives().stream().filter(o -> o.judgement().isKept()).count();
        facts.add(new Fact("Objectives", kept + " of " + report.objectives().size() + " kept"));
        facts.add(new Fact("Parameters", parameters(made.parameters())));
        facts.add(new Fact("Simulated", Units.seconds(made.durationSeconds())));
        return facts;
    }

    private static String parameters(Map<String, Double> parameters) {
        if (parameters.isEmpty()) {
            return "the program's own";
        }
        return String.join(
                ", ",
                parameters.entrySet().stream()
                        .map(e -> e.getKey() + " = " + e.getValue())
                        .toList());
    }
}
