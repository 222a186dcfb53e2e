package dev.vmklab.simulation.availability;

import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.reach.StorageReach;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.Changes;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.StorageTraffic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// vSphere HA of all clusters of a run: its agents and what they bring about. The VMs that it restarts are those of
/// [ProtectedVms].
public final class HighAvailability {
    private static final int NOWHERE = -1;

    /// What there is to do before the agents look for the first time.
    private enum Begin {
        RUN,
        /// After an amendment of clusters or hosts.
        ANEW,
        NOTHING
    }

    private final State state;
    private final Recorder recorder;
    private final StorageReach storage;
    private final HaLayout layout;
    private final HeartbeatLoss loss;
    private final List<FaultDomain> domains = new ArrayList<>();
    private final ProtectedVms vms;
    /// Per host: empty because it was to be.
    private final boolean[] inMaintenance;
    private boolean stale;
    private Begin begin;

    public HighAvailability(State state, StorageTraffic storageTraffic, Recorder recorder, Changes changes) {
        this.state = state;
        this.recorder = recorder;
        storage = new StorageReach(state, storageTraffic);
        layout = HaLayout.of(state.model.network, state.model.parameters);
        loss = new HeartbeatLoss(state, layout);
        beginDomains();
        vms = new ProtectedVms(state, storage, recorder, changes, this);
        inMaintenance = new boolean[state.model.network.hostCount()];
        begin = Begin.RUN;
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
        layout = other.layout;
        loss = other.loss.copy(state);
        HaSurroundings surroundings = new HaSurroundings(state, layout, storage, recorder, this, loss);
        other.domains.forEach(d -> domains.add(d.copy(surroundings)));
        vms = other.vms.copy(state, storage, recorder, copiedChanges, this);
        inMaintenance = other.inMaintenance.clone();
        stale = other.stale;
        begin = other.begin;
    }

    private HighAvailability(
            HighAvailability other,
            State amended,
            StorageTraffic newStorage,
            Recorder newRecorder,
            Changes newChanges,
            Reindex by) {
        state = amended;
        recorder = newRecorder;
        storage = new StorageReach(state, newStorage);
        layout = HaLayout.of(state.model.network, state.model.parameters);
        loss = by.hosts().isIdentity() ? other.loss.amended(state, layout) : new HeartbeatLoss(state, layout);
        vms = other.vms.amended(state, storage, recorder, newChanges, this, by);
        inMaintenance = by.hosts().carry(other.inMaintenance, false);
        stale = true;
        if (by.isSameAgents()) {
            HaSurroundings surroundings = new HaSurroundings(state, layout, storage, recorder, this, loss);
            other.domains.forEach(d -> domains.add(d.copy(surroundings)));
            begin = other.begin;
        } else {
            beginDomains();
            begin = other.begin == Begin.RUN ? Begin.RUN : Begin.ANEW;
        }
    }

    private void beginDomains() {
        HaSurroundings surroundings = new HaSurroundings(state, layout, storage, recorder, this, loss);
        Timings timings = Timings.of(state.model.parameters);
        for (HaLayout.Domain domain : layout.domains()) {
            domains.add(new FaultDomain(domain.hosts(), domain.managedObjectIds(), timings, surroundings));
        }
    }

    /// The same after an amendment: agents go on while hosts and clusters are the same, else they elect anew.
    public HighAvailability amended(
            State amended, StorageTraffic newStorage, Recorder newRecorder, Changes newChanges, Reindex by) {
        return new HighAvailability(this, amended, newStorage, newRecorder, newChanges, by);
    }

    public HighAvailability copy(
            State copiedState, StorageTraffic copiedStorage, Recorder copied, Changes copiedChanges) {
        return new HighAvailability(this, copiedState, copiedStorage, copied, copiedChanges);
    }

    /// Elects the primaries of a run that begins, once all routes are known.
    public void begin() {
        begin = Begin.NOTHING;
        layout.problems().forEach(p -> recorder.note(Occurrence.Kind.NOTE, p));
        domains.forEach(FaultDomain::begin);
        recordStates();
        domains.forEach(FaultDomain::observe);
    }

    /// Elects anew where hosts or clusters were amended.
    public void beginIfNew() {
        if (begin != Begin.ANEW) {
            return;
        }
        begin = Begin.NOTHING;
        vms.suspend();
        for (int d = 0; d < domains.size(); d++) {
            recorder.note(
                    Occurrence.Kind.AVAILABILITY,
                    "vSphere HA of " + layout.domains().get(d).cluster().name()
                            + " is configured anew: its hosts elect a primary",
                    layout.domains().get(d).cluster().id());
            domains.get(d).reconfigure();
        }
        recordStates();
    }

    /// Records what HA makes of every host now.
    public void recordStates() {
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
    public boolean observe(boolean topology, boolean places) {
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
    public void exitMaintenance(int host) {
        state.evacuating[host] = false;
        inMaintenance[host] = false;
        look();
    }

    public void handle(EventKind kind, int subject, int detail) {
        switch (kind) {
            case HA_AGENT -> {
                domains.get(layout.domainOf(subject)).handle(subject, detail);
                look();
            }
            case HEARTBEATS -> {
                loss.handle(subject, detail);
                look();
            }
            case VM_POWER, GUEST_SHUT_DOWN -> vms.handle(kind, subject, detail);
            default -> throw new IllegalArgumentException(kind + " is not about availability");
        }
    }

    /// Notes which heartbeats get lost from now on in the queues that they cross.
    public void observeLoss() {
        for (int host = 0; loss.isPossible() && host < state.model.network.hostCount(); host++) {
            loss.observe(host, primaryOf(host));
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

    public int pending() {
        return vms.pending();
    }

    /// A host has failed: its VMs stop.
    public void hostFailed(int host) {
        int stopped = vms.hostFailed(host);
        String text = stopped + " VMs stop with " + state.model.hostName(host);
        if (stopped > 0 && layout.domainOf(host) < 0) {
            text += "; no vSphere HA restarts them";
        }
        recorder.note(Occurrence.Kind.EVENT, text, state.model.network.host(host));
        look();
    }

    /// A VM is off because its storage is lost: HA restarts it on a host that has it, if its own host is heard.
    ///
    /// @return whether HA takes it over
    boolean terminate(int vm) {
        int host = state.vmHost[vm];
        int primary = host < 0 ? NOWHERE : primaryOf(host);
        if (primary >= 0) {
            vms.terminate(vm, primary);
        }
        return primary >= 0;
    }

    public void powerOn(int vm) {
        vms.powerOn(vm);
    }

    boolean isUnderWay(int vm) {
        return vms.isUnderWay(vm);
    }

    public void powerOff(int vm) {
        vms.powerOff(vm);
    }

    void poweredOn(int vm) {
        vms.poweredOn(vm);
        look();
    }

    void changed(int host) {
        recorder.haState(host, stateOf(host));
    }

    ProtectedVms vms() {
        return vms;
    }

    void tookOver(int primary) {
        vms.tookOver(primary, host -> layout.domainOf(host) == layout.domainOf(primary));
    }

    void respond(int host) {
        int domain = layout.domainOf(host);
        new IsolationResponse(state, recorder, storage, vms)
                .carryOut(host, layout.domains().get(domain), domains.get(domain));
    }
}
