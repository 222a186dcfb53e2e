package dev.vmklab.app;

import dev.vmklab.app.insight.Insights;
import dev.vmklab.app.panes.HistoryPane;
import dev.vmklab.app.panes.VerdictPane;
import java.util.List;

/// Which pane stands where under the drawing, in the order of the tabs.
record Docks(Charts charts, Insights insights, Tables tables, VerdictPane verdict, HistoryPane history) {
    /// What flows and what was done.
    List<WindowLayout.Dock> left() {
        return List.of(
                new WindowLayout.Dock("tab-bandwidth", "Bandwidth", charts.bandwidth()),
                new WindowLayout.Dock("tab-utilisation", "Utilisation", charts.utilisation()),
                new WindowLayout.Dock("tab-lanes", "Lanes", charts.lanes()),
                new WindowLayout.Dock("tab-split", "Split", insights.split()),
                new WindowLayout.Dock("tab-links", "Links", tables.links()),
                new WindowLayout.Dock("tab-history", "History", history));
    }

    /// What comes of it, and why.
    List<WindowLayout.Dock> right() {
        return List.of(
                new WindowLayout.Dock("tab-latency", "Latency", charts.latency()),
                new WindowLayout.Dock("tab-verdict", "Verdict", verdict),
                new WindowLayout.Dock("tab-why", "Why", insights.why()),
                new WindowLayout.Dock("tab-contention", "Contention", insights.contention()),
                new WindowLayout.Dock("tab-sweep", "Failures", insights.sweep()),
                new WindowLayout.Dock("tab-compare", "Compare", insights.compare()),
                new WindowLayout.Dock("tab-events", "Events", tables.events()),
                new WindowLayout.Dock("tab-migrations", "Migrations", tables.migrations()),
                new WindowLayout.Dock("tab-problems", "Problems", tables.problems()));
    }
}
