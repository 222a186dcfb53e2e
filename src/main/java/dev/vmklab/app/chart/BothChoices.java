package dev.vmklab.app.chart;

import dev.vmklab.analysis.Run;
import dev.vmklab.charts.ComparisonCharts;
import dev.vmklab.charts.ComparisonCharts.Side;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Service;
import java.util.ArrayList;
import java.util.List;

/// Which charts show two runs at once.
public final class BothChoices {
    private BothChoices() {}

    /// The latency of every datastore, then the rate and the packets of every service.
    public static List<ChartChoice> of(Run a, Run b) {
        Side one = new Side(a.network(), a.recording());
        Side two = new Side(b.network(), b.recording());
        List<ChartChoice> all = new ArrayList<>();
        for (Datastore store : b.design().datastores()) {
            all.add(new ChartChoice(store.name(), () -> ComparisonCharts.latencyOfDatastore(one, two, store.name())));
        }
        for (Service service : Service.values()) {
            all.add(new ChartChoice(
                    service.label() + " bandwidth", () -> ComparisonCharts.rateOfService(one, two, service)));
        }
        for (Service service : Service.values()) {
            all.add(new ChartChoice(
                    service.label() + " packets", () -> ComparisonCharts.latencyOfService(one, two, service)));
        }
        return all;
    }
}
