package dev.vmklab.exchange;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A first thing to play on an imported design: maintenance of the host that runs most VMs.
public final class FirstScenario {
    private static final double SECONDS = 300;
    private static final double BEGINS = 10;

    private FirstScenario() {}

    /// Empty where no host with a running VM has another host in its cluster.
    public static Optional<Scenario> of(Design design) {
        Map<Id, Integer> running = new HashMap<>();
        for (Vm vm : design.vms()) {
            if (vm.poweredOn()) {
                vm.host().ifPresent(host -> running.merge(host, 1, Integer::sum));
            }
        }
        Optional<Host> busiest = Optional.empty();
        int most = 0;
        for (Host host : design.hosts()) {
            int own = running.getOrDefault(host.id(), 0);
            if (own > most && hasNeighbour(design, host)) {
                busiest = Optional.of(host);
                most = own;
            }
        }
        return busiest.map(FirstScenario::maintenance);
    }

    private static boolean hasNeighbour(Design design, Host host) {
        return host.cluster().isPresent()
                && design.hosts().stream()
                        .anyMatch(h -> !h.id().equals(host.id()) && h.cluster().equals(host.cluster()));
    }

    private static Scenario maintenance(Host host) {
        TimedEvent evacuate = new TimedEvent(
                IdSource.forKey("event", "evacuate " + host.id()), BEGINS, new MigrationHappening.Evacuate(host.id()));
        return new Scenario(
                IdSource.forKey("scenario", "maintenance " + host.id()),
                "Maintenance of " + host.name(),
                "The host that runs most VMs enters maintenance mode.",
                SECONDS,
                1,
                List.of(evacuate),
                Extras.NONE);
    }
}
