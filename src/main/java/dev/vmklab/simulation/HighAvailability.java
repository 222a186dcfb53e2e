package dev.vmklab.simulation;

import dev.vmklab.design.compute.Vm;
import dev.vmklab.simulation.availability.FaultDomain;
import dev.vmklab.simulation.availability.HaLayout;
import dev.vmklab.simulation.availability.RestartRules;
import dev.vmklab.simulation.availability.Restarts;
import dev.vmklab.simulation.availability.Timings;
import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.simulation.recording.Occurrence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// vSphere HA of all clusters of a run: its agents, the isolation response, and the VMs that it restarts.
final class HighAvailability {
    private static final int NOWHERE = -1;

    private final State state;
    private final Recorder recorder;
    private final StorageReach storage;
    private final VmPower power;
    private final HaLayout layout;
    private final List<FaultDomain> domains = new ArrayList<>();
    private final Restarts restarts;
    /// Per VM that HA protects and that does not run: the host it was lost on, -1 for none.
    private final int[] lostOn;
    private final double[] lostAt;
    /// Per host: empty because it was to be.
    private final boolean[] inMaintenance;
    private boolean stale;
    private boolean begun;

    HighAvailability(State state, StorageTraffic storageTraffic, Recorder recorder, Changes changes) {
        this.state = state;
        this.recorder = recorder;
        storage = new StorageReach(state, storageTraffic);
        power = new VmPower(state, changes);
        layout = HaLayout.of(state.model.network, state.model.parameters);
        HaSurroundings surroundings = new HaSurroundings(state, layout, storage, recorder, this);
        Timings timings = Timings.of(state.model.parameters);
        for (HaLayout.Domain domain : layout.domains()) {
            domains.add(new FaultDomain(domain.hosts(), domain.managedObjectIds(), timings, surroundings));
        }
        restarts = new Restarts(
                state.vmHost.length,
                state.model.network.hostCount(),
                RestartRules.of(state.model.parameters),
                new VmInventory(state, storage, recorder, power, this));
        lostOn = new int[state.vmHost.length];
        Arrays.fill(lostOn, NOWHERE);
        lostAt = new double[state.vmHost.length];
        inMaintenance = new boolean[state.model.network.hostCount()];
    }

    private HighAvailability(
            HighAvailability other,
            State copiedState,
            StorageTraffic copiedStorage,
            Recorder copiedRecorder,
            Changes copiedChanges) {
        state = copiedState;
        recorder = copiedRecorder;
        storage = new StorageReach(state, copiedStorage);
        power = new VmPower(state, copiedChanges);
        layout = state.model == other.state.model
                ? other.layout
                : HaLayout.of(state.model.network, state.model.parameters);
        HaSurroundings surroundings = new HaSurroundings(state, layout, storage, recorder, this);
        other.domains.forEach(d -> domains.add(d.copy(surroundings)));
        restarts = other.restarts.copy(new VmInventory(state, storage, recorder, power, this));
        lostOn = other.lostOn.clone();
        lostAt = other.lostAt.clone();
        inMaintenance = other.inMaintenance.clone();
        stale = other.stale;
        begun = other.begun;
    }

    /// The same after an amendment: it goes on while hosts, VMs and clusters are the same, else it begins anew.
    HighAvailability amended(
            State amended, StorageTraffic newStorage, Recorder newRecorder, Changes newChanges, Reindex by) {
        return by.isSameAvailability()
                ? copy(amended, newStorage, newRecorder, newChanges)
                : new HighAvailability(amended, newStorage, newRecorder, newChanges);
    }

    HighAvailability copy(State copiedState, StorageTraffic copiedStorage, Recorder copied, Changes copiedChanges) {
        return new HighAvailability(this, copiedState, copiedStorage, copied, copiedChanges);
    }

    /// Elects the primaries of a run that begins, once all routes are known.
    void begin() {
        begun = true;
        layout.problems().forEach(p -> recorder.note(Occurrence.Kind.NOTE, p));
        domains.forEach(FaultDomain::begin);
        recordStates();
        domains.forEach(FaultDomain::observe);
    }

    /// The same for a run whose clusters were amended.
    void beginIfNew() {
        if (!begun) {
            begin();
        }
    }

    /// Records what HA makes of every host now.
    void recordStates() {
        for (int host = 0; host < state.model.network.hostCount(); host++) {
            if (layout.domainOf(host) >= 0) {
                recorder.haState(host, stateOf(host));
            }
        }
    }

    /// Who runs may have changed, or what an agent takes itself for.
    private void look() {
        stale = true;
    }

    /// Lets the agents look at what has changed in an instant, once all its routes are known.
    ///
    /// @param topology whether anything fails or works that did not
    /// @param places whether VMs have come or gone
    /// @return whether any of them looked
    boolean observe(boolean topology, boolean places) {
        boolean looks = stale || topology;
        if (places) {
            looks |= observeMaintenance();
        }
        stale = false;
        if (looks) {
            domains.forEach(FaultDomain::observe);
        }
        return looks;
    }

    /// @return whether a host entered or left maintenance mode
    private boolean observeMaintenance() {
        boolean[] now = state.evacuating.clone();
        for (int host : state.vmHost) {
            if (host >= 0) {
                now[host] = false;
            }
        }
        boolean changed = !Arrays.equals(now, inMaintenance);
        System.arraycopy(now, 0, inMaintenance, 0, now.length);
        return changed;
    }

    boolean isInMaintenance(int host) {
        return inMaintenance[host];
    }

    /// A host may run VMs again.
    void exitMaintenance(int host) {
        state.evacuating[host] = false;
        inMaintenance[host] = false;
        look();
    }

    void handle(EventKind kind, int subject, int detail) {
        switch (kind) {
            case HA_AGENT -> {
                domains.get(layout.domainOf(subject)).handle(subject, detail);
                look();
            }
            case VM_POWER -> restarts.handle(subject, detail);
            case GUEST_SHUT_DOWN -> {
                if (state.vmHost[subject] == detail) {
                    lose(subject, detail);
                }
            }
            default -> throw new IllegalArgumentException(kind + " is not about availability");
        }
    }

    HaState stateOf(int host) {
        int domain = layout.domainOf(host);
        return domain < 0 ? HaState.NONE : domains.get(domain).state(host);
    }

    HaLayout layout() {
        return layout;
    }

    /// The primary that a host heeds, -1 for none.
    int primaryOf(int host) {
        int domain = layout.domainOf(host);
        return domain < 0 ? NOWHERE : domains.get(domain).primaryOf(host);
    }

    /// Whether a person may power a VM on on a host: one of its cluster, or the one it is registered on.
    boolean mayRun(int vm, int host) {
        int home = state.vmHome[vm];
        var hosts = state.model.network.design().hosts();
        return home < 0
                || home == host
                || hosts.get(home).cluster().isPresent()
                        && hosts.get(home).cluster().equals(hosts.get(host).cluster());
    }

    int pending() {
        return restarts.pending();
    }

    /// A host has failed: its VMs stop.
    void hostFailed(int host) {
        restarts.hostLost(host);
        int stopped = 0;
        for (int vm = 0; vm < state.vmHost.length; vm++) {
            if (state.vmHost[vm] == host) {
                lose(vm, host);
                stopped++;
            }
        }
        String name = state.model.hostName(host);
        String text = stopped + " VMs stop with " + name;
        if (stopped > 0 && layout.domainOf(host) < 0) {
            text += "; no vSphere HA restarts them";
        }
        recorder.note(Occurrence.Kind.EVENT, text, state.model.network.host(host));
        look();
    }

    private void lose(int vm, int host) {
        power.stop(vm);
        lostOn[vm] = host;
        lostAt[vm] = state.now;
    }

    /// A VM is off because its storage is lost: HA restarts it on a host that has it, if its own host is heard.
    ///
    /// @return whether HA takes it over
    boolean terminate(int vm) {
        int host = state.vmHost[vm];
        int primary = host < 0 ? NOWHERE : primaryOf(host);
        if (primary < 0) {
            return false;
        }
        lose(vm, host);
        restart(vm, primary);
        restarts.pump();
        return true;
    }

    void powerOn(int vm) {
        restarts.request(vm, state.now, NOWHERE);
        restarts.pump();
    }

    boolean isUnderWay(int vm) {
        return restarts.isUnderWay(vm);
    }

    /// A VM that is powered off on purpose is no longer protected.
    void powerOff(int vm) {
        restarts.cancel(vm);
        lostOn[vm] = NOWHERE;
        power.stop(vm);
    }

    void poweredOn(int vm, int host) {
        lostOn[vm] = NOWHERE;
        look();
    }

    void changed(int host) {
        recorder.haState(host, stateOf(host));
    }

    /// The VMs of a host that is taken for dead are restarted, those that it lost and those it may still run.
    void declaredFailed(int host, int primary) {
        for (int vm = 0; vm < lostOn.length; vm++) {
            if (state.vmHost[vm] == host) {
                lostAt[vm] = state.now;
                restart(vm, primary);
            }
        }
        readPowerOnFile(host, primary);
    }

    /// The VMs that a host has lost or powered off are restarted.
    void readPowerOnFile(int host, int primary) {
        for (int vm = 0; vm < lostOn.length; vm++) {
            if (lostOn[vm] == host && state.vmHost[vm] < 0) {
                restart(vm, primary);
            }
        }
        restarts.pump();
    }

    private void restart(int vm, int primary) {
        Vm lost = state.model.vms.get(vm);
        if (restarts.isUnderWay(vm)) {
            return;
        }
        if (lost.restartPriority() == Vm.RestartPriority.DISABLED) {
            lostOn[vm] = NOWHERE;
            recorder.note(
                    Occurrence.Kind.AVAILABILITY,
                    lost.name() + " is not restarted: its restart priority is disabled",
                    lost.id());
            return;
        }
        restarts.request(vm, lostAt[vm], primary);
    }

    void tookOver(int primary) {
        for (int vm = 0; vm < lostOn.length; vm++) {
            boolean own = lostOn[vm] >= 0 && layout.domainOf(lostOn[vm]) == layout.domainOf(primary);
            if (own && restarts.isUnderWay(vm)) {
                restarts.adopt(vm, primary);
            }
        }
        restarts.pump();
    }

    void respond(int host) {
        int domain = layout.domainOf(host);
        new IsolationResponse(state, recorder, storage)
                .carryOut(host, layout.domains().get(domain), domains.get(domain), vm -> lose(vm, host));
    }
}
