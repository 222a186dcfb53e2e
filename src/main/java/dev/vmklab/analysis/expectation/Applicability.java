package dev.vmklab.analysis.expectation;

import dev.vmklab.analysis.Run;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.Expectation;
import dev.vmklab.scenario.Metric;
import dev.vmklab.scenario.Statistic;
import java.util.List;
import java.util.Optional;

/// Whether an expectation can be measured at all: what is not there must not be taken for zero.
final class Applicability {
    private Applicability() {}

    /// Why a run cannot tell anything about an expectation, empty when it can.
    static Optional<String> obstacle(Run run, Expectation expectation) {
        if (expectation.fromSeconds() > run.end()) {
            return Optional.of("its window begins after the run has ended");
        }
        Window window = Window.of(expectation, run);
        if (window.from() == window.to() && expectation.statistic() != Statistic.LAST) {
            return Optional.of("its window lasts no time");
        }
        Optional<Id> scope = expectation.scope();
        DesignIndex index = run.network().index();
        boolean fits = scope.isEmpty()
                || scopes(expectation.metric()).stream()
                        .anyMatch(type -> index.find(scope.get(), type).isPresent());
        return fits ? Optional.empty() : Optional.of("its scope is no " + words(expectation.metric()));
    }

    private static List<Class<?>> scopes(Metric metric) {
        return switch (metric) {
            case STORAGE_READ_LATENCY, STORAGE_WRITE_LATENCY, IO_RATE, ALL_PATHS_DOWN, SILENCE ->
                List.of(Datastore.class, Host.class);
            case SERVICE_BANDWIDTH -> List.of(Vmk.class);
            case LINK_UTILISATION -> List.of(Cable.class, Vmnic.class, SwitchPort.class, ArrayPort.class, Host.class);
            case MIGRATIONS_COMPLETED,
                    MIGRATIONS_FAILED,
                    MIGRATION_DURATION,
                    MIGRATION_DOWNTIME,
                    VMS_NOT_RUNNING,
                    HA_RESTARTS,
                    TIME_TO_RESTART -> List.of(Vm.class, Host.class, Cluster.class);
            case FT_SLOWDOWN, VMS_UNPROTECTED -> List.of(Vm.class);
            case HA_PRIMARIES, HOSTS_ISOLATED -> List.of(Host.class, Cluster.class);
        };
    }

    private static String words(Metric metric) {
        return switch (metric) {
            case STORAGE_READ_LATENCY, STORAGE_WRITE_LATENCY, IO_RATE, ALL_PATHS_DOWN, SILENCE -> "datastore or host";
            case SERVICE_BANDWIDTH -> "VMkernel adapter";
            case LINK_UTILISATION -> "cable, vmnic, switch port, array port or host";
            case FT_SLOWDOWN, VMS_UNPROTECTED -> "VM";
            case HA_PRIMARIES, HOSTS_ISOLATED -> "host or cluster";
            default -> "VM, host or cluster";
        };
    }
}
