package dev.vmklab.simulation.availability;

import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.value.Id;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.migration.Destinations;
import dev.vmklab.simulation.reach.StorageReach;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.RestartRecord;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/// VMs to be powered on and the hosts that could run them, from the state of a run.
final class VmInventory implements Inventory {
    private static final String OUTSIDE = " ";
    private static final int MOST_REASONS = 3;
    private static final int PRIORITIES = Vm.RestartPriority.values().length;

    private final State state;
    private final StorageReach storage;
    private final Destinations destinations;
    private final Recorder recorder;
    private final VmPower power;
    private final HighAvailability availability;
    /// No VM anywhere: vSphere HA does not look which VMs should be together.
    private final int[] nowhere;

    VmInventory(State state, StorageReach storage, Recorder recorder, VmPower power, HighAvailability availability) {
        this.state = state;
        this.storage = storage;
        this.destinations = new Destinations(state);
        this.recorder = recorder;
        this.power = power;
        this.availability = availability;
        nowhere = new int[state.vmHost.length];
        Arrays.fill(nowhere, NO_HOST);
    }

    @Override
    public double now() {
        return state.now;
    }

    @Override
    public void schedule(double at, int vm, int step) {
        state.events.push(at, EventKind.VM_POWER, vm, step);
    }

    /// Agent VMs first, then fault-tolerant ones, then from the highest to the lowest restart priority.
    @Override
    public int rank(int vm) {
        Vm asked = state.model.vms.get(vm);
        if (asked.agent()) {
            return 0;
        }
        return asked.faultTolerant()
                ? 1
                : 1 + PRIORITIES - asked.restartPriority().ordinal();
    }

    /// A host that still runs a VM and reaches its files holds the locks on them.
    @Override
    public Optional<String> lockedBy(int vm) {
        int host = state.vmHost[vm];
        return host >= 0 && storage.reachesAll(host, vm)
                ? Optional.of(state.model.hostName(host) + " still runs it and holds the locks on its files")
                : Optional.empty();
    }

    /// Of the hosts that can take a VM, one with room in its memory before one without, then the one with the fewest
    /// VMs.
    @Override
    public int place(int vm, int primary, int[] underWay, int limit, IntUnaryOperator headed) {
        int[] places = places(vm, headed);
        int[] load = underWay.clone();
        double[] memory = new double[load.length];
        for (int v = 0; v < state.vmHost.length; v++) {
            if (state.vmHost[v] >= 0) {
                load[state.vmHost[v]]++;
                memory[state.vmHost[v]] += state.model.vms.get(v).memoryBytes();
            }
        }
        int best = NO_HOST;
        boolean busy = false;
        for (int h = 0; h < load.length; h++) {
            if (whyNot(vm, primary, h, places).isPresent()) {
                continue;
            }
            if (underWay[h] >= limit) {
                busy = true;
            } else if (best < 0 || isBetter(vm, h, best, load, memory)) {
                best = h;
            }
        }
        return best < 0 && busy ? ALL_BUSY : best;
    }

    private boolean isBetter(int vm, int host, int than, int[] load, double[] memory) {
        int slights = state.model.rules.slights(vm, host, nowhere);
        int thatSlights = state.model.rules.slights(vm, than, nowhere);
        if (slights != thatSlights) {
            return slights < thatSlights;
        }
        boolean fits = fits(vm, host, memory);
        boolean thatFits = fits(vm, than, memory);
        return fits == thatFits ? load[host] < load[than] : fits;
    }

    private boolean fits(int vm, int host, double[] memory) {
        double installed = state.model.network.design().hosts().get(host).memoryBytes();
        return installed == 0 || memory[host] + state.model.vms.get(vm).memoryBytes() <= installed;
    }

    /// Why a host cannot take a VM, in words; one space for a host that is out of the question.
    private Optional<String> whyNot(int vm, int primary, int host, int[] places) {
        boolean member = primary < 0 ? mayRun(vm, host) : availability.primaryOf(host) == primary;
        String name = state.model.hostName(host);
        if (!member) {
            return Optional.of(OUTSIDE);
        }
        if (!state.network.works(state.model.network.elementOf(state.model.network.host(host)))) {
            return Optional.of(name + " is down");
        }
        if (state.evacuating[host]) {
            return Optional.of(name + " is in maintenance mode or about to enter it");
        }
        if (state.model.vms.get(vm).agent() && state.vmHome[vm] != host) {
            return Optional.of(name + " is not the host that it is an agent of");
        }
        if (!storage.reachesAll(host, vm)) {
            return Optional.of(name + " does not reach its datastores");
        }
        return destinations
                .missing(vm, host)
                .or(() -> state.model.rules.forbids(vm, host).map(rule -> rule + " " + name))
                .or(() -> state.model.rules.separates(vm, host, places).map(rule -> rule + " on " + name));
    }

    /// Whether a person may power a VM on on a host: one of its cluster, or the one it is registered on.
    private boolean mayRun(int vm, int host) {
        int home = state.vmHome[vm];
        var hosts = state.model.network.design().hosts();
        return home < 0
                || home == host
                || hosts.get(home).cluster().isPresent()
                        && hosts.get(home).cluster().equals(hosts.get(host).cluster());
    }

    private int[] places(int vm, IntUnaryOperator headed) {
        if (!state.model.rules.bind(vm)) {
            return state.vmHost;
        }
        int[] places = state.vmHost.clone();
        for (int v = 0; v < places.length; v++) {
            places[v] = headed.applyAsInt(v) >= 0 ? headed.applyAsInt(v) : places[v];
        }
        return places;
    }

    @Override
    public String whyNone(int vm, int primary, IntUnaryOperator headed) {
        int[] places = places(vm, headed);
        List<String> reasons = new ArrayList<>();
        for (int h = 0; h < state.model.network.hostCount(); h++) {
            whyNot(vm, primary, h, places)
                    .filter(reason -> !reason.equals(OUTSIDE) && !reasons.contains(reason))
                    .ifPresent(reasons::add);
        }
        return reasons.isEmpty()
                ? "no host can take it"
                : "no host can take it: "
                        + String.join("; ", reasons.subList(0, Math.min(MOST_REASONS, reasons.size())));
    }

    @Override
    public void poweredOn(int vm, int host) {
        int before = state.vmHost[vm];
        if (before >= 0) {
            note(
                    state.model.hostName(before) + " still runs another instance of it without its storage, which ends"
                            + " when that host sees the other one",
                    vm);
        }
        power.place(vm, host, true);
        availability.poweredOn(vm);
    }

    @Override
    public void booted(int vm) {
        power.booted(vm);
    }

    @Override
    public void note(String text, int vm) {
        recorder.note(Occurrence.Kind.AVAILABILITY, name(vm) + ": " + text, id(vm));
    }

    @Override
    public void ended(
            int vm,
            boolean byHa,
            double lostAt,
            double requestedAt,
            double poweredOnAt,
            int host,
            int attempts,
            String failure) {
        boolean runs = host >= 0;
        String outcome = runs
                ? String.format(
                        Locale.ROOT,
                        byHa
                                ? "%s runs again on %s %.1f s after it was lost"
                                : "%s runs on %s %.1f s after its power-on was asked for",
                        name(vm),
                        state.model.hostName(host),
                        state.now - lostAt)
                : name(vm) + " is not powered on after " + attempts + " attempts: " + failure;
        recorder.restarted(new RestartRecord(
                id(vm),
                name(vm),
                byHa,
                lostAt,
                requestedAt,
                runs ? poweredOnAt : state.now,
                state.now,
                runs ? state.model.hostName(host) : "",
                attempts,
                runs,
                outcome));
        recorder.note(Occurrence.Kind.AVAILABILITY, outcome, id(vm));
    }

    private String name(int vm) {
        return state.model.vms.get(vm).name();
    }

    private Id id(int vm) {
        return state.model.vms.get(vm).id();
    }
}
