package dev.vmklab.app;

import dev.vmklab.analysis.Run;
import dev.vmklab.app.chart.ChartChoices;
import dev.vmklab.app.chart.ChartPane;
import dev.vmklab.app.chart.ChartWorker;
import dev.vmklab.app.chart.ChartZoom;
import dev.vmklab.app.chart.ScopedChart;
import dev.vmklab.app.session.Session;
import dev.vmklab.app.ui.Showing;
import dev.vmklab.design.Objective;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.picture.Theme;
import java.util.List;
import java.util.Optional;

/// The charts of one window: they share a zoom and one thread that paints them.
final class Charts implements AutoCloseable {
    private final Session session;
    private final ChartWorker worker = new ChartWorker();
    private final ChartZoom zoom = new ChartZoom();
    private final ChartPane bandwidth;
    private final ScopedChart traffic;
    private final ChartPane latency;
    private final ChartPane utilisation;
    private final ChartPane lanes;
    private final ChartPane both;
    private List<Objective> objectives = List.of();
    private Theme theme = Theme.light();

    /// @param why asked about an instant and what a chart shows
    Charts(Session session, ChartPane.Why why) {
        this.session = session;
        bandwidth = chart("Bandwidth");
        traffic = new ScopedChart(bandwidth);
        latency = chart("Latency");
        utilisation = chart("Utilisation");
        lanes = chart("Lanes");
        both = chart("Comparison");
        for (ChartPane chart : List.of(bandwidth, latency, utilisation, lanes)) {
            chart.onWhy(why);
        }
    }

    private ChartPane chart(String title) {
        return new ChartPane(title, worker, session::seek, zoom);
    }

    ChartZoom zoom() {
        return zoom;
    }

    ChartPane bandwidth() {
        return bandwidth;
    }

    ChartPane latency() {
        return latency;
    }

    ChartPane utilisation() {
        return utilisation;
    }

    ChartPane lanes() {
        return lanes;
    }

    /// The one of two runs that are compared.
    ChartPane both() {
        return both;
    }

    /// Shows a run from its start.
    ///
    /// @param selected what is selected in the window
    void play(Optional<Run> run, List<Objective> newObjectives, List<Id> selected) {
        run.ifPresent(r -> {
            utilisation.offer(ChartChoices.utilisation(r), true);
            lanes.offer(ChartChoices.lanes(r), true);
            traffic.play(r);
        });
        objectives = newObjectives;
        offerLatency(selected, true);
    }

    /// What is selected in the window.
    void follow(List<Id> selected) {
        traffic.follow(selected);
        offerLatency(selected, false);
    }

    private void offerLatency(List<Id> selected, boolean renew) {
        session.runProperty().get().ifPresent(r -> latency.offer(ChartChoices.latency(r, objectives, selected), renew));
    }

    void setTheme(Theme shown) {
        theme = shown;
        List.of(bandwidth, latency, utilisation, lanes, both).forEach(chart -> chart.setTheme(shown));
    }

    /// Keeps those that show up to date.
    void update() {
        List.of(bandwidth, latency, utilisation, lanes, both).forEach(this::update);
    }

    private void update(ChartPane chart) {
        if (Showing.isShowing(chart)) {
            chart.update(
                    session.time(),
                    session.computedProperty().get(),
                    session.endProperty().get(),
                    theme);
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
