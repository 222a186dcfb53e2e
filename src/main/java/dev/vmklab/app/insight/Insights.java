package dev.vmklab.app.insight;

import dev.vmklab.design.value.Id;
import java.util.List;

/// All panes that look into whole runs.
///
/// @param why why the shown instant is as it is
/// @param contention who took bandwidth from whom
/// @param split what a link carries
/// @param sweep what failures would do
/// @param compare how another design does
public record Insights(WhyPane why, ContentionPane contention, SplitPane split, SweepPane sweep, ComparePane compare) {
    /// What is looked into from now on.
    public void about(Subject subject) {
        why.forget();
        sweep.about(subject);
        compare.renew();
    }

    /// What is selected in the window.
    public void follow(List<Id> selected) {
        split.follow(selected);
    }
}
