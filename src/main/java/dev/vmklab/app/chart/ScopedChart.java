package dev.vmklab.app.chart;

import dev.vmklab.analysis.Run;
import dev.vmklab.design.value.Id;
import java.util.List;

/// A chart of the traffic of what is selected in the window, or of what it is pinned to.
public final class ScopedChart {
    private final ChartPane pane;
    private final ScopePicker picker;
    private Runnable pin = () -> {};
    private List<Id> selected = List.of();

    /// @param pane where it is shown
    public ScopedChart(ChartPane pane) {
        this.pane = pane;
        picker = new ScopePicker(pane::show, () -> pin.run());
        pin = pane.pickWith(picker);
        pane.pinnedProperty().subscribe(() -> follow(selected));
    }

    /// Shows another run.
    public void play(Run run) {
        picker.play(run);
    }

    /// What is selected in the window.
    public void follow(List<Id> ids) {
        selected = List.copyOf(ids);
        if (!pane.pinnedProperty().get()) {
            picker.follow(selected);
        }
    }
}
