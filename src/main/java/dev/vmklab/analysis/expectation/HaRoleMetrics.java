package dev.vmklab.analysis.expectation;

import dev.vmklab.analysis.Run;
import dev.vmklab.design.host.Host;
import dev.vmklab.scenario.Expectation;
import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.simulation.recording.Log;
import java.util.List;

/// How many hosts have a role in vSphere HA, each in its own view.
final class HaRoleMetrics {
    private final Run run;
    private final Expectation expectation;
    private final Window window;

    HaRoleMetrics(Run run, Expectation expectation) {
        this.run = run;
        this.expectation = expectation;
        this.window = Window.of(expectation, run);
    }

    Measured hostsThatAre(HaState.Role role) {
        Steps steps = new Steps(window);
        String last = "";
        List<Host> hosts = run.design().hosts();
        for (int host = 0; host < hosts.size(); host++) {
            Log<HaState> log = run.recording().haState(host);
            for (int i = 0; isInScope(hosts.get(host)) && i < log.size(); i++) {
                double ends = i + 1 < log.size() ? log.time(i + 1) : Double.POSITIVE_INFINITY;
                if (log.get(i).role() == role && log.time(i) <= window.to()) {
                    steps.add(log.time(i), ends, 1);
                    last = hosts.get(host).name();
                }
            }
        }
        Measured measured = steps.statistic(expectation.statistic());
        return new Measured(measured.value(), measured.at(), last);
    }

    private boolean isInScope(Host host) {
        return expectation
                .scope()
                .map(id ->
                        id.equals(host.id()) || host.cluster().map(id::equals).orElse(false))
                .orElse(true);
    }
}
