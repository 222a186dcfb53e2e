package dev.vmklab.simulation.migration;

import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.network.Network;
import dev.vmklab.network.Routing;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a VM can move: the checks that vCenter makes before a vMotion, and the choice of a host.
public final class Destinations {
    private static final String OUTSIDE = " ";
    private static final int MOST_REASONS = 3;

    private final State state;

    public Destinations(State state) {
        this.state = state;
    }

    /// Why a VM cannot move to a host, or empty when it can.
    ///
    /// @param withDisks whether its disks may move with it where the host does not mount their datastores
    public Optional<String> obstacle(int vm, int to, boolean withDisks) {
        Model model = state.model;
        Network network = model.network;
        Vm moving = model.vms.get(vm);
        int from = state.vmHost[vm];
        if (from < 0) {
            return Optional.of(moving.name() + " is powered off");
        }
        if (from == to) {
            return Optional.of(moving.name() + " already runs on " + model.hostName(to));
        }
        if (moving.agent()) {
            return Optional.of("it is an agent VM of " + model.hostName(from));
        }
        if (!state.network.works(network.elementOf(network.host(to)))) {
            return Optional.of(model.hostName(to) + " is down");
        }
        for (int host : new int[] {from, to}) {
            if (state.unmanaged[host]) {
                return Optional.of("vCenter does not reach " + model.hostName(host));
            }
            if (Routing.vmksFor(network, host, Service.VMOTION).isEmpty()) {
                return Optional.of("no vMotion vmk on " + model.hostName(host));
            }
        }
        Optional<String> refusal = model.rules
                .forbids(vm, to)
                .map(rule -> rule + " " + model.hostName(to))
                .or(() -> missingNetwork(moving, to))
                .or(() -> new VMotionAdvice(state).tooFar(from, to));
        return withDisks && state.roomiestStore(to) >= 0
                ? refusal
                : missingDatastore(vm, to).or(() -> refusal);
    }

    /// What a host lacks that a VM needs, or empty.
    public Optional<String> missing(int vm, int to) {
        return missingDatastore(vm, to).or(() -> missingNetwork(state.model.vms.get(vm), to));
    }

    private Optional<String> missingDatastore(int vm, int to) {
        for (int store : state.storesOf(vm)) {
            if (!state.mounts(to, store)) {
                return Optional.of(state.model.hostName(to) + " does not mount "
                        + state.model.datastores.get(store).name());
            }
        }
        return Optional.empty();
    }

    private Optional<String> missingNetwork(Vm vm, int to) {
        for (VmNic nic : vm.nics()) {
            Optional<PortGroup> group = state.model.network.index().find(nic.portGroup(), PortGroup.class);
            if (nic.connected() && group.isPresent() && !offers(to, group.get())) {
                return Optional.of(state.model.hostName(to) + " has no port group "
                        + group.get().name());
            }
        }
        return Optional.empty();
    }

    /// A distributed port group is on every host of its switch, a standard one wherever one has the same name.
    private boolean offers(int to, PortGroup group) {
        Host host = state.model.network.design().hosts().get(to);
        Id owner = state.model.network.index().owner(group.id()).orElseThrow();
        return host.uplinkSlots().stream().anyMatch(s -> s.distributedSwitch().equals(owner))
                || host.standardSwitches().stream()
                        .flatMap(s -> s.portGroups().stream())
                        .anyMatch(g -> g.name().equals(group.name()));
    }

    /// The host of the VM's cluster that can take it, follows most of DRS's rules, and of those has the fewest VMs,
    /// counting those that `coming` announces; empty when none can.
    ///
    /// @param coming per host, VMs on their way
    /// @param place per VM the host that it runs on or moves to, -1 for none
    Optional<Integer> best(int vm, int[] coming, int[] place) {
        int[] load = coming.clone();
        for (int host : state.vmHost) {
            if (host >= 0) {
                load[host]++;
            }
        }
        int best = -1;
        int bestSlights = 0;
        for (int h = 0; h < state.model.network.hostCount(); h++) {
            if (whyNot(vm, h, place).isPresent()) {
                continue;
            }
            int slights = state.model.rules.slights(vm, h, place);
            if (best < 0 || slights < bestSlights || slights == bestSlights && load[h] < load[best]) {
                best = h;
                bestSlights = slights;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    /// Why DRS does not move a VM to a host, in words; empty when it could, and one space for a host that is out of the
    /// question.
    private Optional<String> whyNot(int vm, int host, int[] place) {
        int from = state.vmHost[vm];
        var hosts = state.model.network.design().hosts();
        boolean same = from >= 0
                && from != host
                && hosts.get(from).cluster().isPresent()
                && hosts.get(host).cluster().equals(hosts.get(from).cluster());
        if (!same) {
            return Optional.of(OUTSIDE);
        }
        if (state.evacuating[host]) {
            return Optional.of(state.model.hostName(host) + " is to enter maintenance mode");
        }
        return obstacle(vm, host, false)
                .or(() -> state.model
                        .rules
                        .separates(vm, host, place)
                        .map(rule -> rule + " on " + state.model.hostName(host)));
    }

    /// What keeps a VM from each other host of its cluster, in words.
    public String whyNone(int vm, int[] place) {
        List<String> reasons = new ArrayList<>();
        for (int h = 0; h < state.model.network.hostCount(); h++) {
            whyNot(vm, h, place).filter(reason -> !reason.equals(OUTSIDE)).ifPresent(reasons::add);
        }
        List<String> distinct = reasons.stream().distinct().toList();
        return distinct.isEmpty()
                ? "its cluster has no other host"
                : String.join("; ", distinct.subList(0, Math.min(MOST_REASONS, distinct.size())))
                        + (distinct.size() > MOST_REASONS ? "; and so on" : "");
    }
}
