package dev.vmklab.simulation.faulttolerance;

import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Network;
import dev.vmklab.network.Route;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.migration.Destinations;
import dev.vmklab.simulation.reach.StorageReach;
import dev.vmklab.simulation.state.State;
import java.util.List;
import java.util.Optional;

/// Where the secondary of a fault-tolerant VM can be: another host of the cluster that reaches its files, is joined to
/// the primary's by FT logging, and has not as many fault-tolerant VMs and vCPUs as it may (vSphere Availability 8.0).
final class FtPlacement {
    private final State state;
    private final StorageReach storage;
    private final Destinations destinations;

    FtPlacement(State state, StorageReach storage) {
        this.state = state;
        this.storage = storage;
        this.destinations = new Destinations(state);
    }

    /// The host with the fewest fault-tolerant VMs that can take the secondary; empty when none can.
    Optional<Integer> choose(List<FtPair> pairs, int vm) {
        int from = state.vmHost[vm];
        var hosts = state.model.network.design().hosts();
        int best = FtPair.NOBODY;
        for (int h = 0; h < hosts.size(); h++) {
            boolean member = hosts.get(from).cluster().isPresent()
                    && hosts.get(from).cluster().equals(hosts.get(h).cluster());
            if (member && obstacle(pairs, vm, h).isEmpty() && (best < 0 || vms(pairs, h) < vms(pairs, best))) {
                best = h;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    /// Why no host can take the secondary, in words: what keeps the first other host of the cluster from it.
    String whyNone(List<FtPair> pairs, int vm) {
        int from = state.vmHost[vm];
        if (Routing.vmksFor(state.model.network, from, Service.FT).isEmpty()) {
            return "no FT logging vmk on " + state.model.hostName(from);
        }
        var hosts = state.model.network.design().hosts();
        for (int h = 0; h < hosts.size(); h++) {
            boolean member = h != from
                    && hosts.get(from).cluster().isPresent()
                    && hosts.get(from).cluster().equals(hosts.get(h).cluster());
            if (member) {
                return obstacle(pairs, vm, h).orElse("no host is free");
            }
        }
        return "its cluster has no other host";
    }

    private Optional<String> obstacle(List<FtPair> pairs, int vm, int host) {
        Network network = state.model.network;
        String name = state.model.hostName(host);
        if (host == state.vmHost[vm]) {
            return Optional.of(name + " runs the primary");
        }
        if (!state.network.works(network.elementOf(network.host(host)))) {
            return Optional.of(name + " is down");
        }
        if (state.evacuating[host]) {
            return Optional.of(name + " is to enter maintenance mode");
        }
        if (way(state.vmHost[vm], host).isEmpty() || way(host, state.vmHost[vm]).isEmpty()) {
            return Optional.of("no FT logging between " + state.model.hostName(state.vmHost[vm]) + " and " + name);
        }
        if (!storage.reachesAll(host, vm)) {
            return Optional.of(name + " does not reach its datastores");
        }
        return destinations.missing(vm, host).or(() -> limit(pairs, vm, host));
    }

    private Optional<String> limit(List<FtPair> pairs, int vm, int host) {
        double mostVms = state.model.get(Parameter.FT_MAX_VMS_PER_HOST);
        double mostCpus = state.model.get(Parameter.FT_MAX_VCPUS_PER_HOST);
        Vm asked = state.model.vms.get(vm);
        if (mostVms > 0 && vms(pairs, host) >= mostVms) {
            return Optional.of(state.model.hostName(host) + " has " + vms(pairs, host) + " fault-tolerant VMs already");
        }
        return mostCpus > 0 && cpus(pairs, host) + asked.vcpus() > mostCpus
                ? Optional.of(
                        state.model.hostName(host) + " has " + cpus(pairs, host) + " fault-tolerant vCPUs already")
                : Optional.empty();
    }

    private int vms(List<FtPair> pairs, int host) {
        return (int) pairs.stream().filter(p -> isOn(p, host)).count();
    }

    private int cpus(List<FtPair> pairs, int host) {
        return pairs.stream()
                .filter(p -> isOn(p, host))
                .mapToInt(p -> state.model.vms.get(p.vm()).vcpus())
                .sum();
    }

    private boolean isOn(FtPair pair, int host) {
        return state.vmHost[pair.vm()] == host || pair.secondary() == host;
    }

    /// The way of FT logging from one host to another: of the one vmk that carries it on each.
    Optional<Route.Way> way(int from, int to) {
        Network network = state.model.network;
        List<Integer> own = Routing.vmksFor(network, from, Service.FT);
        List<Integer> other = Routing.vmksFor(network, to, Service.FT);
        if (own.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        Route route = Routing.route(network, state.network, own.getFirst(), other.getFirst());
        return route instanceof Route.Way way && way.passesFullFrames() ? Optional.of(way) : Optional.empty();
    }
}
