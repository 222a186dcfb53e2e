package dev.vmklab.app.insight;

import dev.vmklab.app.chart.ChartPane;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.design.value.Id;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/// All panes that look into whole runs.
///
/// @param why why the shown instant is as it is
/// @param contention who took bandwidth from whom
/// @param split what a link carries
/// @param sweep what failures would do
/// @param compare how another design does
public record Insights(WhyPane why, ContentionPane contention, SplitPane split, SweepPane sweep, ComparePane compare) {
    /// @param moment the shown instant
    /// @param selected what is selected in the window
    /// @param splitChart where the split of a link is drawn
    /// @param opener plays a failure of the sweep
    public static Insights of(
            UiTasks tasks,
            Supplier<Optional<WhyPane.Moment>> moment,
            Supplier<List<Id>> selected,
            DoubleConsumer seek,
            Consumer<Id> select,
            ChartPane splitChart,
            SweepPane.Opener opener) {
        return new Insights(
                new WhyPane(tasks, moment, selected),
                new ContentionPane(tasks, seek, select),
                new SplitPane(tasks, splitChart),
                new SweepPane(tasks, opener),
                new ComparePane(tasks));
    }

    /// What is looked into from now on.
    public void about(Subject subject) {
        why.forget();
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
