package dev.vmklab.analysis.expectation;

import dev.vmklab.analysis.Run;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.Expectation;
import dev.vmklab.scenario.Metric;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.RestartRecord;
import dev.vmklab.simulation.recording.VmPlace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Migrations, restarts, and VMs that do not run.
final class VmMetrics {
    private final Run run;
    private final Expectation expectation;
    private final Window window;

    VmMetrics(Run run, Expectation expectation) {
        this.run = run;
        this.expectation = expectation;
        this.window = Window.of(expectation, run);
    }

    Measured migrations() {
        Cases cases = new Cases();
        boolean failed = expectation.metric() == Metric.MIGRATIONS_FAILED;
        Log<MigrationRecord> log = run.recording().migrations();
        for (int i = 0; i < log.size(); i++) {
            MigrationRecord m = log.get(i);
            if (window.has(m.endedAt()) && isInScope(m.vm(), m.from()) && m.succeeded() != failed) {
                double value =
                        expectation.metric() == Metric.MIGRATION_DOWNTIME ? m.downtimeSeconds() : m.durationSeconds();
                cases.add(value, m.endedAt(), m.vmName());
            }
        }
        return switch (expectation.metric()) {
            case MIGRATION_DURATION, MIGRATION_DOWNTIME ->
                cases.statistic(expectation.statistic(), "no vMotion ended well in the window");
            default -> cases.howMany(window);
        };
    }

    Measured restarts() {
        Cases cases = new Cases();
        Log<RestartRecord> log = run.recording().restarts();
        for (int i = 0; i < log.size(); i++) {
            RestartRecord r = log.get(i);
            if (r.byHa() && r.succeeded() && window.has(r.endedAt()) && isInScope(r.vm(), r.to())) {
                cases.add(r.outageSeconds(), r.endedAt(), r.vmName());
            }
        }
        return expectation.metric() == Metric.HA_RESTARTS
                ? cases.howMany(window)
                : cases.statistic(expectation.statistic(), "no VM was restarted in the window");
    }

    /// VMs that ran at some time before and do not run.
    Measured notRunning() {
        Steps steps = new Steps(window);
        Map<Id, Double> down = new LinkedHashMap<>();
        Log<VmPlace> log = run.recording().places();
        String last = "";
        for (int i = 0; i < log.size(); i++) {
            VmPlace place = log.get(i);
            if (!isInScope(place.vm(), place.before())) {
                continue;
            }
            if (place.runs() && down.containsKey(place.vm())) {
                steps.add(down.remove(place.vm()), log.time(i), 1);
            } else if (!place.runs()) {
                down.put(place.vm(), log.time(i));
                last = run.network().index().label(place.vm());
            }
        }
        down.values().forEach(since -> steps.add(since, Double.POSITIVE_INFINITY, 1));
        Measured measured = steps.statistic(expectation.statistic());
        return new Measured(measured.value(), measured.at(), last);
    }

    private boolean isInScope(Id vm, String hostName) {
        if (expectation.scope().isEmpty() || expectation.scope().get().equals(vm)) {
            return true;
        }
        Id scope = expectation.scope().get();
        return run.design().hosts().stream()
                        .anyMatch(h -> h.id().equals(scope) && h.name().equals(hostName))
                || clusterOf(vm).map(scope::equals).orElse(false);
    }

    private Optional<Id> clusterOf(Id vm) {
        return run.network()
                .index()
                .find(vm, Vm.class)
                .flatMap(Vm::host)
                .flatMap(h -> run.network().index().find(h, Host.class))
                .flatMap(Host::cluster);
    }
}
