package dev.vmklab.simulation;

import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.value.Id;
import dev.vmklab.simulation.availability.Inventory;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.RestartRecord;
import java.util.Locale;
import java.util.Optional;

/// VMs to be powered on and the hosts that could run them, from the state of a run.
final class VmInventory implements Inventory {
    private static final int PRIORITIES = Vm.RestartPriority.values().length;

    private final State state;
    private final StorageReach storage;
    private final Destinations destinations;
    private final Recorder recorder;
    private final VmPower power;
    private final HighAvailability availability;

    VmInventory(State state, StorageReach storage, Recorder recorder, VmPower power, HighAvailability availability) {
        this.state = state;
        this.storage = storage;
        this.destinations = new Destinations(state);
        this.recorder = recorder;
        this.power = power;
        this.availability = availability;
    }

    @Override
    public double now() {
        return state.now;
    }

    @Override
    public void schedule(double at, int vm, int step) {
        state.events.push(at, EventKind.VM_POWER, vm, step);
    }

    /// Fault-tolerant VMs first, then from the highest to the lowest restart priority.
    @Override
    public int rank(int vm) {
        Vm asked = state.model.vms.get(vm);
        return asked.faultTolerant() ? 0 : PRIORITIES - asked.restartPriority().ordinal();
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
    public int place(int vm, int primary, int[] underWay, int limit) {
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
            if (!canTake(vm, primary, h)) {
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
        boolean fits = fits(vm, host, memory);
        boolean thatFits = fits(vm, than, memory);
        return fits == thatFits ? load[host] < load[than] : fits;
    }

    private boolean fits(int vm, int host, double[] memory) {
        double installed = state.model.network.design().hosts().get(host).memoryBytes();
        return installed == 0 || memory[host] + state.model.vms.get(vm).memoryBytes() <= installed;
    }

    private boolean canTake(int vm, int primary, int host) {
        boolean member = primary < 0 ? availability.mayRun(vm, host) : availability.primaryOf(host) == primary;
        return member
                && !state.evacuating[host]
                && state.network.works(state.model.network.elementOf(state.model.network.host(host)))
                && destinations.missing(vm, host).isEmpty()
                && storage.reachesAll(host, vm);
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
        availability.poweredOn(vm, host);
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
            int vm, double lostAt, double requestedAt, double poweredOnAt, int host, int attempts, String failure) {
        boolean runs = host >= 0;
        String outcome = runs
                ? String.format(
                        Locale.ROOT,
                        lostAt < requestedAt
                                ? "%s runs again on %s %.1f s after it was lost"
                                : "%s runs on %s %.1f s after its power-on was asked for",
                        name(vm),
                        state.model.hostName(host),
                        state.now - lostAt)
                : name(vm) + " is not powered on after " + attempts + " attempts: " + failure;
        recorder.restarted(new RestartRecord(
                id(vm),
                name(vm),
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
