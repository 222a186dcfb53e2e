package dev.vmklab.analysis.expectation;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.traffic.Direction;
import dev.vmklab.analysis.traffic.Grouping;
import dev.vmklab.analysis.traffic.Scope;
import dev.vmklab.analysis.traffic.Traffic;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Link;
import dev.vmklab.scenario.Expectation;
import dev.vmklab.scenario.Statistic;
import dev.vmklab.simulation.recording.Series;

/// What services send, and how full links are.
final class NetworkMetrics {
    private final Run run;
    private final Expectation expectation;
    private final Window window;

    NetworkMetrics(Run run, Expectation expectation) {
        this.run = run;
        this.expectation = expectation;
        this.window = Window.of(expectation, run);
    }

    Measured bandwidth() {
        Steps steps = new Steps(window);
        if (expectation.scope().isPresent()) {
            int endpoint = run.network().endpointOf(expectation.scope().get());
            if (expectation.service().isPresent()) {
                addService(
                        steps, expectation.scope().get(), expectation.service().get());
            } else {
                add(steps, run.recording().endpointSend(endpoint));
                add(steps, run.recording().endpointReceive(endpoint));
            }
            return steps.statistic(expectation.statistic());
        }
        for (Service service : Service.values()) {
            if (expectation.service().map(service::equals).orElse(true)) {
                add(steps, run.recording().serviceRate(service));
            }
        }
        return steps.statistic(expectation.statistic());
    }

    private void addService(Steps steps, Id vmk, Service service) {
        Scope scope = Scope.of(run.network(), vmk, Direction.BOTH);
        Traffic traffic = new Traffic(scope, Grouping.SERVICE, run.recording().flows());
        traffic.readUpTo(window.to());
        traffic.parts().stream().filter(part -> part.service() == service).forEach(part -> add(steps, part.series()));
    }

    private void add(Steps steps, Series series) {
        for (int i = Math.max(0, series.indexAt(window.from())); i < series.size(); i++) {
            double ends = i + 1 < series.size() ? series.time(i + 1) : window.to();
            steps.add(series.time(i), ends, series.value(i));
        }
    }

    Measured utilisation() {
        double most = -1;
        int busiest = -1;
        for (int l = 0; l < run.network().linkCount(); l++) {
            Link link = run.network().link(l);
            if (isInScope(link)) {
                Series rate = run.recording().linkRate(l);
                double load = expectation.statistic() == Statistic.MEAN
                        ? rate.mean(window.from(), window.to())
                        : rate.max(window.from(), window.to());
                if (load / link.bitsPerSecond() > most) {
                    most = load / link.bitsPerSecond();
                    busiest = l;
                }
            }
        }
        return busiest < 0
                ? Measured.nothing("its scope has no link")
                : Measured.of(
                        most,
                        at(run.recording().linkRate(busiest), most),
                        run.network().link(busiest).label());
    }

    private double at(Series rate, double most) {
        double highest = rate.max(window.from(), window.to());
        for (int i = Math.max(0, rate.indexAt(window.from())); i < rate.size() && most > 0; i++) {
            if (rate.value(i) == highest) {
                return Math.max(window.from(), rate.time(i));
            }
        }
        return window.to();
    }

    private boolean isInScope(Link link) {
        if (link.cable().isEmpty()) {
            return false;
        }
        if (expectation.scope().isEmpty()) {
            return true;
        }
        Id scope = expectation.scope().get();
        return link.cable().get().equals(scope) || isEnd(link.from(), scope) || isEnd(link.to(), scope);
    }

    private boolean isEnd(Id end, Id scope) {
        boolean ofHost = run.network().index().find(end, Vmnic.class).isPresent()
                && run.network().index().owner(end).map(scope::equals).orElse(false);
        return end.equals(scope) || ofHost;
    }
}
