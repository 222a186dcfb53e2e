package dev.vmklab.app.insight;

import dev.vmklab.app.chart.ChartPane;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.design.value.Id;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/// All panes that look into whole runs.
///
/// @param contention who took bandwidth from whom
/// @param split what a link carries
/// @param sweep what failures would do
/// @param compare how another design does
public record Insights(ContentionPane contention, SplitPane split, SweepPane sweep, ComparePane compare) {
    /// @param splitChart where the split of a link is drawn
    /// @param opener plays a failure of the sweep
    public static Insights of(
            UiTasks tasks, DoubleConsumer seek, Consumer<Id> select, ChartPane splitChart, SweepPane.Opener opener) {
        return new Insights(
                new ContentionPane(tasks, seek, select),
                new SplitPane(tasks, splitChart),
                new SweepPane(tasks, opener),
                new ComparePane(tasks));
    }

    /// What is looked into from now on.
    public void about(Subject subject) {
        contention.about(subject);
        split.about(subject);
        sweep.about(subject);
        compare.about(subject);
    }

    /// What is selected in the window.
    public void follow(List<Id> selected) {
        split.follow(selected);
    }
}
